/** A file that came with a letter, in the browser for as long as its page is open. */
export interface KeptFile {
  /** Where the browser shows it from. */
  address: string
  name: string
  /** Lets go of it. */
  remove(): void
}

/** @param ending of its name, with the dot */
export async function keepFile(key: string, content: Uint8Array, ending: string): Promise<KeptFile> {
  const address = URL.createObjectURL(new Blob([content.slice().buffer], { type: types[ending] ?? '' }))
  return { address, name: `附件-${key.slice(0, 6)}${ending}`, remove: () => URL.revokeObjectURL(address) }
}

const types: Record<string, string> = { '.jpg': 'image/jpeg', '.png': 'image/png', '.pdf': 'application/pdf' }

/** Hands a document to the browser. */
export async function openDocument({ address, name }: KeptFile): Promise<void> {
  const link = document.createElement('a')
  Object.assign(link, { href: address, download: name })
  link.click()
}

/** Shows a picture alone, in a tab of its own. */
export async function openPicture({ address }: KeptFile): Promise<void> {
  window.open(address)
}
