/** The one client and the one session of this tab. */
import { createApi } from './client'
import { createSessionStore } from './session'

export const session = createSessionStore(window.sessionStorage)

export const api = createApi({
  base: import.meta.env.VITE_FUNCTIONS_BASE ?? '',
  session,
  fetch: (...request) => window.fetch(...request),
})
