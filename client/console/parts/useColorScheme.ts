import { useSyncExternalStore } from 'react'

const query = window.matchMedia('(prefers-color-scheme: dark)')

function subscribe(listener: () => void) {
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** True while the computer asks for dark colours. */
export function usePrefersDark(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches)
}
