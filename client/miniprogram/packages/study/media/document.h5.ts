/** Opens a document in a window of its own; the browser knows what to do with it. */
export async function showDocument(_name: string, source: string): Promise<void> {
  window.open(source, '_blank', 'noopener')
}
