/**
 * The check on the phone. It believes nobody but the pinned keys and what this phone saw before: the commitment is
 * computed from what the page shows, the root from the proof, and the signature is checked here.
 */
import { type Checkpoint, openCheckpoint } from '../../../../transparency-log/checkpoint'
import { commitmentTo, entryHash, type Json, SALT_BYTES } from '../../../../transparency-log/entry'
import { fromBase64, type Hash, sameBytes } from '../../../../transparency-log/hash'
import type { Verifier } from '../../../../transparency-log/note'
import { openPromise } from '../../../../transparency-log/promise'
import { verifyConsistency, verifyInclusion } from '../../../../transparency-log/proofs'
import type { Output } from '../../api/types'
import type { Shown } from '../../components/proof/shown'

export type Proof = Output<'transparency.prove'>
export type Standing = Pick<Proof, 'checkpoint' | 'consistency'>

/** Whose signatures are believed: built into the app, so that the server can't choose. */
export interface Pinned {
  log: readonly Verifier[]
  promises: readonly Verifier[]
}

/** What is known of the log as a whole. */
export interface LogFindings {
  /** `none` while the log is empty. */
  signature: 'good' | 'bad' | 'none'
  /** Against what this phone remembers. */
  history: 'first' | 'good' | 'shorter' | 'changed'
  checkpoint: Checkpoint | null
  /** The checkpoint to remember from now on; null to leave things as they are. */
  remember: string | null
}

export interface Findings extends LogFindings {
  place: 'good' | 'bad' | 'waiting'
  /** `unknown` when there is nothing to compare with. */
  content: 'good' | 'changed' | 'erased' | 'unknown'
  /** What was published, when the log's own copy proves it and the page shows something else. */
  original: Json | null
  promise: 'kept' | 'waiting' | 'broken' | 'bad' | null
}

/** Checks where the log stands. @param rememberedNote the checkpoint this phone remembers */
export function checkLog(
  { checkpoint: note, consistency }: Standing,
  rememberedNote: string | null,
  { log }: Pinned,
): LogFindings {
  const remembered = rememberedNote === null ? null : openCheckpoint(rememberedNote, log)
  const checkpoint = note === null ? null : openCheckpoint(note, log)
  const signature = note === null ? 'none' : checkpoint ? 'good' : 'bad'
  const history = historyOf(checkpoint, remembered, hashes(consistency))
  const trusted = checkpoint !== null && (history === 'first' || history === 'good')
  return { signature, history, checkpoint, remember: trusted ? note : null }
}

function historyOf(
  checkpoint: Checkpoint | null,
  remembered: Checkpoint | null,
  consistency: Hash[] | null,
): LogFindings['history'] {
  if (!remembered) return 'first'
  if (!checkpoint || checkpoint.size < remembered.size) return 'shorter'
  const { size, root } = checkpoint
  const holds =
    consistency !== null && verifyConsistency(remembered.size, remembered.root, size, root, consistency)
  return holds && checkpoint.origin === remembered.origin ? 'good' : 'changed'
}

/** Checks an entry, what a page shows of it, and where the log stands. @param nowMs by the phone's clock */
export function checkEntry(
  proof: Proof,
  shown: Shown,
  rememberedNote: string | null,
  pinned: Pinned,
  nowMs: number,
): Findings {
  const log = checkLog(proof, rememberedNote, pinned)
  const place = placeOf(proof, log.checkpoint)
  return { ...log, place, ...contentOf(proof, shown), promise: promiseOf(proof, shown, place, pinned, nowMs) }
}

function placeOf({ entry, inclusion }: Proof, checkpoint: Checkpoint | null): Findings['place'] {
  if (entry.index === null) return 'waiting'
  const path = hashes(inclusion)
  if (!checkpoint || !path) return 'bad'
  const { size, root } = checkpoint
  return verifyInclusion(entryHash(entry), entry.index, size, path, root) ? 'good' : 'bad'
}

function contentOf({ entry }: Proof, { content }: Shown): Pick<Findings, 'content' | 'original'> {
  if (entry.salt === null) return { content: 'erased', original: null }
  const salt = fromBase64(entry.salt)
  // Erased is what is gone as a whole; a damaged salt is somebody's work.
  if (salt?.length !== SALT_BYTES) return { content: 'changed', original: null }
  const copy = entry.content === null ? undefined : readJson(entry.content)
  const fits = (json: Json) => commitmentTo(json, salt) === entry.commitment
  const copyFits = copy !== undefined && fits(copy)
  if (content === undefined)
    return { content: copy === undefined ? 'unknown' : copyFits ? 'good' : 'changed', original: null }
  if (fits(content)) return { content: 'good', original: null }
  return { content: 'changed', original: copyFits ? copy : null }
}

function promiseOf(
  { entry }: Proof,
  { promise }: Shown,
  place: Findings['place'],
  { promises }: Pinned,
  nowMs: number,
): Findings['promise'] {
  if (promise === undefined) return null
  const opened = openPromise(promise, promises)
  if (!opened || !sameBytes(opened.leaf, entryHash(entry))) return 'bad'
  if (place === 'good') return 'kept'
  return nowMs < Date.parse(opened.by) ? 'waiting' : 'broken'
}

/** All in all: `broken` when anything does not fit. */
export function verdictOf(findings: Findings): 'proven' | 'waiting' | 'broken' {
  const { place, content, promise } = findings
  if (isBroken(findings) || place === 'bad' || content === 'changed') return 'broken'
  if (promise === 'bad' || promise === 'broken') return 'broken'
  return place === 'waiting' ? 'waiting' : 'proven'
}

/** True when the log as a whole does not fit. */
export function isBroken({ signature, history }: LogFindings): boolean {
  return signature === 'bad' || history === 'shorter' || history === 'changed'
}

/** Null when one of them is no hash. */
function hashes(texts: readonly string[] | null): Hash[] | null {
  const read = texts?.map(fromBase64)
  return read && read.every((hash) => hash?.length === 32) ? (read as Hash[]) : null
}

function readJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    // A damaged copy proves nothing, like one that is not there.
    return undefined
  }
}
