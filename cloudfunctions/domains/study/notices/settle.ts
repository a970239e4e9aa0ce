/**
 * After a publication: compares the item's figures with those of the others, and brings up to date which items say
 * that it took their place. Every step can be repeated; the tick repeats what was interrupted.
 */
import { sha256 } from '../../../kernel/random'
import type { Moment } from '../../../kernel/time'
import { type Transaction } from '../../../kernel/database'
import { transaction } from '../../../kernel/transaction'
import type { StudyContent } from '../content'
import { type Contradiction, planContradictions, ruleKeyOf, withContradiction } from './figures'
import { noNotice, studyContradictions, type StudyFact, studyFacts, studyNotices } from './store'
import { studyHeads } from '../store'
import { newestOf } from './supersession'

/** More than so many items on one rule, or after one item, are not expected. */
const MOST = 200

/** Settles what follows from the published version of an item. */
export async function settle(contentId: string, now: Moment): Promise<void> {
  const head = await studyHeads.get(contentId)
  if (!head?.published) return
  await settleFacts(contentId, head.published, now)
  await settleChain(contentId, head.published)
  await studyNotices.update(contentId, { unsettled: false })
}

async function settleFacts(contentId: string, content: StudyContent, now: Moment): Promise<void> {
  const before = await studyFacts.find({ contentId }, { limit: MOST })
  const inForce = factsOf(contentId, content)
  await Promise.all([
    ...inForce.map((fact) => studyFacts.put(fact)),
    ...before
      .filter(({ _id }) => !inForce.some((fact) => fact._id === _id))
      .map(({ _id }) => studyFacts.remove(_id)),
  ])
  for (const ruleKey of new Set([...before, ...inForce].map((fact) => fact.ruleKey)))
    await settleRule(ruleKey, now)
}

/** The figures an item states; an item that is no longer in force states none. */
function factsOf(contentId: string, { title, facts, supersededBy }: StudyContent): StudyFact[] {
  if (supersededBy) return []
  return facts.map(({ rule, value, unit }) => {
    const ruleKey = ruleKeyOf(rule)
    return {
      _id: `${contentId}.${sha256(ruleKey).slice(0, 16)}`,
      contentId,
      title,
      ruleKey,
      rule,
      value,
      unit,
    }
  })
}

async function settleRule(ruleKey: string, now: Moment): Promise<void> {
  const [facts, known] = await Promise.all([
    studyFacts.find({ ruleKey }, { limit: MOST }),
    studyContradictions.find({ ruleKey }, { limit: MOST }),
  ])
  for (const contradiction of planContradictions(ruleKey, facts, known, now.iso, contradictionId))
    await transaction((running) => writeContradiction(running, contradiction))
}

/** Writes a contradiction together with what readers of both items are told of it. */
export async function writeContradiction(running: Transaction, contradiction: Contradiction): Promise<void> {
  await studyContradictions.within(running).put(contradiction)
  for (const { contentId } of contradiction.sides) {
    const notice = (await studyNotices.within(running).get(contentId)) ?? noNotice(contentId)
    const contradictions = withContradiction(notice.contradictions, contentId, contradiction)
    await studyNotices.within(running).put({ ...notice, contradictions })
  }
}

function contradictionId(ruleKey: string, one: string, other: string): string {
  return sha256(`${ruleKey} ${one} ${other}`).slice(0, 32)
}

/**
 * The newest item of its own chain first, then of the chains that ended with it: whichever of two publications comes
 * later sees both.
 */
async function settleChain(contentId: string, { title, supersededBy }: StudyContent): Promise<void> {
  const newest = await newestAfter(contentId)
  if (supersededBy) await studyNotices.update(contentId, newest ?? { newestId: null, newestTitle: null })
  const here = newest ?? { newestId: contentId, newestTitle: title }
  const before = await studyNotices.find({ newestId: contentId }, { limit: MOST })
  for (const { _id } of before) if (_id !== contentId) await studyNotices.update(_id, here)
}

/** The item at the end of the chain from here; null when the chain is this item alone. */
async function newestAfter(contentId: string) {
  const titles = new Map<string, string>()
  const newestId = await newestOf(contentId, async (id) => {
    const head = await studyHeads.get(id)
    titles.set(id, head?.published?.title ?? '')
    return head?.published?.supersededBy?.contentId ?? null
  })
  if (newestId === null || newestId === contentId) return null
  return { newestId, newestTitle: titles.get(newestId) ?? '' }
}
