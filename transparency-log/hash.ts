/** Hashes of the tree as RFC 6962, section 2.1, defines them, and their text forms. */
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes } from '@noble/hashes/utils.js'

/** SHA-256 of a leaf or of an inner node: 32 bytes. */
export type Hash = Uint8Array

/** Leaves and inner nodes are hashed with different prefixes, so that neither can pass for the other. */
const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

export function leafHash(data: Uint8Array): Hash {
  return sha256(concatBytes(LEAF, data))
}

export function nodeHash(left: Hash, right: Hash): Hash {
  return sha256(concatBytes(NODE, left, right))
}

/** The root of the tree without leaves: the hash of nothing. */
export function emptyRoot(): Hash {
  return sha256(new Uint8Array())
}

export { concatBytes, sha256 }

/**
 * The UTF-8 of a text. Written out because WeChat has no TextEncoder.
 * @throws TypeError for half a character, which UTF-8 cannot hold
 */
export function utf8ToBytes(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0)!
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code))
    else if (code >= 0xd800 && code < 0xe000) throw new TypeError('a text with half a character')
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code))
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code))
  }
  return Uint8Array.from(bytes)
}

const tail = (bits: number) => 0x80 | (bits & 63)

export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, at) => byte === right[at])
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Standard base64. Written out because a phone has neither Buffer nor btoa. */
export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.subarray(at, at + 3)
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
    text += ALPHABET[bits >> 18]! + ALPHABET[(bits >> 12) & 63]!
    text +=
      (b === undefined ? '=' : ALPHABET[(bits >> 6) & 63]!) + (c === undefined ? '=' : ALPHABET[bits & 63]!)
  }
  return text
}

/** Reads standard base64 strictly: padding in place, no unused bits. Null when it is anything else. */
export function fromBase64(text: string): Uint8Array | null {
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) return null
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array((text.length / 4) * 3 - padding)
  for (let at = 0, to = 0; at < text.length; at += 4) {
    let bits = 0
    for (let part = 0; part < 4; part++) bits = (bits << 6) | Math.max(0, ALPHABET.indexOf(text[at + part]!))
    for (let shift = 16; shift >= 0; shift -= 8) if (to < bytes.length) bytes[to++] = (bits >> shift) & 255
  }
  return toBase64(bytes) === text ? bytes : null
}
