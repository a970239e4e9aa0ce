/** The two doors of the mini-program: `api` for the person, `publicApi` without identity. */
import { createApi } from './client'
import { transport } from './transport'

export const api = createApi('member', transport)
export const publicApi = createApi('public', transport)
