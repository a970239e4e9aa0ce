/** The public log, for anybody. */
import { tileId } from '../../../transparency-log/growth'
import { implement } from '../../kernel/action'
import { command } from '../../kernel/database'
import { fail } from '../../kernel/errors'
import { entryUnknown, transparencyContract } from './contract'
import { proofOf, proofs, standing, withoutSecret } from './proving'
import { titleOf } from './rules'
import { logEntries, logTiles } from './store'

const PAGE = 30
/** Entries of one answer to whoever copies the log, as many as an answer of a function can hold. */
const COPIED = 200
const COPIED_LENGTH = 200_000

export const transparencyPublicActions = implement(transparencyContract, 'public', {
  'transparency.prove': async (_, { entryId, remembered }) => {
    const [entry, state] = await Promise.all([logEntries.get(entryId), standing()])
    return proofOf(entry ?? fail(entryUnknown), state, remembered)
  },

  'transparency.inspect': async (_, { index, remembered }) => {
    const [[entry], state] = await Promise.all([logEntries.find({ index }, { limit: 1 }), standing()])
    if (!entry || index >= (state?.size ?? 0)) return fail(entryUnknown)
    return proofOf(withoutSecret(entry), state, remembered)
  },

  'transparency.entries': async (_, { kind, cursor, remembered }) => {
    const state = await standing()
    const before = Math.min(state?.size ?? 0, Number(cursor ?? Infinity))
    const [found, { checkpoint, consistency }] = await Promise.all([
      logEntries.find(
        { ...(kind && { kind }), index: command.gte(0).and(command.lt(before)) },
        { orderBy: [['index', 'desc']], limit: PAGE + 1 },
      ),
      proofs(state, null, remembered),
    ])
    const shown = found.slice(0, PAGE)
    return {
      entries: shown.map((entry) => ({ ...entry, index: entry.index ?? 0, title: titleOf(entry.content) })),
      nextCursor: found.length > PAGE ? String(shown.at(-1)?.index) : null,
      checkpoint,
      consistency,
    }
  },

  'transparency.copy': async (_, { from }) => {
    const state = await standing()
    const found = await logEntries.find(
      { index: command.gte(from).and(command.lt(Math.min(state?.size ?? 0, from + COPIED))) },
      { orderBy: [['index', 'asc']], limit: COPIED },
    )
    let length = 0
    const fitting = found.filter(({ content }, at) => {
      length += content?.length ?? 0
      return at === 0 || length <= COPIED_LENGTH
    })
    return {
      checkpoint: state?.checkpoint || null,
      entries: fitting.map((entry) => ({ ...withoutSecret(entry), index: entry.index ?? 0 })),
    }
  },

  'transparency.tile': async (_, tile) => ({ hashes: (await logTiles.get(tileId(tile)))?.hashes ?? '' }),
})
