/**
 * How a group's answers on a topic moved around an assignment. Pure. Compared are two standings of thirty days that have
 * no day in common: the last one before the assignment, and the first one that began with it.
 */
import { addDays } from '../../kernel/time'
import { type Topic, topicNames } from '../editorial'
import { difference, percentOf, shownTopic } from './findings'
import { GROUP_MINIMUM } from './rules'
import { type GroupStanding, STANDING_DAYS, type TopicStanding } from './standing'

/** A standing from before an assignment says where the group was while it is at most so old. */
const BEFORE_DAYS = 7

/** Where a group stood at the end of a week, as far as that may be shown. */
export interface GroupWeek {
  /** `{week}.{organisationId}` */
  _id: string
  organisationId: string
  /** The Monday of the week. */
  week: string
  /** The last day it covers: the week's Sunday, or today. */
  day: string
  /** Topics of which the standing may be shown; the others are not kept at all. */
  topics: Partial<Record<Topic, TopicStanding>>
}

/** The week of a standing. A later standing of the same week takes its place. */
export function weekOf(standing: GroupStanding, week: string): GroupWeek {
  const { _id: organisationId, day } = standing
  const topics = (Object.keys(standing.topics) as Topic[]).flatMap((topic) => {
    const own = shownTopic(standing, topic)
    return own ? [[topic, own] as const] : []
  })
  return { _id: `${week}.${organisationId}`, organisationId, week, day, topics: Object.fromEntries(topics) }
}

export interface Progress {
  /** Null while it is too early or too few answered. */
  change: 'up' | 'down' | 'same' | null
  before: TopicStanding | null
  after: TopicStanding | null
  sentence: string
}

/**
 * What an assignment of a day brought, as a sentence: the figures, or why there are none.
 * @param weeks the group's weeks around that day, oldest first
 */
export function progressOf(
  weeks: readonly GroupWeek[],
  { topic, courseTitle, day }: { topic: Topic; courseTitle: string; day: string },
  today: string,
): Progress {
  const before = weeks.findLast((week) => week.day < day && week.day >= addDays(day, -BEFORE_DAYS))
  const after = weeks.find((week) => addDays(week.day, 1 - STANDING_DAYS) >= day)
  const [first, second] = [before?.topics[topic] ?? null, after?.topics[topic] ?? null]
  const name = `“${topicNames[topic]}”`
  const none = (sentence: string): Progress => ({ change: null, before: first, after: second, sentence })
  const fullDay = addDays(day, STANDING_DAYS - 1)
  if (!first)
    return none(`布置前 ${STANDING_DAYS} 天${name}可显示的作答不足 ${GROUP_MINIMUM} 人，没有可比的起点。`)
  const opening = `布置前 ${STANDING_DAYS} 天${name}答对率 ${percentOf(first)}%（${first.members} 人作答）`
  if (!after) {
    const wait = today <= fullDay ? `布置满 ${STANDING_DAYS} 天后再比` : '这一周过完就能比'
    return none(`${opening}，${wait}。`)
  }
  if (!second)
    return none(`${opening}；布置后 ${STANDING_DAYS} 天可显示的作答不足 ${GROUP_MINIMUM} 人，比不出来。`)
  const { low, high } = difference(second, first)
  const [was, is] = [percentOf(first), percentOf(second)]
  const moved = is > was ? `由 ${was}% 升到 ${is}%` : is < was ? `由 ${was}% 降到 ${is}%` : `仍是 ${is}%`
  const chance = low <= 0 && high >= 0 && is !== was ? '，差别还在偶然的范围里' : ''
  return {
    change: low > 0 ? 'up' : high < 0 ? 'down' : 'same',
    before: first,
    after: second,
    sentence: `布置《${courseTitle}》后 ${STANDING_DAYS} 天，${name}答对率${moved}${chance}（前 ${first.members} 人、后 ${second.members} 人作答）`,
  }
}
