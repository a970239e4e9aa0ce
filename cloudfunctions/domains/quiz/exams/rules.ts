/** Pure decisions about exams: who may start when, what is drawn, what it is worth, what may be shown. */
import type { ErrorKind, FieldProblem } from '../../../kernel/errors'
import type { Candidate } from '../rules'
import type { AskedQuestion, GradedQuestion } from '../store'
import { examNotOpen, examOver, MAX_EXAM_QUESTIONS, noAttemptsLeft, type Pool, type Reveal } from './model'
import type { AttemptExam, Exam, ExamTally } from './store'

export function questionCount(pools: readonly Pool[]): number {
  return pools.reduce((sum, { count }) => sum + count, 0)
}

export function fullScore(pools: readonly Pool[]): number {
  return pools.reduce((sum, { count, points }) => sum + count * points, 0)
}

type ExamInput = Pick<Exam, 'kind' | 'opensAt' | 'closesAt' | 'minutes' | 'pools' | 'passScore'>

/** What does not fit together in an exam that is to be saved. */
export function examProblems({ kind, opensAt, closesAt, pools, passScore }: ExamInput): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (closesAt <= opensAt) problems.push({ path: 'closesAt', message: '结束要晚于开始' })
  if (questionCount(pools) > MAX_EXAM_QUESTIONS)
    problems.push({ path: 'pools', message: `一份卷子最多 ${MAX_EXAM_QUESTIONS} 题` })
  if (passScore !== null && passScore > fullScore(pools))
    problems.push({ path: 'passScore', message: `及格分不能高于满分 ${fullScore(pools)} 分` })
  if (kind === 'exam' && passScore === null) problems.push({ path: 'passScore', message: '考试要有及格分' })
  return problems
}

/** The pass mark of a paper; in proportion where the bank had fewer questions than the exam asks for. */
export function passScoreOf(
  { passScore, pools }: Pick<Exam, 'passScore' | 'pools'>,
  full: number,
): number | null {
  return passScore === null ? null : Math.round((passScore * full) / fullScore(pools))
}

/** When an attempt closes that starts now: after its minutes, but never later than the window. ISO 8601. */
export function deadline({ minutes, closesAt }: Pick<Exam, 'minutes' | 'closesAt'>, startMs: number): string {
  if (minutes === null) return closesAt
  const ends = new Date(startMs + minutes * 60_000).toISOString()
  return ends < closesAt ? ends : closesAt
}

export function windowState({ opensAt, closesAt }: Pick<Exam, 'opensAt' | 'closesAt'>, nowIso: string) {
  return nowIso < opensAt ? ('upcoming' as const) : nowIso < closesAt ? ('open' as const) : ('over' as const)
}

/** Why a new attempt may not be started now; null when it may. */
export function refuseStart(exam: Exam, number: number, nowIso: string): ErrorKind | null {
  const state = windowState(exam, nowIso)
  if (state !== 'open') return state === 'upcoming' ? examNotOpen : examOver
  return number > exam.attemptsAllowed ? noAttemptsLeft : null
}

/**
 * Takes each pool's questions from what was drawn for it; never the same question twice.
 * @param drawn candidates by pool, some more than needed where the bank has them
 * @param order gives each question of a pool its place, always the same for the same attempt
 */
export function chooseFromPools(
  pools: readonly Pool[],
  drawn: ReadonlyArray<readonly Candidate[]>,
  order: (questionId: string) => number,
): Array<{ candidate: Candidate; points: number }> {
  const taken = new Set<string>()
  return pools.flatMap(({ count, points }, index) => {
    const fresh = (drawn[index] ?? []).filter(({ questionId }) => !taken.has(questionId))
    const chosen = [...new Map(fresh.map((candidate) => [candidate.questionId, candidate])).values()]
      .sort((a, b) => order(a.questionId) - order(b.questionId))
      .slice(0, count)
    for (const { questionId } of chosen) taken.add(questionId)
    return chosen.map((candidate) => ({ candidate, points }))
  })
}

/** What the right answers of an attempt are worth, and whether that passes. */
export function scored(
  exam: AttemptExam,
  questions: readonly AskedQuestion[],
  graded: readonly GradedQuestion[],
): AttemptExam {
  const right = new Set(graded.filter(({ correct }) => correct).map(({ questionId }) => questionId))
  const score = questions.reduce(
    (sum, { questionId }, index) => sum + (right.has(questionId) ? (exam.worth[index] ?? 0) : 0),
    0,
  )
  return { ...exam, score, passed: exam.passScore === null ? null : score >= exam.passScore }
}

/** Whether the answers may be seen: they may, later from an instant on, or not at all. */
export function reveals(
  { reveal, windowEnds }: { reveal: Reveal; windowEnds: string },
  nowIso: string,
): { shown: true } | { shown: false; from: string | null } {
  if (reveal === 'immediately' || (reveal === 'afterWindow' && nowIso >= windowEnds)) return { shown: true }
  return { shown: false, from: reveal === 'never' ? null : windowEnds }
}

const BUCKETS = 10

/** Which tenth of the full score a score is in, from 0 to 9. */
export function bucketOf(score: number, full: number): number {
  return full > 0 ? Math.min(BUCKETS - 1, Math.floor((score / full) * BUCKETS)) : 0
}

export const emptyTally = () => ({
  members: 0,
  passed: 0,
  scoreSum: 0,
  buckets: Array<number>(BUCKETS).fill(0),
})

type Standing = { score: number; full: number; passScore: number | null }

/**
 * The tally of an organisation once a member's best result has changed; a member counts once, by the best attempt.
 * @param before the best result counted so far, or null
 */
export function retally<T extends Pick<ExamTally, 'members' | 'passed' | 'scoreSum' | 'buckets'>>(
  tally: T,
  before: Standing | null,
  after: Standing,
): T {
  const add = (to: T, { score, full, passScore }: Standing, sign: 1 | -1): T => ({
    ...to,
    members: to.members + sign,
    passed: to.passed + (passScore !== null && score >= passScore ? sign : 0),
    scoreSum: to.scoreSum + sign * score,
    buckets: to.buckets.map((count, index) => count + (index === bucketOf(score, full) ? sign : 0)),
  })
  return add(before ? add(tally, before, -1) : tally, after, 1)
}
