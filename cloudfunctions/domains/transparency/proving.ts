/** Proofs out of stored tiles: two trips, and as many documents for a million entries as for a thousand, or nearly. */
import { readHashes, tileId } from '../../../transparency-log/growth'
import { toBase64 } from '../../../transparency-log/hash'
import { planConsistency, planInclusion, type ProofPlan } from '../../../transparency-log/proofs'
import { nodeFromTile, tileOf } from '../../../transparency-log/tiles'
import { joined } from '../../../transparency-log/tree'
import { openness } from './model'
import { LOG, type LogEntry, type LogState, logStates, logTiles } from './store'

export function standing(): Promise<LogState | null> {
  return logStates.get(LOG)
}

/** The latest checkpoint as a signed note; null while the log is empty. */
export async function latestCheckpoint(): Promise<string | null> {
  return (await standing())?.checkpoint || null
}

/** An entry with its proofs; `entry` and `state` were read together. */
export async function proofOf(entry: LogEntry, state: LogState | null, remembered: number | null) {
  const { kind, subject, at, commitment, salt, content } = entry
  // What a plan has given a place is in the log only once the plan is signed.
  const index = entry.index !== null && entry.index < (state?.size ?? 0) ? entry.index : null
  return {
    entry: { kind, subject, at, commitment, salt, content, index },
    ...(await proofs(state, index, remembered)),
  }
}

/** The checkpoint, with the proofs asked for as far as there are any. */
export async function proofs(state: LogState | null, index: number | null, remembered: number | null) {
  const size = state?.size ?? 0
  const inclusion = index === null ? null : planInclusion(index, size)
  const consistency = remembered === null || remembered > size ? null : planConsistency(remembered, size)
  const hashOf = await nodesOf([...(inclusion ?? []), ...(consistency ?? [])])
  const hashes = (plan: ProofPlan | null) => plan && plan.map((nodes) => toBase64(joined(nodes.map(hashOf))))
  return {
    checkpoint: state?.checkpoint || null,
    inclusion: hashes(inclusion),
    consistency: hashes(consistency),
  }
}

/** Reads the tiles of all these nodes at once. */
async function nodesOf(plan: ProofPlan) {
  const ids = new Set(plan.flat().map((node) => tileId(tileOf(node).tile)))
  const tiles = new Map(
    (await logTiles.getMany([...ids])).map(({ _id, hashes }) => [_id, readHashes(hashes)]),
  )
  return (node: ProofPlan[number][number]) => nodeFromTile(node, tiles.get(tileId(tileOf(node).tile)) ?? [])
}

/** An entry as those see it who don't know its id. */
export function withoutSecret<E extends Pick<LogEntry, 'kind' | 'salt'>>(entry: E): E {
  return openness[entry.kind] === 'open' ? entry : { ...entry, salt: null }
}
