/** Pure decisions about the short tests around a course: which may be taken when, and what they tell. */
import { GROUP_MINIMUM } from '../../kernel/groups'
import { addDays, dayOf } from '../../kernel/time'
import type { TestStage } from '../quiz'
import { endOfDay, isDone, type Progress } from './rules'
import type { CourseCount, CourseTestResult, TestPair } from './store'

/** Days after the test at the end of a course on which a later one may be taken, first and last. */
export const RETEST_DAYS = { week: { from: 7, to: 13 }, month: { from: 30, to: 43 } } as const

export const testTitles: Record<TestStage, string> = {
  before: '课前小测',
  after: '课后小测',
  week: '一周后再测',
  month: '一个月后再测',
}

export type OwnTest = Pick<CourseTestResult, 'stage' | 'right' | 'asked' | 'at'>

export interface OfferedTest {
  stage: TestStage
  /** When it can't be taken any more, ISO 8601. */
  until: string
}

/**
 * The test a member may take now, or null. Before learning as long as no lesson is finished, after it once all are;
 * then once after a week and once after a month. None is ever required.
 */
export function offeredTest(own: readonly OwnTest[], progress: Progress, today: string): OfferedTest | null {
  const taken = (stage: TestStage) => own.find((test) => test.stage === stage)
  const after = taken('after')
  if (after) return retestOf(own, after, today)
  if (progress.done === 0 && !taken('before')) return { stage: 'before', until: endOfDay(today) }
  return isDone(progress) ? { stage: 'after', until: endOfDay(addDays(today, 6)) } : null
}

function retestOf(own: readonly OwnTest[], after: OwnTest, today: string): OfferedTest | null {
  const day = dayOf(Date.parse(after.at))
  for (const stage of ['week', 'month'] as const) {
    const { from, to } = RETEST_DAYS[stage]
    if (own.some((test) => test.stage === stage)) continue
    if (today >= addDays(day, from) && today <= addDays(day, to))
      return { stage, until: endOfDay(addDays(day, to)) }
  }
  return null
}

/** The later tests that wait for a member today, by course. */
export function retestsWaiting(
  tests: readonly CourseTestResult[],
  today: string,
): Array<OfferedTest & { courseId: string; title: string; asked: number }> {
  return tests
    .filter(({ stage }) => stage === 'after')
    .flatMap((after) => {
      const own = tests.filter(({ courseId }) => courseId === after.courseId)
      const offered = retestOf(own, after, today)
      return offered ? [{ ...offered, courseId: after.courseId, title: after.title, asked: after.asked }] : []
    })
}

/** The test another one is measured against: the one before learning for the one after it, and that for later ones. */
export const comparedWith = { after: 'before', week: 'after', month: 'after' } as const

/** What a test shows beside the one it is measured against, in words; null when that one was not taken. */
export function comparison(own: readonly OwnTest[], stage: TestStage): string | null {
  if (stage === 'before') return null
  const first = own.find((test) => test.stage === comparedWith[stage])
  const second = own.find((test) => test.stage === stage)
  if (!first || !second) return null
  if (stage !== 'after') return `当时答对 ${first.right} 题，现在还记得 ${second.right} 题`
  const gained = percent(second) - percent(first)
  return gained > 0
    ? `比学之前多答对 ${gained} 个百分点`
    : gained === 0
      ? '和学之前一样'
      : `比学之前少 ${-gained} 个百分点，可以再看一遍`
}

const percent = ({ right, asked }: { right: number; asked: number }) =>
  asked === 0 ? 0 : Math.round((100 * right) / asked)

/** The sums of an organisation after one more member has taken the latter of two tests. */
function addPair(pair: TestPair | undefined, first: OwnTest, second: OwnTest, hidden: number): TestPair {
  const sum = (to: { right: number; asked: number } | undefined, { right, asked }: OwnTest) => ({
    right: (to?.right ?? 0) + right,
    asked: (to?.asked ?? 0) + asked,
  })
  return {
    members: (pair?.members ?? 0) + 1,
    hidden: (pair?.hidden ?? 0) + hidden,
    first: sum(pair?.first, first),
    second: sum(pair?.second, second),
  }
}

/**
 * The sums along a path after one more member has taken the latter of two tests.
 * @param pairs of the member's organisation and of every one above it, the root last
 */
export function addPairs(
  pairs: ReadonlyArray<TestPair | undefined>,
  first: OwnTest,
  second: OwnTest,
): TestPair[] {
  const next: TestPair[] = []
  for (const pair of pairs) {
    const part = pairs[next.length - 1]
    const partNow = next.at(-1)
    next.push(addPair(pair, first, second, partNow ? heldBack(partNow) - heldBack(part) : 1))
  }
  return next
}

/** Those of a group whom nothing shown tells about: a small group, or the few that a larger one may not give away. */
function heldBack(pair: TestPair | undefined): number {
  if (!pair) return 0
  return pair.members < GROUP_MINIMUM ? pair.members : mayBeShown(pair) ? 0 : pair.hidden
}

/**
 * Whether the sums may be shown: of enough members, of whom those in parts that are not shown are nobody or enough as
 * well, so that subtracting what is shown never tells of fewer than the minimum.
 */
export function mayBeShown({ members, hidden }: TestPair): boolean {
  return members >= GROUP_MINIMUM && (hidden === 0 || hidden >= GROUP_MINIMUM)
}

/** What the tests around a course tell of a group, as far as it may be shown. */
export function gainsOf(pairs: CourseCount['pairs']) {
  return (['after', 'week', 'month'] as const).flatMap((stage) => {
    const pair = pairs?.[stage]
    if (!pair || !mayBeShown(pair)) return []
    const share = ({ right, asked }: { right: number; asked: number }) => (asked === 0 ? 0 : right / asked)
    return [{ stage, members: pair.members, first: share(pair.first), second: share(pair.second) }]
  })
}
