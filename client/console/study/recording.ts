/** Longer than a browser takes to read how long a file is. */
const PATIENCE_MS = 5_000

/** How long a recording lasts, in whole seconds; null where this browser can't tell, so that the editor says it. */
export async function secondsOf(file: File): Promise<number | null> {
  const player = document.createElement(file.type.startsWith('video/') ? 'video' : 'audio')
  const address = URL.createObjectURL(file)
  try {
    return await new Promise<number | null>((resolve) => {
      player.onloadedmetadata = () =>
        resolve(Number.isFinite(player.duration) ? Math.max(1, Math.round(player.duration)) : null)
      player.onerror = () => resolve(null)
      setTimeout(() => resolve(null), PATIENCE_MS)
      player.preload = 'metadata'
      player.src = address
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}
