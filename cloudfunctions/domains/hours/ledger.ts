/** Writing the ledger: entry and sum of the year together, inside the transaction of what earned them. */
import type { Transaction } from '../../kernel/database'
import type { Evidence, ManualMark } from './model'
import { addToSum, allowedMinutes, type HourRule, hourRuleOn } from './rules'
import { emptyYear, entryIdOf, hoursEntries, type HoursEntry, hoursYears, yearId } from './store'

/** Study hours to be entered. */
export interface HoursGrant {
  memberId: string
  /** Negative in a correction. */
  minutes: number
  ruleId: HourRule['id']
  /** What they are for; the same evidence counts once for a member. */
  evidence: Evidence
  day: string
  /** True for a centralised training (集中培训). */
  centralised?: boolean
  manual?: ManualMark
}

/**
 * Enters study hours. Repeating a grant changes nothing and answers with the first entry.
 * @returns null when the daily cap leaves nothing to enter
 */
export async function grantHours(running: Transaction, grant: HoursGrant): Promise<HoursEntry | null> {
  const { memberId, ruleId, evidence, day, centralised = false, manual = null } = grant
  const _id = entryIdOf(evidence, memberId)
  const existing = await hoursEntries.within(running).get(_id)
  if (existing) return existing
  const year = Number(day.slice(0, 4))
  const sum = (await hoursYears.within(running).get(yearId(year, memberId))) ?? emptyYear(year, memberId)
  const minutes = allowedMinutes(sum, day, grant.minutes)
  if (minutes === 0) return null
  const rule = hourRuleOn(ruleId, day)
  const entry: HoursEntry = {
    _id,
    memberId,
    day,
    listKey: `${day}~${_id}`,
    minutes,
    ruleId,
    ruleName: rule.name,
    ruleVersion: rule.version,
    evidence,
    centralised,
    manual,
  }
  await hoursEntries.within(running).add(entry)
  await hoursYears.within(running).put({ ...sum, ...addToSum(sum, day, minutes, centralised) })
  return entry
}
