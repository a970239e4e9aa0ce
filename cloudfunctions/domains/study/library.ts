/** Published items as readers see them, with or without membership. */
import { fail } from '../../kernel/errors'
import { pageByKey } from '../../kernel/paging'
import type { Head, Topic } from '../editorial'
import { topicNames, topicTagOf } from '../editorial'
import { cardOf } from './bundles'
import { contentNotFound } from './contract'
import type { StudyContent } from './content'
import { studyHeads } from './store'

const LIBRARY_PAGE = 20

export const allTopics = (Object.keys(topicNames) as Topic[]).map(topicTagOf)

/** A page of cards, newest first. */
export async function libraryPage(topic: Topic | undefined, cursor: string | undefined) {
  const filter = topic === undefined ? { live: true } : { liveTopic: topic }
  const page = await pageByKey(studyHeads, filter, 'listKey', cursor, LIBRARY_PAGE)
  const items = page.items.flatMap((head) => (head.published ? [cardView(cardOf(head, head.published))] : []))
  return { items, nextCursor: page.nextCursor, topics: allTopics }
}

/** A card with the name of its topic. */
export function cardView<T extends { topic: Topic }>(
  card: T,
): Omit<T, 'topic'> & { topic: ReturnType<typeof topicTagOf> } {
  return { ...card, topic: topicTagOf(card.topic) }
}

/** A published item; refuses when there is none. */
export function published(head: Head<StudyContent> | null) {
  if (!head?.published || head.publishedVersion === null || head.publishedAt === null)
    return fail(contentNotFound)
  return { content: head.published, version: head.publishedVersion, publishedAt: head.publishedAt, head }
}

/** The whole article for reading. */
export function articleView({ head, content, version, publishedAt }: ReturnType<typeof published>) {
  const { source, blocks } = content
  return {
    ...cardView(cardOf(head, content)),
    version,
    source,
    publishedAt,
    blocks,
    supersededBy: null,
    contradictions: [],
  }
}
