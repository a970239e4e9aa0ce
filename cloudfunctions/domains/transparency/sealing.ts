/**
 * Sealing: waiting entries get their places, tiles grow, a checkpoint is signed. In three steps, each of which can be
 * repeated and interrupted: the plan fixes which entries come next; writing carries it out; signing makes it the log.
 * A plan is made and signed in transactions on the one state document, so two ticks at once can only do the same work
 * twice, and no size is ever signed with two roots.
 */
import { checkpointText, signCheckpoint } from '../../../transparency-log/checkpoint'
import { entryHash } from '../../../transparency-log/entry'
import {
  extended,
  grown,
  readHashes,
  type TileGrowth,
  tileId,
  writeHashes,
} from '../../../transparency-log/growth'
import { fromBase64, type Hash, toBase64 } from '../../../transparency-log/hash'
import type { Signer } from '../../../transparency-log/note'
import { emptyEdge, rootOf } from '../../../transparency-log/tree'
import { command } from '../../kernel/database'
import type { Moment } from '../../kernel/time'
import { transaction } from '../../kernel/transaction'
import { LOG, logEntries, type LogState, logStates, logTiles } from './store'

/** Entries of one plan, and plans of one tick. */
const BATCH = 200
const PLANS = 5
/** Entries written side by side. */
const AT_ONCE = 25

type Planned = LogState & { plan: NonNullable<LogState['plan']> }

const emptyLog: LogState = { _id: LOG, size: 0, edge: '', checkpoint: '', plan: null, publishedSize: 0 }

/** Seals what waits, the oldest first; answers with how many entries this call saw into the log. */
export async function seal(now: Moment, signer: Signer): Promise<number> {
  let sealed = 0
  for (let round = 0; round < PLANS; round++) {
    const planned = await plan(now)
    if (!planned) break
    const { edge, growth } = grownBy(planned, signer)
    await Promise.all([writePlaces(planned), ...growth.map(writeTile)])
    await sign(planned, edge, signer)
    sealed += planned.plan.length
  }
  return sealed
}

/** The state with what is to be sealed next: a plan somebody left unfinished, else a new one; null when nothing waits. */
function plan(now: Moment): Promise<Planned | null> {
  return transaction(async (running) => {
    const state = (await logStates.within(running).get(LOG)) ?? emptyLog
    if (state.plan) return { ...state, plan: state.plan }
    // Asked after the state was read: an entry of an earlier plan had its place before that plan was signed.
    const waiting = await logEntries.find(
      { pendingKey: command.gt('').and(command.lt(`${now.iso}~~`)) },
      { orderBy: [['pendingKey', 'asc']], limit: BATCH },
    )
    if (waiting.length === 0) return null
    const next = waiting.map((entry) => ({ entryId: entry._id, leaf: toBase64(entryHash(entry)) }))
    const planned = { ...state, plan: next }
    await logStates.within(running).put(planned)
    return planned
  })
}

function grownBy({ size, edge, checkpoint, plan }: Planned, signer: Signer) {
  const from = size === 0 ? emptyEdge : { size, hashes: readHashes(edge) }
  // The signature itself is not looked at, because the key may have been changed since.
  const signed = size === 0 ? '' : checkpointText({ size, root: rootOf(from) }, signer.name)
  if (!checkpoint.startsWith(signed) || (size === 0 && checkpoint !== ''))
    throw new Error('the log is not what its checkpoint says; nothing is signed')
  return grown(
    from,
    plan.map(({ leaf }) => hashOf(leaf)),
  )
}

/** Only these two fields are written, so that a salt erased meanwhile stays erased. */
async function writePlaces({ size, plan }: Planned): Promise<void> {
  const places = plan.map(({ entryId }, at) => ({ entryId, index: size + at }))
  for (let from = 0; from < places.length; from += AT_ONCE)
    await Promise.all(
      places
        .slice(from, from + AT_ONCE)
        .map(({ entryId, index }) => logEntries.update(entryId, { index, pendingKey: null })),
    )
}

/** In a transaction, so that a tick that was held up never takes back what a later one added. */
function writeTile(growth: TileGrowth): Promise<void> {
  const _id = tileId(growth.tile)
  return transaction(async (running) => {
    const stored = await logTiles.within(running).get(_id)
    const hashes = extended(stored?.hashes ?? '', growth)
    if (hashes !== null) await logTiles.within(running).put({ _id, hashes })
  })
}

/** Makes the plan the log, unless somebody else has. */
function sign(
  { size, plan }: Planned,
  edge: ReturnType<typeof grownBy>['edge'],
  signer: Signer,
): Promise<void> {
  const checkpoint = signCheckpoint({ size: edge.size, root: rootOf(edge) }, signer)
  return transaction(async (running) => {
    const state = await logStates.within(running).get(LOG)
    if (state?.size !== size || state.plan?.length !== plan.length) return
    await logStates
      .within(running)
      .put({ ...state, size: edge.size, edge: writeHashes([...edge.hashes]), checkpoint, plan: null })
  })
}

function hashOf(leaf: string): Hash {
  const hash = fromBase64(leaf)
  if (!hash) throw new Error('a planned leaf is no hash')
  return hash
}
