/** Addresses of stored images, remembered when an item is loaded or an image uploaded; each is good for a day. */
const addresses = new Map<string, string>()

export function rememberFiles(files: Readonly<Record<string, string>>): void {
  for (const [fileId, url] of Object.entries(files)) addresses.set(fileId, url)
}

/** The address of a stored image, as far as it is known. */
export function addressOfFile(fileId: string): string | undefined {
  return addresses.get(fileId)
}
