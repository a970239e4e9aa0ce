/** The library as readers see it, with or without membership. Whatever is chosen is one key of one index. */
import { command } from '../../kernel/database'
import { fail } from '../../kernel/errors'
import { pageByKey } from '../../kernel/paging'
import type { Head, Topic } from '../editorial'
import { topicTagOf } from '../editorial'
import { cardOf } from './bundles'
import type { StudyContent } from './content'
import { contentNotFound } from './contract'
import type { StudyNotice } from './notices/store'
import { keysToRead, matchOf, type Match, type Shelf, shelfKey, wordsOf } from './search'
import { studyHeads } from './store'

const LIBRARY_PAGE = 20

/** What a card is made of: lists do not read the texts. */
const CARD_FIELDS = [
  'listKey',
  'initials',
  ...['title', 'summary', 'topic', 'minutes', 'required', 'media', 'source'].map(
    (name) => `published.${name}`,
  ),
]

export interface LibraryQuery extends Shelf {
  /** Words to be found in title, summary or the pinyin initials of the title. */
  query?: string | undefined
  cursor?: string | undefined
}

/** A page of cards: newest first, or what the words were found in, titles before summaries. */
export async function libraryPage({ query, cursor, ...shelf }: LibraryQuery) {
  if (query !== undefined) return searched(wordsOf(query), shelf, cursor)
  const page = await cardPage(shelfKey(shelf), cursor)
  return { items: page.items.map((item) => ({ ...item.card, marks: noMarks })), nextCursor: page.nextCursor }
}

export const noMarks: Pick<Match, 'title' | 'summary'> = { title: [], summary: [] }

/**
 * Reads titles and summaries side by side, a page each. Summaries count once there is no title left; the cursor says
 * in which of the two the next page begins.
 */
async function searched(words: readonly string[], shelf: Shelf, cursor: string | undefined) {
  if (words.length === 0) return { items: [], nextCursor: null }
  const keys = keysToRead(words)
  const [place, after] = readCursor(cursor)
  const [titles, summaries] = await Promise.all([
    place === 'title' ? cardPage(keys.title, after) : noPage,
    keys.summary === null ? noPage : cardPage(keys.summary, place === 'summary' ? after : undefined),
  ])
  const found = (page: Awaited<ReturnType<typeof cardPage>>, where: Match['place']) =>
    page.items.flatMap(({ card, initials, required }) => {
      if (!isOn(shelf, card, required)) return []
      const match = matchOf({ ...card, initials }, words)
      return match?.place === where
        ? [{ ...card, marks: { title: match.title, summary: match.summary } }]
        : []
    })
  if (titles.nextCursor !== null)
    return { items: found(titles, 'title'), nextCursor: `title~${titles.nextCursor}` }
  return {
    items: [...found(titles, 'title'), ...found(summaries, 'summary')],
    nextCursor: summaries.nextCursor === null ? null : `summary~${summaries.nextCursor}`,
  }
}

const noPage = { items: [], nextCursor: null }

function readCursor(cursor: string | undefined): [place: Match['place'], after: string | undefined] {
  if (cursor === undefined) return ['title', undefined]
  const [place, ...after] = cursor.split('~')
  return [place === 'summary' ? 'summary' : 'title', after.join('~')]
}

/** True when a card is on the shelf. */
export function isOn(shelf: Shelf, card: CardView, required: boolean): boolean {
  return (
    (shelf.kind === undefined || card.kind === shelf.kind) &&
    (shelf.topic === undefined || card.topic.id === shelf.topic) &&
    (!shelf.required || required)
  )
}

/** A page of what carries a key, with nothing but what cards and matches need. */
async function cardPage(key: string, cursor: string | undefined) {
  const page = await pageByKey(studyHeads, { searchKeys: key }, 'listKey', cursor, LIBRARY_PAGE, CARD_FIELDS)
  return { items: page.items.flatMap(found), nextCursor: page.nextCursor }
}

/** The cards of these items, in their order; what is no longer published is left out. */
export async function cardsOf(contentIds: readonly string[]) {
  if (contentIds.length === 0) return []
  const filter = { _id: command.in([...contentIds]) }
  const heads = await studyHeads.find(filter, { limit: contentIds.length, fields: CARD_FIELDS })
  return contentIds.flatMap((id) => heads.filter((head) => head._id === id).flatMap(found))
}

function found(head: Head<StudyContent>) {
  const { published: content, initials } = head
  return content ? [{ card: cardView(cardOf(head, content)), initials, required: content.required }] : []
}

/** A card with the name of its topic. */
export function cardView<T extends { topic: Topic }>(
  card: T,
): Omit<T, 'topic'> & { topic: ReturnType<typeof topicTagOf> } {
  return { ...card, topic: topicTagOf(card.topic) }
}
type CardView = ReturnType<typeof cardView<ReturnType<typeof cardOf>>>

/** A published item; refuses when there is none. */
export function published(head: Head<StudyContent> | null) {
  if (!head?.published || head.publishedVersion === null || head.publishedAt === null)
    return fail(contentNotFound)
  return { content: head.published, version: head.publishedVersion, publishedAt: head.publishedAt, head }
}

/** The whole article for reading, with what its readers must be told. */
export function articleView(
  { head, content, version, publishedAt }: ReturnType<typeof published>,
  notice: StudyNotice | null,
) {
  const { source, media, blocks } = content
  return {
    ...cardView(cardOf(head, content)),
    version,
    source,
    publishedAt,
    revisedAt: head.revisedAt,
    media,
    blocks,
    supersededBy: notice?.supersession
      ? { ...notice.supersession, contentId: notice.newestId, title: notice.newestTitle }
      : null,
    contradictions: notice?.contradictions ?? [],
  }
}
