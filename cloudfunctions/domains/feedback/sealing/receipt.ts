/**
 * The receipt of an unnamed letter: sixteen digits, made on the phone and kept nowhere but with the sender.
 *
 * The digits never leave the phone. What the server is shown is derived from them by scrypt, and it keeps a SHA-256 of
 * that. Fifteen digits carry 49.8 bits, the sixteenth checks them. Guessing at the server: with ten thousand letters
 * one call in 10^11 hits one, so there is nothing to gain by a limit on look-ups, and nothing to know callers apart by
 * either. Guessing with a stolen database: 10^15 times a scrypt of 16 MB (about 50 ms), some millions of core-years for
 * all of it. The salt is the same for all receipts, because a salt a letter would need a part of the receipt in the
 * clear to find the letter by, and so make the secret shorter than a shared salt does.
 */
import { hkdf } from '@noble/hashes/hkdf.js'
import { scryptAsync } from '@noble/hashes/scrypt.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { toHex, utf8 } from './bytes'

/** What sixteen digits are turned into. */
export interface ReceiptSecrets {
  /** Shows that somebody has the receipt: 64 hex digits. */
  token: string
  /** The private key replies to a sealed letter are sealed to: 32 bytes; it stays on the phone. */
  replyKey: Uint8Array
}

const DIGITS = 16
const COST = { N: 2 ** 14, r: 8, p: 1, dkLen: 32 }
const SALT = 'lianxin.feedback.receipt.v1'
/** Random bytes a receipt is made from; a byte of 250 and more is passed over, so that no digit is likelier. */
export const RECEIPT_RANDOM = 48

/** A new receipt. @throws when the random bytes are too few */
export function newReceipt(random: Uint8Array): string {
  const digits = Array.from(random)
    .filter((byte) => byte < 250)
    .slice(0, DIGITS - 1)
    .map((byte) => byte % 10)
    .join('')
  if (digits.length < DIGITS - 1) throw new RangeError('too few random bytes')
  return digits + checkDigit(digits)
}

/** The sixteen digits somebody typed, whatever stands between them; null when they can't be a receipt. */
export function readReceipt(typed: string): string | null {
  const digits = typed.normalize('NFKC').replace(/[^0-9]/g, '')
  return digits.length === DIGITS && checkDigit(digits.slice(0, -1)) === digits.slice(-1) ? digits : null
}

/** In groups of four, as people read it. */
export function groupReceipt(receipt: string): string {
  return receipt.replace(/\d{4}(?=\d)/g, '$& ')
}

/** What a receipt opens. Takes about a second on a phone: that is what makes guessing dear. */
export async function secretsOf(receipt: string): Promise<ReceiptSecrets> {
  const slow = await scryptAsync(utf8(receipt), utf8(SALT), COST)
  const part = (info: string) => hkdf(sha256, slow, undefined, utf8(info), 32)
  return { token: toHex(part('token')), replyKey: part('reply key') }
}

/** Damm's quasigroup of order ten: finds every wrong digit and every two that changed places. */
const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
]

function checkDigit(digits: string): string {
  return [...digits].reduce((interim, digit) => DAMM[Number(interim)]![Number(digit)]!, '0')
}
