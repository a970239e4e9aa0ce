/**
 * Sealing and opening files: a photo with a letter, a document with a reply. What a file is called stands inside:
 * one byte of length, the name in UTF-8, then the content; sealed and padded as words are.
 */
import { concatBytes, textOf, utf8 } from './bytes'
import { openBytes, sealBytes } from './format'

/** What a sealed file is called outside. */
export const SEALED_NAME = 'sealed.bin'
/** Bytes of a name at most. */
const MAX_NAME = 255

/** Seals a file to public keys; `random` as `sealBytes` needs it. */
export function sealFile(
  name: string,
  content: Uint8Array,
  recipients: readonly Uint8Array[],
  random: Uint8Array,
): Uint8Array {
  const bytes = utf8(name)
  if (bytes.length > MAX_NAME) throw new RangeError('the name is too long')
  return sealBytes(concatBytes(Uint8Array.of(bytes.length), bytes, content), recipients, random)
}

/** The file, opened by the first key that fits; null when none does or it was changed. */
export function openFile(
  sealed: Uint8Array,
  privateKeys: readonly Uint8Array[],
): { name: string; content: Uint8Array } | null {
  for (const key of privateKeys) {
    const bytes = openBytes(sealed, key)
    if (!bytes) continue
    const end = 1 + (bytes[0] ?? 0)
    const name = textOf(bytes.subarray(1, end))
    return name === null ? null : { name, content: bytes.slice(end) }
  }
  return null
}
