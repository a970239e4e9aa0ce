/** Secrets and ids. Rules never call these: handlers do, and pass the result on. */
import { createHash, randomBytes, randomInt } from 'node:crypto'

/** No 0/O, 1/I/L: a code is read aloud and typed by hand. */
const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** A code for people, e.g. `7KM2QXPA`: 8 characters carry 39 bits. */
export function randomCode(length = 8): string {
  return Array.from({ length }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('')
}

/** A secret for programs: 256 bits, safe in a URL. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url')
}

/** A short id without meaning. */
export function randomId(): string {
  return randomBytes(8).toString('hex')
}

/** SHA-256 in hex of a text or of bytes; secrets are stored only like this. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Our namespace for derived ids. */
const NAMESPACE = Buffer.from('5d3f7c0a9b1e5c44a2d86f1b7e90c3d2', 'hex')

/** A UUID of version 5 (RFC 9562): the same name always gives the same one. */
export function derivedUuid(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** A number in [0, 1) that is always the same for the same key. */
export function hashFraction(key: string): number {
  return createHash('sha256').update(key).digest().readUInt32BE(0) / 2 ** 32
}

/** What a person typed as a code, in the form it was issued: upper case, without spaces and dashes. */
export function normaliseCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '')
}
