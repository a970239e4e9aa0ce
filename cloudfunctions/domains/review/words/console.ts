/** Moderators look after the list of words, two at a time. */
import { implement } from '../../../kernel/action'
import { DuplicateError } from '../../../kernel/database'
import { fail } from '../../../kernel/errors'
import type { Identity } from '../../../kernel/identity'
import type { Moment } from '../../../kernel/time'
import { transaction } from '../../../kernel/transaction'
import { wordsChanged, wordsNotProposed, wordsSecondPerson } from '../errors'
import { wordsPhase } from '../phases/phases'
import { wordsContract } from './contract'
import { matcherOf } from './matcher'
import type { WordFields } from './model'
import { currentWords, reviewWords, type WordList, wordListId, wordVersions } from './store'

export const wordsConsoleActions = implement(wordsContract, 'console', {
  'review.words': ({ caller }) => bookView(caller),

  'review.proposeWords': async ({ caller, now }, { version, why, ...fields }) => {
    await propose(caller, now, version, why, fields)
    return bookView(caller)
  },

  'review.decideWords': async ({ caller, now }, { version, confirm }) => {
    await decide(caller, now, version, confirm)
    return bookView(caller)
  },

  'review.tryWords': async (_, { text, list }) => {
    const words = list ?? (await currentWords()) ?? { entries: [], exceptions: [] }
    const found = wordsPhase(matcherOf(words))
    const result = await found({ text } as Parameters<typeof found>[0], {} as Moment)
    if ('code' in result) return fail(result)
    const { outcome, why, hits = [] } = result
    return {
      hits: hits.map((hit) => ({ ...hit, written: text.slice(hit.start, hit.end) })),
      outcome: outcome === 'hold' || outcome === 'reject' ? outcome : ('pass' as const),
      why,
    }
  },
})

async function propose(
  { memberId, name }: Identity,
  now: Moment,
  version: number,
  why: string,
  fields: WordFields,
): Promise<void> {
  const [newest] = await wordVersions()
  const list: WordList = {
    _id: wordListId(version),
    version,
    status: 'proposed',
    why,
    proposer: { memberId, name },
    proposedAt: now.iso,
    decider: null,
    decidedAt: null,
    ...fields,
  }
  if (newest?.version === version && (await isRepeat(list))) return
  if (newest?.status === 'proposed' || version !== (newest?.version ?? 0) + 1) fail(wordsChanged)
  try {
    await reviewWords.add(list)
  } catch (problem) {
    if (!(problem instanceof DuplicateError)) throw problem
    if (!(await isRepeat(list))) fail(wordsChanged)
  }
}

/** Whether the same moderator has proposed just this before. */
async function isRepeat(list: WordList): Promise<boolean> {
  const known = await reviewWords.get(list._id)
  return (
    known?.proposer.memberId === list.proposer.memberId &&
    JSON.stringify([known.entries, known.exceptions]) === JSON.stringify([list.entries, list.exceptions])
  )
}

async function decide(
  { memberId, name }: Identity,
  now: Moment,
  version: number,
  confirm: boolean,
): Promise<void> {
  const current = await currentWords()
  await transaction(async (running) => {
    const list = await reviewWords.within(running).get(wordListId(version))
    const status = confirm ? 'current' : 'withdrawn'
    if (list?.status === status && list.decider?.memberId === memberId) return
    if (list?.status !== 'proposed') return fail(wordsNotProposed)
    if (confirm && list.proposer.memberId === memberId) fail(wordsSecondPerson)
    const before = current && (await reviewWords.within(running).get(current._id))
    if (confirm && before) await reviewWords.within(running).put({ ...before, status: 'past' })
    const decider = { memberId, name }
    await reviewWords.within(running).put({ ...list, status, decider, decidedAt: now.iso })
  })
}

async function bookView({ memberId }: Identity) {
  const [current, versions] = await Promise.all([currentWords(), wordVersions()])
  const [newest] = versions
  const proposed = newest?.status === 'proposed' ? await reviewWords.get(newest._id) : null
  return {
    current: current && listView(current),
    proposed: proposed && { ...listView(proposed), mine: proposed.proposer.memberId === memberId },
    versions: versions.map((list) => ({ ...headView(list), status: list.status })),
    nextVersion: (newest?.version ?? 0) + 1,
  }
}

function headView({
  version,
  why,
  proposer,
  proposedAt,
  decider,
  decidedAt,
}: Omit<WordList, 'entries' | 'exceptions'>) {
  return { version, why, proposer: proposer.name, proposedAt, decider: decider?.name ?? null, decidedAt }
}

function listView(list: WordList) {
  return { ...headView(list), entries: list.entries, exceptions: list.exceptions }
}
