/** The bytes of a text file as text: UTF-8 or UTF-16 by their mark, else UTF-8, else GB18030, as older Excel writes it. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Not UTF-8: what Chinese systems wrote before it.
    return new TextDecoder('gb18030').decode(bytes)
  }
}
