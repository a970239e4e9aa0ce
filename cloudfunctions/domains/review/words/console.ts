/** Moderators look after the list of words, two at a time. */
import { implement } from '../../../kernel/action'
import { fail } from '../../../kernel/errors'
import type { Identity } from '../../../kernel/identity'
import type { Moment } from '../../../kernel/time'
import { reasonTellsWords } from '../errors'
import { wordsPhase } from '../phases/phases'
import * as settings from '../settings/changing'
import { headView } from '../settings/shapes'
import { inForce, ofKind, reviewSettings, type SettingsVersion, versionsOf } from '../settings/store'
import { wordsContract } from './contract'
import { matcherOf } from './matcher'
import type { WordFields } from './model'

export const wordsConsoleActions = implement(wordsContract, 'console', {
  'review.words': ({ caller }) => bookView(caller),

  'review.proposeWords': async ({ caller, now }, { version, why, ...content }) => {
    await propose(caller, now, { version, why, content })
    return bookView(caller)
  },

  'review.decideWords': async ({ caller, now }, decision) => {
    await settings.decide('words', caller, now, decision)
    return bookView(caller)
  },

  'review.tryWords': async (_, { text, list }) => {
    const words = list ?? (await inForce()).words?.content ?? { entries: [], exceptions: [] }
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

/** Why a list changes is told to everybody; the words are not. */
async function propose(
  caller: Identity,
  now: Moment,
  { version, why, content }: { version: number; why: string; content: WordFields },
): Promise<void> {
  const { words } = await inForce()
  const told = [content, words?.content].some((list) => list && matcherOf(list)(why).length > 0)
  if (told) fail(reasonTellsWords)
  await settings.propose('words', caller, now, { version, why, content })
}

async function bookView({ memberId }: Identity) {
  const [{ words }, versions] = await Promise.all([inForce(), versionsOf('words')])
  const [newest] = versions
  const proposed =
    newest?.status === 'proposed' ? ofKind('words', [await reviewSettings.get(newest._id)]) : null
  return {
    current: words && listView(words),
    proposed: proposed && { ...listView(proposed), mine: proposed.proposer.memberId === memberId },
    versions: versions.map(headView),
    nextVersion: settings.nextVersion('words', newest),
  }
}

function listView(list: SettingsVersion<'words'>) {
  return { ...headView(list), ...list.content }
}
