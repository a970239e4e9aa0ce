/** A member's own mastery: what is known, whether it rises or falls, and what would help. Pure. */
import { addDays, mondayOf } from '../../kernel/time'
import { topicNames, type Topic } from '../editorial'
import { difference } from './findings'
import type { Learner, Tally } from './model'

/** Weeks that count as recent; the same number before them is what they are compared with. */
const RECENT_WEEKS = 4
/** With fewer answers nothing is said about a topic but to answer more. */
const ENOUGH_ANSWERS = 5
const WEAK_BELOW = 0.6
/** Answers of one person lean on each other less across questions than people differ: each counts for itself. */
const alone = (tally: Tally) => ({ ...tally, members: tally.asked })

export interface TopicMastery {
  topic: Topic
  recent: Tally
  earlier: Tally
  trend: 'up' | 'steady' | 'down' | 'unknown'
  step: 'practise' | 'keep' | 'more'
}

/** Mastery by topic, what needs practice first. */
export function masteryOf({ weeks }: Pick<Learner, 'weeks'>, today: string): TopicMastery[] {
  const from = addDays(mondayOf(today), -7 * (RECENT_WEEKS - 1))
  const before = addDays(from, -7 * RECENT_WEEKS)
  const sum = (topic: Topic, first: string, end: string): Tally =>
    weeks
      .filter(({ week }) => week >= first && week < end)
      .reduce((total, { topics }) => addTally(total, topics[topic]), { right: 0, asked: 0 })
  return (Object.keys(topicNames) as Topic[])
    .map((topic): TopicMastery => {
      const recent = sum(topic, from, addDays(today, 1))
      const earlier = sum(topic, before, from)
      return { topic, recent, earlier, trend: trendOf(recent, earlier), step: stepOf(recent) }
    })
    .filter(({ recent, earlier }) => recent.asked + earlier.asked > 0)
    .sort((a, b) => order[a.step] - order[b.step] || shareOf(a.recent) - shareOf(b.recent))
}

const order = { practise: 0, more: 1, keep: 2 } as const

/** All answers of each week, oldest first. */
export function weeksOf({ weeks }: Pick<Learner, 'weeks'>): Array<Tally & { week: string }> {
  return weeks.map(({ week, topics }) => ({
    week,
    ...Object.values(topics).reduce<Tally>(addTally, { right: 0, asked: 0 }),
  }))
}

function addTally(total: Tally, more: Tally | undefined): Tally {
  return { right: total.right + (more?.right ?? 0), asked: total.asked + (more?.asked ?? 0) }
}

function shareOf({ right, asked }: Tally): number {
  return asked === 0 ? 1 : right / asked
}

function trendOf(recent: Tally, earlier: Tally): TopicMastery['trend'] {
  if (recent.asked < ENOUGH_ANSWERS || earlier.asked < ENOUGH_ANSWERS) return 'unknown'
  const { low, high } = difference(alone(recent), alone(earlier))
  return low > 0 ? 'up' : high < 0 ? 'down' : 'steady'
}

function stepOf(recent: Tally): TopicMastery['step'] {
  if (recent.asked < ENOUGH_ANSWERS) return 'more'
  return shareOf(recent) < WEAK_BELOW ? 'practise' : 'keep'
}
