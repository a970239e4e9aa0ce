/** Bytes and texts, written out because a phone has neither TextEncoder nor Buffer. */
export { concatBytes, fromBase64, sameBytes, toBase64 } from '../../../../transparency-log/hash'

/** UTF-8 of a text; half a character becomes U+FFFD, as everywhere. */
export function utf8(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const point = character.codePointAt(0)!
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
    else
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      )
  }
  return Uint8Array.from(bytes)
}

/** The text of UTF-8 that `utf8` made; null for anything it did not make. */
export function textOf(bytes: Uint8Array): string | null {
  let text = ''
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at]!
    const more = first < 0x80 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3
    let point = more === 0 ? first : first & (0x3f >> more)
    for (let next = 1; next <= more; next++) point = (point << 6) | ((bytes[at + next] ?? 0) & 63)
    if (point > 0x10ffff) return null
    text += String.fromCodePoint(point)
    at += more + 1
  }
  return sameText(text, bytes) ? text : null
}

function sameText(text: string, bytes: Uint8Array): boolean {
  const again = utf8(text)
  return again.length === bytes.length && again.every((byte, at) => byte === bytes[at])
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
