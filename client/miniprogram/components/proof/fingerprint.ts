/** The log's fingerprint, for two people to compare by eye. */
import { fromBase64, type Hash } from '../../../../transparency-log/hash'

/** Something two people can compare: the beginning of the root, e.g. `3F2A 91BC 07DE 5512`. */
export function fingerprintOf({ root }: { root: Hash }): string {
  const hex = Array.from(root.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('')
  return (hex.toUpperCase().match(/.{4}/g) ?? []).join(' ')
}

/** Size and root as a checkpoint names them; its signature is checked where somebody asks for the proof. */
export function standingOf(checkpoint: string): { size: number; root: Hash } | null {
  const [, size, rootText = ''] = checkpoint.split('\n')
  const root = fromBase64(rootText)
  return root?.length === 32 ? { size: Number(size), root } : null
}
