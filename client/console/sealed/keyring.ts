/**
 * An inspector's keys on this computer. Each lies in the browser's storage under its password; opened ones are in memory
 * and gone when the page is closed or reloaded. No private key leaves this file but to open words with.
 */
import {
  fromBase64,
  keyIdOf,
  lockKey,
  LOCKING_RANDOM,
  openFile,
  openText,
  publicKeyOf,
  readRecoveryCode,
  recoveryCodeOf,
  SEALED_NAME,
  sealFile,
  sealingRandom,
  sealText,
  toBase64,
  unlockKey,
} from '../../../cloudfunctions/domains/feedback/sealing'

const prefix = 'lianxin.sealed.'
const opened = new Map<string, Uint8Array>()
const listeners = new Set<() => void>()
let version = 0

function changed() {
  version++
  for (const listener of listeners) listener()
}

/** For React: tells when keys were opened or closed. */
export const keyring = {
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  version: () => version,
}

/** Ids of the keys that lie on this computer. */
export function keysHere(): string[] {
  return Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '')
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))
}

export function isOpen(keyId: string): boolean {
  return opened.has(keyId)
}

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))

/** Makes a new key. It is not kept before `keep`, so that nobody writes to a key whose code was not printed. */
export function makeKey(): { privateKey: Uint8Array; recoveryCode: string } {
  const privateKey = random(32)
  return { privateKey, recoveryCode: recoveryCodeOf(privateKey) }
}

/** Keeps a key on this computer under a password, opened; answers with its public half in base64. */
export async function keep(privateKey: Uint8Array, password: string): Promise<string> {
  const publicKey = publicKeyOf(privateKey)
  const keyId = keyIdOf(publicKey)
  localStorage.setItem(prefix + keyId, await lockKey(privateKey, password, random(LOCKING_RANDOM)))
  opened.set(keyId, privateKey)
  changed()
  return toBase64(publicKey)
}

/** Opens all keys that this password opens; false when it opens none. */
export async function unlock(password: string): Promise<boolean> {
  let any = false
  for (const keyId of keysHere()) {
    const key = await unlockKey(localStorage.getItem(prefix + keyId) ?? '', password)
    if (!key) continue
    opened.set(keyId, key)
    any = true
  }
  if (any) changed()
  return any
}

/** Closes all keys. */
export function lock() {
  opened.clear()
  changed()
}

/** The key of a recovery code; null when a character is wrong. */
export function recovered(code: string): { privateKey: Uint8Array; keyId: string } | null {
  const privateKey = readRecoveryCode(code)
  return privateKey && { privateKey, keyId: keyIdOf(publicKeyOf(privateKey)) }
}

/** Words of a sealed letter; null when no opened key fits. */
export function read(sealed: string): string | null {
  return openText(sealed, [...opened.values()])
}

/** Seals words to public keys in base64. */
export function write(text: string, publicKeys: readonly string[]): string {
  const keys = publicKeys.flatMap((key) => fromBase64(key) ?? [])
  return sealText(text, keys, random(sealingRandom(keys.length)))
}

/** A sealed file; null when no opened key fits. */
export function readFile(sealed: Uint8Array): { name: string; content: Uint8Array } | null {
  return openFile(sealed, [...opened.values()])
}

/** Seals a file to public keys in base64. */
export function writeFile(name: string, content: Uint8Array, publicKeys: readonly string[]) {
  const keys = publicKeys.flatMap((key) => fromBase64(key) ?? [])
  return { name: SEALED_NAME, content: sealFile(name, content, keys, random(sealingRandom(keys.length))) }
}
