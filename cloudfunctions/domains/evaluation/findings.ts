/**
 * What stands out in a group's answers, said only when it is more than chance. Pure. Only what was learned is judged,
 * never how often somebody opened the app.
 */
import { topicNames, type Topic } from '../editorial'
import type { Tally } from './model'
import { GROUP_MINIMUM, givesAway } from './rules'
import type { GroupStanding, PartsStanding, TopicStanding } from './standing'

/** 95 %: one comparison in twenty would be called different by chance alone. */
const Z = 1.96
/** Answers of one member are alike; this much of their variance is between members (a usual figure in education). */
const BETWEEN_MEMBERS = 0.1
/** A difference smaller than this is nothing to act upon, however sure it is. */
const WORTH_SAYING = 0.05
/** A topic is called weak when surely fewer than this share of answers are right. */
const WEAK_BELOW = 0.6
/** With fewer other groups an average would tell what one of them did. */
export const SIBLINGS_MINIMUM = 2

/** How many independent answers so many answers of so many members are worth. */
export function effectiveAnswers({ asked, members }: TopicStanding): number {
  if (asked === 0 || members === 0) return 0
  return asked / (1 + Math.max(0, asked / members - 1) * BETWEEN_MEMBERS)
}

/**
 * Wilson's score interval of a share (E. B. Wilson, 1927): where the true share lies with 95 % confidence.
 * @param share 0 to 1
 * @param n independent answers, not necessarily whole
 */
export function wilson(share: number, n: number): { low: number; high: number } {
  if (n <= 0) return { low: 0, high: 1 }
  const centre = share + Z ** 2 / (2 * n)
  const reach = Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2))
  const scale = 1 + Z ** 2 / n
  return { low: Math.max(0, (centre - reach) / scale), high: Math.min(1, (centre + reach) / scale) }
}

/** The interval of the difference a − b of two shares, from their Wilson intervals (R. G. Newcombe, 1998, method 10). */
export function difference(a: TopicStanding, b: TopicStanding): { by: number; low: number; high: number } {
  const [p, q] = [a.right / a.asked, b.right / b.asked]
  const [inA, inB] = [wilson(p, effectiveAnswers(a)), wilson(q, effectiveAnswers(b))]
  return {
    by: p - q,
    low: p - q - Math.hypot(p - inA.low, inB.high - q),
    high: p - q + Math.hypot(inA.high - p, q - inB.low),
  }
}

/** How a group answered on a topic, or null when that would show too few people. */
export function shownTopic(standing: GroupStanding, topic: Topic): TopicStanding | null {
  const own = standing.topics[topic]
  if (!own || own.members < GROUP_MINIMUM || own.asked === 0) return null
  if (standing.hasParts && givesAway(standing.parts[topic]?.hidden ?? 0)) return null
  return own
}

/**
 * The other groups under the same organisation taken together: large ones only, and at least two of them, so that
 * neither a small group nor a single one can be told from the average.
 */
export function siblingsOf(own: TopicStanding, parts: PartsStanding | undefined): PartsStanding | null {
  if (!parts || own.members < GROUP_MINIMUM || parts.groups - 1 < SIBLINGS_MINIMUM) return null
  return {
    right: parts.right - own.right,
    asked: parts.asked - own.asked,
    members: parts.members - own.members,
    groups: parts.groups - 1,
    hidden: 0,
  }
}

export interface Finding {
  kind: 'below' | 'weak' | 'above'
  topic: Topic
  sentence: string
  /** How much there is to gain: the sure part of the difference, times the members it concerns. */
  weight: number
}

/** The findings about a group, what matters most first. */
export function findingsOf(standing: GroupStanding, parent: GroupStanding | null, days: number): Finding[] {
  const findings = (Object.keys(topicNames) as Topic[]).flatMap((topic): Finding[] => {
    const own = shownTopic(standing, topic)
    if (!own) return []
    const siblings = siblingsOf(own, parent?.parts[topic])
    const finding = siblings ? comparison(topic, own, siblings, days) : null
    return finding ? [finding] : weakness(topic, own, days)
  })
  const rank = { below: 0, weak: 0, above: 1 }
  return findings.sort((a, b) => rank[a.kind] - rank[b.kind] || b.weight - a.weight)
}

/** The topics a group surely answers worse than all topics together, the worst first. */
export function weakTopicsIn(standing: GroupStanding): Topic[] {
  const shown = (Object.keys(topicNames) as Topic[]).flatMap((topic) => {
    const own = shownTopic(standing, topic)
    return own ? [{ topic, own, share: own.right / own.asked }] : []
  })
  const sum = (of: 'right' | 'asked') => shown.reduce((total, { own }) => total + own[of], 0)
  const overall = sum('asked') === 0 ? 0 : sum('right') / sum('asked')
  return shown
    .filter(({ own, share }) => wilson(share, effectiveAnswers(own)).high < overall)
    .sort((a, b) => a.share - b.share)
    .map(({ topic }) => topic)
}

function comparison(topic: Topic, own: TopicStanding, siblings: PartsStanding, days: number): Finding | null {
  const { by, low, high } = difference(own, siblings)
  if (Math.abs(by) < WORTH_SAYING || (low <= 0 && high >= 0)) return null
  // As a reader would subtract the two figures in the sentence.
  const points = Math.abs(percentOf(own) - percentOf(siblings))
  return {
    kind: by < 0 ? 'below' : 'above',
    topic,
    sentence: `${opening(topic, own, days)}，比兄弟组织平均的 ${percentOf(siblings)}% ${by < 0 ? '低' : '高'} ${points} 个百分点（${own.members} 人作答）`,
    weight: (by < 0 ? -high : low) * own.members,
  }
}

function weakness(topic: Topic, own: TopicStanding, days: number): Finding[] {
  const { high } = wilson(own.right / own.asked, effectiveAnswers(own))
  if (high >= WEAK_BELOW) return []
  return [
    {
      kind: 'weak',
      topic,
      sentence: `${opening(topic, own, days)}，不到六成（${own.members} 人作答）`,
      weight: (WEAK_BELOW - high) * own.members,
    },
  ]
}

const opening = (topic: Topic, own: TopicStanding, days: number) =>
  `近 ${days} 天“${topicNames[topic]}”答对率 ${percentOf(own)}%`

/** The share of right answers as whole percent. */
export const percentOf = ({ right, asked }: Tally) => Math.round((100 * right) / asked)
