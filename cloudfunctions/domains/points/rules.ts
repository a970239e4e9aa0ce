/**
 * What points are paid for and how much. The kinds of acts are a closed list, each worth its points by what was learned:
 * time on screen, log-ins, shares and likes are not among them and cannot be set (国办函〔2026〕12号). How much an act is
 * worth stands in the rulebook of each root organisation; what stands here holds until somebody changes it.
 */
import { mondayOf } from '../../kernel/time'
import type { PointsEarned } from './contract'

interface RuleKind {
  name: string
  perUnit: number
  dailyCap: number
  /** The rule in one or two sentences, with its figures. */
  explain(figures: RuleFigures): string
  /** Why these units earned this amount, in plain words. */
  reason(units: number, perUnit: number): string
}

const kinds = {
  'study.complete': {
    name: '学完一篇',
    perUnit: 2,
    dailyCap: 6,
    explain: ({ perUnit, dailyCap }) =>
      `答对篇末的小题就算学完一篇，每篇 ${perUnit} 分，每天最多 ${dailyCap} 分。停留多久不计分。`,
    reason: (units, perUnit) => `答对篇末小题，学完 ${units} 篇，每篇 ${perUnit} 分`,
  },
  'quiz.daily': {
    name: '每日答题',
    perUnit: 1,
    dailyCap: 5,
    explain: ({ perUnit, dailyCap }) =>
      `每日答题答对 1 题得 ${perUnit} 分，每天最多 ${dailyCap} 分。答错不扣分，过几天还会再考您。`,
    reason: (units, perUnit) => `答对 ${units} 题，每题 ${perUnit} 分`,
  },
  'challenge.right': {
    name: '挑战答题',
    perUnit: 1,
    dailyCap: 5,
    explain: ({ perUnit, dailyCap }) =>
      `挑战里答对 1 题得 ${perUnit} 分，每天最多 ${dailyCap} 分。答得再多也只记这些，慢慢来。`,
    reason: (units, perUnit) => `挑战答对 ${units} 题，每题 ${perUnit} 分`,
  },
  'course.complete': {
    name: '学完一门课',
    perUnit: 5,
    dailyCap: 10,
    explain: ({ perUnit, dailyCap }) =>
      `一门课的每一课都答对篇末小题、有考试的也通过了，得 ${perUnit} 分，每天最多 ${dailyCap} 分。课前课后的小测不计分。`,
    reason: (units, perUnit) => `学完 ${units} 门课，每门 ${perUnit} 分`,
  },
} satisfies Record<string, RuleKind>

export type RuleId = keyof typeof kinds

export const ruleIds = Object.keys(kinds) as [RuleId, ...RuleId[]]

/** Nobody can pay more than this: points should stay a friendly sign and not become a reason to hurry. */
export const MAX_PER_UNIT = 10
export const MAX_DAILY_CAP = 30

/** What a version of a rule sets; zero points a unit means that the act earns nothing for now. */
export interface RuleFigures {
  perUnit: number
  dailyCap: number
}

/** A rule as it stood or stands on a day. */
export interface PointsRule extends RuleFigures {
  id: RuleId
  /** 1 is what the product comes with. */
  version: number
  /** First day it holds; null for what the product comes with. */
  firstDay: string | null
  name: string
  explanation: string
}

/** The rule with these figures, in words. */
export function ruleOf(
  id: RuleId,
  version: number,
  firstDay: string | null,
  figures: RuleFigures,
): PointsRule {
  const { perUnit, dailyCap } = figures
  const { name, explain } = kinds[id]
  const explanation = perUnit === 0 ? `“${name}”暂不计分，学习和答题照常。` : explain(figures)
  return { id, version, firstDay, name, perUnit, dailyCap, explanation }
}

/** The rule the product comes with. */
export function defaultRule(id: RuleId): PointsRule {
  return ruleOf(id, 1, null, kinds[id])
}

/**
 * What an act earns by the rule in force.
 * @param units right answers, or items finished
 * @param earnedToday what the same rule has earned the member today already
 * @returns null when there is nothing to earn, because of zero units or the daily cap
 */
export function award(
  rule: PointsRule,
  entryId: string,
  units: number,
  earnedToday: number,
): PointsEarned | null {
  const { id, version, name, perUnit, dailyCap } = rule
  const amount = Math.min(units * perUnit, dailyCap - earnedToday)
  if (amount <= 0) return null
  const capped = amount < units * perUnit ? '，已到今日上限' : ''
  return {
    entryId,
    ruleId: id,
    ruleVersion: version,
    ruleName: name,
    amount,
    reason: kinds[id].reason(units, perUnit) + capped,
  }
}

/** The sum of a week after one more entry: a newer week begins anew, an entry of an older one no longer counts. */
export function addToWeek(
  week: { monday: string; sum: number },
  day: string,
  amount: number,
): { monday: string; sum: number } {
  const monday = mondayOf(day)
  if (monday < week.monday) return week
  return { monday, sum: (monday === week.monday ? week.sum : 0) + amount }
}
