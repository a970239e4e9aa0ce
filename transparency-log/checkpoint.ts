/** Checkpoints (https://c2sp.org/tlog-checkpoint): name, size and root of the log, signed under its name. */
import { fromBase64, type Hash, toBase64 } from './hash'
import { openNote, type Signer, signNote, type Verifier } from './note'

export interface Checkpoint {
  /** Name of the log, and of its key. */
  origin: string
  size: number
  root: Hash
}

type Standing = Omit<Checkpoint, 'origin'>

/** What is signed of a log of this name. */
export function checkpointText({ size, root }: Standing, origin: string): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`
}

export function signCheckpoint(standing: Standing, signer: Signer): string {
  return signNote(checkpointText(standing, signer.name), signer)
}

/**
 * Reads a checkpoint; null unless it is well-formed and signed by one of the verifiers, of which a log has two while its
 * key changes.
 */
export function openCheckpoint(note: string, verifiers: readonly Verifier[]): Checkpoint | null {
  const opened = openNote(note, verifiers)
  const [origin, sizeText = '', rootText = '', end, ...more] = opened?.text.split('\n') ?? []
  if (origin === undefined || origin !== opened?.signedBy || end !== '' || more.length > 0) return null
  if (!/^(0|[1-9]\d{0,14})$/.test(sizeText)) return null
  const root = fromBase64(rootText)
  return root?.length === 32 ? { origin, size: Number(sizeText), root } : null
}
