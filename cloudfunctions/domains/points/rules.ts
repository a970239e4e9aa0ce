/**
 * The rule table. A rule is never edited: a change is a new version with its own first day, so that past entries keep
 * meaning what they meant. Nothing here pays for time on screen, log-ins, shares or likes (国办函〔2026〕12号).
 */
import type { PointsEarned } from './contract'

export interface PointsRule {
  id: 'study.complete' | 'quiz.daily'
  version: number
  /** First day it holds. */
  from: string
  name: string
  perUnit: number
  dailyCap: number
  explanation: string
  /** Why these units earned this amount, in plain words. */
  reason(units: number): string
}

const table: readonly PointsRule[] = [
  {
    id: 'study.complete',
    version: 1,
    from: '2026-01-01',
    name: '学完一篇',
    perUnit: 2,
    dailyCap: 6,
    explanation: '答对篇末的小题就算学完一篇，每篇 2 分，每天最多 6 分。停留多久不计分。',
    reason: () => '答对篇末小题，学完 1 篇',
  },
  {
    id: 'quiz.daily',
    version: 1,
    from: '2026-01-01',
    name: '每日答题',
    perUnit: 1,
    dailyCap: 5,
    explanation: '每日答题答对 1 题得 1 分，每天最多 5 分。答错不扣分，过几天还会再考您。',
    reason: (units) => `答对 ${units} 题，每题 1 分`,
  },
]

/** The rules in force on a day: of each, the newest version that has begun. */
export function rulesOn(day: string): PointsRule[] {
  const ids = [...new Set(table.map((rule) => rule.id))]
  return ids.flatMap((id) => {
    const begun = table.filter((rule) => rule.id === id && rule.from <= day)
    const newest = begun.sort((a, b) => b.version - a.version)[0]
    return newest ? [newest] : []
  })
}

/**
 * What an act earns.
 * @param units right answers, or items finished
 * @param earnedToday what the same rule has earned the member today already
 * @returns null when there is nothing to earn, because of zero units or the daily cap
 */
export function award(
  entryId: string,
  ruleId: PointsRule['id'],
  units: number,
  earnedToday: number,
  day: string,
): PointsEarned | null {
  const rule = rulesOn(day).find(({ id }) => id === ruleId)
  if (!rule) return null
  const amount = Math.min(units * rule.perUnit, rule.dailyCap - earnedToday)
  if (amount <= 0) return null
  const capped = amount < units * rule.perUnit ? '，已到今日上限' : ''
  return {
    entryId,
    ruleId: rule.id,
    ruleVersion: rule.version,
    ruleName: rule.name,
    amount,
    reason: rule.reason(units) + capped,
  }
}
