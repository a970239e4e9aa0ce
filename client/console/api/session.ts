/** The session token of this tab. It lives in the tab's own storage and is gone when the tab is closed. */

export interface Session {
  token: string
  /** Instant, ISO 8601. */
  expiresAt: string
}

export interface SessionState {
  session: Session | null
  /** True when the server ended it, and not the person. */
  lost: boolean
}

export type KeyValueStorage = {
  readonly length: number
  key(index: number): string | null
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

export type SessionStore = ReturnType<typeof createSessionStore>

const storageKey = 'lianxin.console.session'

/** Keeps the session of this tab and tells listeners when it begins or ends. */
export function createSessionStore(storage: KeyValueStorage) {
  let state: SessionState = { session: read(storage), lost: false }
  const listeners = new Set<() => void>()

  function change(next: SessionState) {
    state = next
    if (next.session) storage.setItem(storageKey, JSON.stringify(next.session))
    else storage.removeItem(storageKey)
    for (const listener of listeners) listener()
  }

  return {
    state: () => state,
    token: () => state.session?.token ?? null,
    start: (session: Session) => change({ session, lost: false }),
    end: () => change({ session: null, lost: false }),
    /** Ends the session because the server no longer knows it; a late answer to an older token ends nothing. */
    lost(token: string | null) {
      if (state.session && state.session.token === token) change({ session: null, lost: true })
    },
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function read(storage: KeyValueStorage): Session | null {
  const stored = storage.getItem(storageKey)
  if (stored === null) return null
  try {
    const { token, expiresAt } = JSON.parse(stored) as Partial<Session>
    return typeof token === 'string' && typeof expiresAt === 'string' ? { token, expiresAt } : null
  } catch {
    // Not ours or damaged: signing in again is the remedy either way.
    return null
  }
}
