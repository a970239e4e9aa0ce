/**
 * What a leaf says. It commits to the content of an event without giving it away: the content is hashed with a random
 * salt, so that it can be erased later (then nobody can guess it from the hash) while every proof stays valid.
 */
import { concatBytes, type Hash, leafHash, sha256, toBase64, utf8ToBytes } from './hash'

/** What can stand in canonical JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/** An entry of the log, open to everybody. */
export interface Entry {
  /** What happened, e.g. `disclosure.published`. */
  kind: string
  /** What it happened to, e.g. the id of the disclosure. */
  subject: string
  /** ISO instant. */
  at: string
  /** Base64 of SHA-256 over salt and content. */
  commitment: string
}

export const SALT_BYTES = 16

/** Commits to a content with a salt of 16 random bytes. */
export function commitmentTo(content: Json, salt: Uint8Array): string {
  if (salt.length !== SALT_BYTES) throw new RangeError('a salt has 16 bytes')
  return toBase64(sha256(concatBytes(salt, utf8ToBytes(canonical(content)))))
}

/** What stands in the leaf, whatever else is known of the entry. */
export function leafText({ kind, subject, at, commitment }: Entry): string {
  return canonical({ at, commitment, kind, subject, v: 1 })
}

/** The hash under which an entry stands in the tree. */
export function entryHash(entry: Entry): Hash {
  return leafHash(utf8ToBytes(leafText(entry)))
}

/**
 * JSON in its one canonical form (RFC 8785): no spaces, names sorted by UTF-16 units, numbers and texts as JavaScript
 * writes them. @throws TypeError for what JSON cannot hold
 */
export function canonical(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('not a number of JSON')
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return JSON.stringify(value)
  if (typeof value === 'string') {
    if (/[\uD800-\uDFFF]/u.test(value)) throw new TypeError('a text with half a character')
    return JSON.stringify(value)
  }
  if (isList(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object') throw new TypeError('not a value of JSON')
  const names = Object.keys(value).sort()
  return `{${names.map((name) => `${canonical(name)}:${canonical(value[name] as Json)}`).join(',')}}`
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
