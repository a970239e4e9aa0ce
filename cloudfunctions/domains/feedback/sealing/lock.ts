/** An inspector's private key as it lies on their computer: under a password, by scrypt and XChaCha20-Poly1305. */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { scryptAsync } from '@noble/hashes/scrypt.js'
import { concatBytes, fromBase64, toBase64, utf8 } from './bytes'

const SALT = 16
const NONCE = 24
const COST = { N: 2 ** 15, r: 8, p: 1, dkLen: 32 }
/** Random bytes that locking needs. */
export const LOCKING_RANDOM = SALT + NONCE

/** The key under a password, as text. */
export async function lockKey(privateKey: Uint8Array, password: string, random: Uint8Array): Promise<string> {
  if (random.length !== LOCKING_RANDOM) throw new RangeError('not the random bytes needed')
  const [salt, nonce] = [random.subarray(0, SALT), random.subarray(SALT)]
  const key = await scryptAsync(utf8(password), salt, COST)
  return toBase64(concatBytes(random, xchacha20poly1305(key, nonce).encrypt(privateKey)))
}

/** The key back; null when the password is not the one. */
export async function unlockKey(locked: string, password: string): Promise<Uint8Array | null> {
  const bytes = fromBase64(locked)
  if (!bytes || bytes.length <= LOCKING_RANDOM) return null
  const key = await scryptAsync(utf8(password), bytes.subarray(0, SALT), COST)
  try {
    return xchacha20poly1305(key, bytes.subarray(SALT, LOCKING_RANDOM)).decrypt(
      bytes.subarray(LOCKING_RANDOM),
    )
  } catch {
    // The cipher says no more than that it does not fit.
    return null
  }
}
