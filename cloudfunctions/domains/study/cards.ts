/** Published study items in one line each, for domains that build on them. */
import { command } from '../../kernel/database'
import type { Head, Topic } from '../editorial'
import type { StudyContent } from './content'
import { studyHeads } from './store'

/** The cloud's page limit in functions. */
const MOST = 1000
/** Newest items an editor chooses from. */
const NEWEST = 500

/** What a course shows of a lesson. */
export interface StudyCard {
  contentId: string
  title: string
  topic: Topic
  minutes: number
}

/** Only these fields are read: an article may be long. */
const fields = ['published.title', 'published.topic', 'published.minutes']

/** Published items by id; what is not published is missing. */
export async function publishedCards(contentIds: readonly string[]): Promise<Map<string, StudyCard>> {
  const ids = [...new Set(contentIds)].slice(0, MOST)
  if (ids.length === 0) return new Map()
  const heads = await studyHeads.find({ _id: command.in(ids) }, { limit: ids.length, fields })
  return new Map(heads.flatMap(cardsOf).map((card) => [card.contentId, card]))
}

/** The newest published items. */
export async function newestCards(): Promise<StudyCard[]> {
  const heads = await studyHeads.find(
    { live: true },
    { orderBy: [['listKey', 'desc']], limit: NEWEST, fields },
  )
  return heads.flatMap(cardsOf)
}

function cardsOf({ _id, published }: Head<StudyContent>): StudyCard[] {
  if (!published) return []
  const { title, topic, minutes } = published
  return [{ contentId: _id, title, topic, minutes }]
}
