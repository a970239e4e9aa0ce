/**
 * What is done once when an item is published. Only the console's function loads this: the dictionary of pinyin is
 * larger than all the rest of a function.
 */
import { pinyin } from 'pinyin-pro'
import type { Transaction } from '../../kernel/database'
import { fail } from '../../kernel/errors'
import type { Identity } from '../../kernel/identity'
import type { Moment } from '../../kernel/time'
import { editorialWorkflow, type Version } from '../editorial'
import type { StudyContent } from './content'
import { successorInCircle, successorNotPublished } from './editing-contract'
import { settle } from './notices/settle'
import { noNotice, studyNotices } from './notices/store'
import { newestOf } from './notices/supersession'
import { normalise, searchKeysOf } from './search'
import { studyHeads, studyVersions } from './store'

export const studyWorkflow = editorialWorkflow({ heads: studyHeads, versions: studyVersions }, findableBy)

/** Publishes a version and settles what follows for other items; what is interrupted here, the tick completes. */
export async function publishStudy(contentId: string, version: number, editor: Identity, now: Moment) {
  const published = await studyWorkflow.publish(contentId, version, editor, now, noteForReaders)
  await settle(contentId, now)
  return published
}

/** Written with the publication: what readers are told of it, and that it is not settled yet. */
async function noteForReaders(
  { itemId, fields }: Version<StudyContent>,
  running: Transaction,
): Promise<void> {
  const successor = fields.supersededBy?.contentId ?? null
  let title: string | null = null
  if (successor !== null) {
    const next = async (id: string) => {
      const published = (await studyHeads.within(running).get(id))?.published
      return published?.supersededBy?.contentId ?? null
    }
    title = (await studyHeads.within(running).get(successor))?.published?.title ?? fail(successorNotPublished)
    // The head of this item carries its successor by now: a circle shows from here.
    if ((await newestOf(itemId, next)) === null) fail(successorInCircle)
  }
  const notice = (await studyNotices.within(running).get(itemId)) ?? noNotice(itemId)
  await studyNotices.within(running).put({
    ...notice,
    supersession: fields.supersededBy,
    newestId: successor,
    newestTitle: title,
    unsettled: true,
  })
}

/** What a published item is found by. */
export function findableBy(content: StudyContent) {
  const initials = initialsOf(content.title)
  return { searchKeys: searchKeysOf(content, initials), initials }
}

/** The pinyin initials of a normalised text, one letter a character; what is no Chinese stays as it is. */
export function initialsOf(text: string): string {
  return pinyin(normalise(text).text, { pattern: 'first', toneType: 'none', type: 'array' }).join('')
}
