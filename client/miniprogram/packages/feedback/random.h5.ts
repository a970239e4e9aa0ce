/** Random bytes from the browser's own source. */

/** @throws when the browser has none: then nothing secret may be made in it */
export async function randomBytes(length: number): Promise<Uint8Array> {
  return crypto.getRandomValues(new Uint8Array(length))
}
