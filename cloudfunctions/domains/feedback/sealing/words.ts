/** Sealing and opening texts: what a letter and the messages about it say. */
import { textOf, utf8 } from './bytes'
import { armoured, openBytes, sealBytes, unarmoured } from './format'

/** Seals a text to public keys; `random` as `sealBytes` needs it. */
export function sealText(text: string, recipients: readonly Uint8Array[], random: Uint8Array): string {
  return armoured(sealBytes(utf8(text), recipients, random))
}

/** The text, opened by the first key that fits; null when none does or it was changed. */
export function openText(sealed: string, privateKeys: readonly Uint8Array[]): string | null {
  const bytes = unarmoured(sealed)
  if (!bytes) return null
  for (const key of privateKeys) {
    const opened = openBytes(bytes, key)
    if (opened) return textOf(opened)
  }
  return null
}
