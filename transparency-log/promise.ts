/**
 * A signed promise that an entry will be in the log by a time, for somebody who must leave before it is. If the entry is
 * missing then, the promise is the evidence against whoever signed it.
 */
import { fromBase64, type Hash, toBase64 } from './hash'
import { openNote, type Signer, signNote, type Verifier } from './note'

export interface InclusionPromise {
  /** The leaf that will be in the log; see `entryHash`. */
  leaf: Hash
  /** ISO instant. */
  by: string
}

/** No checkpoint begins with it, so one can't pass for the other. */
const FIRST_LINE = 'lianxin inclusion promise v1'

export function signPromise({ leaf, by }: InclusionPromise, signer: Signer): string {
  return signNote(`${FIRST_LINE}\n${toBase64(leaf)}\n${by}\n`, signer)
}

/** Reads a promise; null unless it is well-formed and signed by one of the verifiers. */
export function openPromise(note: string, verifiers: readonly Verifier[]): InclusionPromise | null {
  const [first, leafText = '', by = '', end, ...more] = openNote(note, verifiers)?.text.split('\n') ?? []
  const leaf = fromBase64(leafText)
  const sound = first === FIRST_LINE && end === '' && more.length === 0 && !Number.isNaN(Date.parse(by))
  return sound && leaf?.length === 32 ? { leaf, by } : null
}
