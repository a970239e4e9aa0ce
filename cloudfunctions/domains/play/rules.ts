/** Pure decisions about challenges and matches. */
import type { AskedQuestion, GradedQuestion } from '../quiz'

export const SECONDS_A_TURN = 60
/** What the way through the network may take on top. */
const GRACE_MS = 3_000
/** Questions taken from the bank at a time. */
export const STOCK = 10
/** Answers that go into memory together. */
export const PART_SIZE = 20
export const MATCH_QUESTIONS = 5
/** Recordings a member has at most; a newer one takes the oldest one's place. */
export const MAX_RECORDINGS = 5

/** When the time for a question asked then is over, as ISO 8601. */
export function untilOf(askedAt: string): string {
  return new Date(Date.parse(askedAt) + SECONDS_A_TURN * 1000).toISOString()
}

/** Whether what arrives now is in time; the phone sends nothing chosen when its clock says that the time is over. */
export function isInTime(askedAt: string, nowMs: number, chosen: boolean): boolean {
  return nowMs < Date.parse(askedAt) + SECONDS_A_TURN * 1000 + (chosen ? GRACE_MS : 0)
}

/** Seconds taken for an answer, with one decimal, never more than there were. */
export function secondsTaken(askedAt: string, nowMs: number): number {
  const seconds = (nowMs - Date.parse(askedAt)) / 1000
  return Math.round(Math.min(Math.max(seconds, 0), SECONDS_A_TURN) * 10) / 10
}

/** A walk once around the bank in the order of the questions' draws, so that nothing comes twice. */
export interface Walk {
  /** Where it began, in [0, 1). */
  origin: number
  /** The draw of the question taken last; null before the first. */
  at: number | null
}

/** Of the questions found from `at` on, those the walk has not passed yet, in its order. */
export function ahead<T extends { draw: number }>(walk: Walk, found: readonly T[]): T[] {
  const distance = (draw: number) => (draw >= walk.origin ? draw - walk.origin : draw - walk.origin + 1)
  const passed = walk.at === null ? -1 : distance(walk.at)
  return found
    .filter(({ draw }) => distance(draw) > passed)
    .sort((a, b) => distance(a.draw) - distance(b.draw))
}

/** One question with its answer. */
export interface Turn {
  question: AskedQuestion
  graded: GradedQuestion
  timeUp: boolean
  /** Seconds the answer took. */
  seconds: number
}

/** A member's challenge: the record, and the run in progress or ended last. */
export interface ChallengeRun {
  /** 1 for the first run of the member. */
  number: number
  startedAt: string
  walk: Walk
  /** Questions to come; the first of them is the one being asked, when one is. */
  stock: AskedQuestion[]
  /** When the first of `stock` was asked; null between two questions. */
  askedAt: string | null
  correctCount: number
  /** Answers not handed to memory yet. */
  part: Turn[]
  /** Parts handed to memory. */
  parts: number
  last: (Turn & { turn: number }) | null
  ending: 'wrong' | 'timeUp' | 'bankDone' | null
}

/** The number of the question that is asked or comes next. */
export function turnOf(run: ChallengeRun): number {
  return (run.last?.turn ?? 0) + 1
}

/**
 * The run after an answer: right goes on, wrong or late ends it.
 * @param correct whether the answer itself is right
 */
export function afterAnswer(run: ChallengeRun, turn: Turn): ChallengeRun {
  const right = turn.graded.correct
  return {
    ...run,
    stock: run.stock.slice(1),
    askedAt: null,
    correctCount: run.correctCount + (right ? 1 : 0),
    part: [...run.part, turn],
    last: { ...turn, turn: turnOf(run) },
    ending: right ? null : turn.timeUp ? 'timeUp' : 'wrong',
  }
}
