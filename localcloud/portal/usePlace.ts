import { useMemo, useSyncExternalStore } from 'react'

/** Where one is in the portal. Kept in the address, so that it survives a reload and can be sent to somebody. */
export interface Place {
  /** openid of a demo person, or `visitor`. */
  person: string | null
  /** Id of the app in the phone. */
  app: string | null
  /** Tab of the inspector. */
  tab: string | null
  /** Collection whose documents are shown. */
  collection: string | null
  /** What a narrow screen shows. */
  view: string | null
}

export function usePlace(): [Place, (change: Partial<Place>) => void] {
  const hash = useSyncExternalStore(watchHash, () => window.location.hash)
  const place = useMemo(() => {
    const named = new URLSearchParams(hash.slice(1))
    return {
      person: named.get('person'),
      app: named.get('app'),
      tab: named.get('tab'),
      collection: named.get('collection'),
      view: named.get('view'),
    }
  }, [hash])
  return [place, moveTo]
}

function moveTo(change: Partial<Place>): void {
  const named = new URLSearchParams(window.location.hash.slice(1))
  for (const [key, value] of Object.entries(change)) {
    if (value === null) named.delete(key)
    else named.set(key, value)
  }
  window.location.replace(`#${named}`)
}

function watchHash(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}
