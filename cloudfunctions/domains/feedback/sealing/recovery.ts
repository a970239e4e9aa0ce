/**
 * The recovery code of an inspector's key: its 32 bytes and three that find a slip of the pen, as fourteen groups of
 * four letters and digits. Printed once and kept in a safe; whoever has it can open every letter sealed to the key.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes } from './bytes'

/** No I, L, O and U: the code is copied by hand. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const KEY_BYTES = 32
const CHECK_BYTES = 3
/** 35 bytes are 280 bits: 56 characters of five bits. */
const CHARACTERS = 56

/** e.g. `7QKM-0V3T-…`, fourteen groups of four. */
export function recoveryCodeOf(privateKey: Uint8Array): string {
  const bytes = concatBytes(privateKey, sha256(privateKey).subarray(0, CHECK_BYTES))
  let bits = 0
  let held = 0
  let text = ''
  for (const byte of bytes) {
    bits = (bits << 8) | byte
    for (held += 8; held >= 5; held -= 5) text += ALPHABET[(bits >> (held - 5)) & 31]!
    bits &= (1 << held) - 1
  }
  return text.replace(/.{4}(?=.)/g, '$&-')
}

/** The key of a recovery code as it was typed; null when a character is wrong. */
export function readRecoveryCode(typed: string): Uint8Array | null {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')
    .replace(/[^0-9A-Z]/g, '')
  if (text.length !== CHARACTERS) return null
  const bytes = new Uint8Array(KEY_BYTES + CHECK_BYTES)
  let bits = 0
  let held = 0
  let at = 0
  for (const character of text) {
    const value = ALPHABET.indexOf(character)
    if (value < 0) return null
    bits = (bits << 5) | value
    held += 5
    if (held >= 8) {
      bytes[at++] = (bits >> (held - 8)) & 255
      held -= 8
    }
    bits &= (1 << held) - 1
  }
  const key = bytes.subarray(0, KEY_BYTES)
  const check = sha256(key)
  return bytes.subarray(KEY_BYTES).every((byte, place) => byte === check[place]) ? key : null
}
