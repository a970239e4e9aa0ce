/**
 * Sealed words. Version 1, before base64:
 *
 *     1 byte   version
 *     1 byte   number of recipients, 1 to 16
 *     32 bytes ephemeral X25519 public key
 *     80 bytes a recipient: 8 of key id, 24 of nonce, 48 of the sealed content key
 *     24 bytes nonce
 *     the rest XChaCha20-Poly1305 of the padded content, with all that stands before as associated data
 *
 * The content key is random. For a recipient it is sealed under HKDF-SHA-256 of the shared secret, bound to both public
 * keys. The content is four bytes of length, the bytes, then zeros up to the next size class, so that its length tells
 * next to nothing. Nobody is authenticated as the writer: a sealed letter is anonymous.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { x25519 } from '@noble/curves/ed25519.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, fromBase64, sameBytes, toBase64, toHex, utf8 } from './bytes'

const VERSION = 1
const KEY = 32
const NONCE = 24
const TAG = 16
const ID = 8
const STANZA = ID + NONCE + KEY + TAG
const MOST_RECIPIENTS = 16
/** What content is padded to: few sizes for words, steps of a quarter megabyte for photos. */
const CLASSES = [512, 2048, 8192, 32_768, 131_072]
const CLASS_STEP = 262_144
const PREFIX = 'lx1.'

/** Random bytes that sealing for so many recipients needs. */
export function sealingRandom(recipients: number): number {
  return KEY + KEY + NONCE + recipients * NONCE
}

/** The public key of a private one. */
export function publicKeyOf(privateKey: Uint8Array): Uint8Array {
  return x25519.getPublicKey(privateKey)
}

/** What a key is called, in hex: the first bytes of its hash. */
export function keyIdOf(publicKey: Uint8Array): string {
  return toHex(idOf(publicKey))
}

/**
 * Seals bytes to everybody who holds one of the private keys.
 * @param random `sealingRandom` bytes, never used before
 */
export function sealBytes(
  content: Uint8Array,
  recipients: readonly Uint8Array[],
  random: Uint8Array,
): Uint8Array {
  if (recipients.length < 1 || recipients.length > MOST_RECIPIENTS) throw new RangeError('1 to 16 recipients')
  if (random.length !== sealingRandom(recipients.length)) throw new RangeError('not the random bytes needed')
  const take = taker(random)
  const contentKey = take(KEY)
  const ephemeral = take(KEY)
  const nonce = take(NONCE)
  const ephemeralPublic = x25519.getPublicKey(ephemeral)
  const stanzas = recipients.map((recipient) => {
    const stanzaNonce = take(NONCE)
    const wrapKey = wrapKeyOf(x25519.getSharedSecret(ephemeral, recipient), ephemeralPublic, recipient)
    return concatBytes(
      idOf(recipient),
      stanzaNonce,
      xchacha20poly1305(wrapKey, stanzaNonce).encrypt(contentKey),
    )
  })
  const head = concatBytes(Uint8Array.of(VERSION, recipients.length), ephemeralPublic, ...stanzas, nonce)
  return concatBytes(head, xchacha20poly1305(contentKey, nonce, head).encrypt(padded(content)))
}

/** Opens what was sealed to this key; null when it was not, or when a single bit of it was changed. */
export function openBytes(sealed: Uint8Array, privateKey: Uint8Array): Uint8Array | null {
  const parts = partsOf(sealed)
  if (!parts) return null
  const own = x25519.getPublicKey(privateKey)
  const stanza = parts.stanzas.find((one) => sameBytes(one.subarray(0, ID), idOf(own)))
  if (!stanza) return null
  try {
    const wrapKey = wrapKeyOf(x25519.getSharedSecret(privateKey, parts.ephemeral), parts.ephemeral, own)
    const contentKey = xchacha20poly1305(wrapKey, stanza.subarray(ID, ID + NONCE)).decrypt(
      stanza.subarray(ID + NONCE),
    )
    return unpadded(xchacha20poly1305(contentKey, parts.nonce, parts.head).decrypt(parts.body))
  } catch {
    // The cipher says no more than that it does not fit, and there is no more to say.
    return null
  }
}

/** Ids of the keys that open it; null when it is nothing sealed. */
export function recipientsOf(text: string): string[] | null {
  const sealed = unarmoured(text)
  const parts = sealed && partsOf(sealed)
  return parts ? parts.stanzas.map((stanza) => toHex(stanza.subarray(0, ID))) : null
}

/** Sealed bytes as text, e.g. `lx1.AQE…`. */
export function armoured(sealed: Uint8Array): string {
  return PREFIX + toBase64(sealed)
}

export function unarmoured(text: string): Uint8Array | null {
  return text.startsWith(PREFIX) ? fromBase64(text.slice(PREFIX.length)) : null
}

function partsOf(sealed: Uint8Array) {
  const count = sealed[1] ?? 0
  const headLength = 2 + KEY + count * STANZA + NONCE
  const isSound =
    sealed[0] === VERSION &&
    count >= 1 &&
    count <= MOST_RECIPIENTS &&
    sealed.length >= headLength + CLASSES[0]! + TAG
  if (!isSound) return null
  const first = 2 + KEY
  return {
    head: sealed.subarray(0, headLength),
    ephemeral: sealed.subarray(2, first),
    stanzas: Array.from({ length: count }, (_, at) =>
      sealed.subarray(first + at * STANZA, first + (at + 1) * STANZA),
    ),
    nonce: sealed.subarray(headLength - NONCE, headLength),
    body: sealed.subarray(headLength),
  }
}

function wrapKeyOf(shared: Uint8Array, ephemeral: Uint8Array, recipient: Uint8Array): Uint8Array {
  return hkdf(sha256, shared, concatBytes(ephemeral, recipient), utf8('lianxin.sealed.v1'), KEY)
}

function idOf(publicKey: Uint8Array): Uint8Array {
  return sha256(publicKey).subarray(0, ID)
}

function padded(content: Uint8Array): Uint8Array {
  const needed = content.length + 4
  const size = CLASSES.find((one) => one >= needed) ?? Math.ceil(needed / CLASS_STEP) * CLASS_STEP
  const bytes = new Uint8Array(size)
  new DataView(bytes.buffer).setUint32(0, content.length)
  bytes.set(content, 4)
  return bytes
}

function unpadded(bytes: Uint8Array): Uint8Array | null {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
  return length + 4 <= bytes.length ? bytes.subarray(4, 4 + length) : null
}

function taker(random: Uint8Array) {
  let at = 0
  return (count: number) => random.subarray(at, (at += count))
}
