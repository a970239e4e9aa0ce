/** The library as a member sees it: with the own progress, and narrowed down by it. */
import { command } from '../../kernel/database'
import { pageByKey } from '../../kernel/paging'
import { cardsOf, isOn, libraryPage, type LibraryQuery, noMarks } from './library'
import { matchOf, wordsOf } from './search'
import { recordsOf, studyRecords, type StudyRecord } from './store'

const FAVOURITES_PAGE = 20

interface MemberQuery extends LibraryQuery {
  only?: 'unfinished' | 'required' | 'favourites' | undefined
}

/**
 * A page of the library. What the member has finished is sorted out after reading, a page at a time, so that no page
 * costs more than its own length, however large the library and however much of it is finished.
 */
export async function memberLibrary(memberId: string, { only, ...query }: MemberQuery) {
  if (only === 'favourites') return favourites(memberId, query)
  const page = await libraryPage({ ...query, required: only === 'required' })
  const items = await withStates(memberId, page.items)
  return {
    items: only === 'unfinished' ? items.filter(({ state }) => state !== 'completed') : items,
    nextCursor: page.nextCursor,
  }
}

/** What the member put aside, the latest first; filters apply to the page that was read. */
async function favourites(memberId: string, { query, cursor, ...shelf }: LibraryQuery) {
  const page = await pageByKey(
    studyRecords,
    { memberId, favouriteKey: command.gt('') },
    'favouriteKey',
    cursor,
    FAVOURITES_PAGE,
  )
  const cards = await cardsOf(page.items.map(({ contentId }) => contentId))
  const words = query === undefined ? null : wordsOf(query)
  const items = cards.flatMap(({ card, initials, required }) => {
    const match = words && matchOf({ ...card, initials }, words)
    if ((words && !match) || !isOn(shelf, card, required)) return []
    const record = page.items.find(({ contentId }) => contentId === card.contentId) ?? null
    const marks = match ? { title: match.title, summary: match.summary } : noMarks
    return [{ ...card, marks, state: stateOf(record) }]
  })
  return { items, nextCursor: page.nextCursor }
}

/** The items with the member's progress in each. */
export async function withStates<T extends { contentId: string }>(memberId: string, items: readonly T[]) {
  const records = await recordsOf(
    memberId,
    items.map(({ contentId }) => contentId),
  )
  const byContent = new Map(records.map((record) => [record.contentId, record]))
  return items.map((item) => ({ ...item, state: stateOf(byContent.get(item.contentId) ?? null) }))
}

/** How far a member is with an item. */
export function stateOf(record: StudyRecord | null): 'new' | StudyRecord['state'] {
  return record?.state ?? 'new'
}
