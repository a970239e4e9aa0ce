/**
 * Pure decisions about study hours. The rule table is never edited: a change is a new version with its own first day,
 * so that entries made by an older one keep meaning what they meant.
 */
import type { ErrorKind } from '../../kernel/errors'
import type { Grant } from '../../kernel/identity'
import {
  correctionTooLarge,
  dayNotAllowed,
  ownMatter,
  proposalDecided,
  proposalUnknown,
  secondOfficerNeeded,
} from './errors'
import type { Progress, TargetVersion } from './model'

/** Eight hours: nobody learns longer in a day, whatever several records add up to. */
export const DAILY_CAP_MINUTES = 480

/** Groups smaller than this are not shown, so that nobody can be recognised in a number. */
const GROUP_MINIMUM = 5

export interface HourRule {
  id: 'training.attended' | 'course.completed' | 'hours.makeUp' | 'hours.correction'
  version: number
  /** First day it holds. */
  from: string
  name: string
}

const table: readonly HourRule[] = [
  { id: 'training.attended', version: 1, from: '2020-01-01', name: '参加培训（签到、签退）' },
  { id: 'course.completed', version: 1, from: '2020-01-01', name: '学完课程' },
  { id: 'hours.makeUp', version: 1, from: '2020-01-01', name: '补录' },
  { id: 'hours.correction', version: 1, from: '2020-01-01', name: '更正' },
]

/** The rule in force on a day: the newest version that has begun. */
export function hourRuleOn(id: HourRule['id'], day: string): HourRule {
  const begun = table.filter((rule) => rule.id === id && rule.from <= day)
  const newest = begun.reduce<HourRule | null>(
    (best, rule) => (best && best.version > rule.version ? best : rule),
    null,
  )
  if (!newest) throw new Error(`no rule ${id} on ${day}`)
  return newest
}

/**
 * The target that holds until an organisation sets its own. 32 hours for every member: 《中国共产党党员教育管理工作条例》
 * Art. 20; 56 hours and one centralised training for secretaries and committee members: the same article, after secondary
 * sources. It does not say how long a study hour is: sixty minutes unless the organisation says otherwise, so that
 * nobody is credited too much.
 */
export const firstTarget: TargetVersion = {
  version: 1,
  from: '2020-01-01',
  memberHours: 32,
  officerHours: 56,
  officerCentralised: 1,
  minutesPerHour: 60,
  source: '《中国共产党党员教育管理工作条例》第二十条',
}

/**
 * The target a year is measured by: the newest version that has begun by its last day, or by today while it runs.
 * @param own versions the organisation has set, in any order
 */
export function targetOf(own: readonly TargetVersion[], year: number, today: string): TargetVersion {
  const lastDay = `${year}-12-31`
  const until = today < lastDay ? today : lastDay
  return own
    .filter(({ from }) => from <= until)
    .reduce((best, version) => (version.version > best.version ? version : best), firstTarget)
}

/** Secretaries and committee members have the higher target. */
export function isOfficer(grants: readonly Pick<Grant, 'role'>[]): boolean {
  return grants.some(({ role }) => role === 'branchOfficer' || role === 'committeeOfficer')
}

/** Minutes in study hours, rounded down to tenths. */
export function hoursOf(minutes: number, minutesPerHour: number): number {
  return Math.floor((minutes * 10) / minutesPerHour) / 10
}

/** How far somebody has come. */
export function progressOf(
  sum: { minutes: number; centralised: number },
  target: TargetVersion,
  officer: boolean,
): Progress {
  const targetHours = officer ? target.officerHours : target.memberHours
  const centralisedTarget = officer ? target.officerCentralised : 0
  const needed = targetHours * target.minutesPerHour
  return {
    minutes: sum.minutes,
    hours: hoursOf(sum.minutes, target.minutesPerHour),
    targetHours,
    share: Math.min(1, sum.minutes / needed),
    centralised: sum.centralised,
    centralisedTarget,
    reached: sum.minutes >= needed && sum.centralised >= centralisedTarget,
  }
}

/** What a member's year adds up to; kept with the entries, in the same transaction. */
export interface YearSum {
  minutes: number
  centralised: number
  byDay: Record<string, number>
}

/**
 * The minutes of a new entry after the daily cap, or after what there is to take away.
 * @param minutes negative in a correction
 * @returns 0 when nothing can be entered
 */
export function allowedMinutes(sum: YearSum, day: string, minutes: number): number {
  const today = sum.byDay[day] ?? 0
  return minutes < 0 ? Math.max(minutes, -today) : Math.min(minutes, DAILY_CAP_MINUTES - today)
}

/** The sum after an entry of that many minutes. */
export function addToSum(sum: YearSum, day: string, minutes: number, centralised: boolean): YearSum {
  return {
    minutes: sum.minutes + minutes,
    centralised: sum.centralised + (centralised ? 1 : 0),
    byDay: { ...sum.byDay, [day]: (sum.byDay[day] ?? 0) + minutes },
  }
}

/** Counts by band of the target; null for groups that are too small to be shown. */
export function bandsOf(members: readonly Progress[]) {
  if (members.length < GROUP_MINIMUM) return null
  const count = (belongs: (progress: Progress) => boolean) => members.filter(belongs).length
  const none = count(({ minutes }) => minutes === 0)
  const reached = count((progress) => progress.reached)
  const underHalf = count(({ minutes, share }) => minutes > 0 && share < 0.5)
  return { none, underHalf, overHalf: members.length - none - reached - underHalf, reached }
}

/** Whether a day may be entered by hand: gone by, in this year or the last. */
export function refuseDay(day: string, today: string): ErrorKind | null {
  return day <= today && Number(day.slice(0, 4)) >= Number(today.slice(0, 4)) - 1 ? null : dayNotAllowed
}

/** Whether this officer may decide on a manual entry; null when they may. Nobody decides on the own entry or matter. */
export function refuseDecision(
  proposal: { state: string; memberId: string; proposedById: string } | null,
  officerId: string,
): ErrorKind | null {
  if (!proposal) return proposalUnknown
  if (proposal.memberId === officerId) return ownMatter
  if (proposal.proposedById === officerId) return secondOfficerNeeded
  return proposal.state === 'waiting' ? null : proposalDecided
}

/** Whether a correction fits: it takes no more from a day than the day has. */
export function refuseCorrection(sum: YearSum, day: string, minutes: number): ErrorKind | null {
  return allowedMinutes(sum, day, minutes) === minutes ? null : correctionTooLarge
}

/** 陈示例 as strangers see it: 陈**. */
export function surnameOnly(name: string): string {
  return `${[...name][0] ?? ''}**`
}
