/** What is kept of a phone number in its place. */
import { createHmac } from 'node:crypto'

/**
 * HMAC-SHA-256 of a number under a key that is used for nothing else: the same number always gives the same one, so a
 * number that is named can be compared. Phone numbers are few, so whoever has the key can try them all; without it
 * the fingerprint says nothing.
 * @param number with its country, e.g. `+8619900000001`
 * @param key 32 bytes
 * @returns hex
 */
export function fingerprintOf(number: string, key: Uint8Array): string {
  return createHmac('sha256', key).update(`lianxin phone 1\n${number}`).digest('hex')
}

/** The key as it is written in the environment: 64 hex digits; null when it is missing or damaged. */
export function readPhoneKey(text: string | undefined): Uint8Array | null {
  return text !== undefined && /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : null
}
