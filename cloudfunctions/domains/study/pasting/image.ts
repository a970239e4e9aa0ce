/** The kind of an image by its first bytes, whatever it calls itself; null when it is none of those a phone shows. */
export function imageTypeOf(content: Uint8Array): 'jpg' | 'png' | 'webp' | null {
  const ascii = (from: number, to: number) => String.fromCharCode(...content.subarray(from, to))
  if (content[0] === 0xff && content[1] === 0xd8 && content[2] === 0xff) return 'jpg'
  if (content[0] === 0x89 && ascii(1, 8) === 'PNG\r\n\x1a\n') return 'png'
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'webp'
  return null
}
