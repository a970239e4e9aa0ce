/** Opens a file in a window of its own; the browser knows what to do with it. */
export async function showFile({ url }: { url: string }): Promise<void> {
  window.open(url, '_blank', 'noopener')
}
