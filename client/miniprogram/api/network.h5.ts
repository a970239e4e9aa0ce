/** Whether the browser has a network. */

/** Tells each change; hands back how to stop. */
export function onNetworkChange(listener: (online: boolean) => void): () => void {
  const gone = () => listener(false)
  const back = () => listener(true)
  window.addEventListener('offline', gone)
  window.addEventListener('online', back)
  return () => {
    window.removeEventListener('offline', gone)
    window.removeEventListener('online', back)
  }
}

export async function isOnline(): Promise<boolean> {
  return navigator.onLine
}
