/** The challenge: one question at a time until a wrong or late answer, against the own record. */
import { fail } from '../../kernel/errors'
import type { Identity } from '../../kernel/identity'
import { hashFraction } from '../../kernel/random'
import type { Moment } from '../../kernel/time'
import { transaction } from '../../kernel/transaction'
import type { Transaction } from '../../kernel/database'
import { award, type PointsRule, ruleFor } from '../points'
import { adviceFor, type AskedQuestion, recordPlayed } from '../quiz'
import { topicNames } from '../editorial'
import { playBankEmpty, turnNotAsked, turnPast } from './contract'
import { questionsAhead } from './questions'
import { afterAnswer, type ChallengeRun, PART_SIZE, SECONDS_A_TURN, STOCK, type Turn, turnOf } from './rules'
import { type Challenge, challenges } from './store'
import { answerTurn } from './turns'
import { answeredView, askedView } from './views'

/** The challenge of a member who has not played yet. */
function newChallenge(memberId: string): Challenge {
  return {
    _id: memberId,
    best: 0,
    bestDay: null,
    run: null,
    isRecord: false,
    points: null,
    earned: { day: '', amount: 0 },
  }
}

export async function challengeOf(memberId: string): Promise<Challenge> {
  return (await challenges.get(memberId)) ?? newChallenge(memberId)
}

/**
 * Asks a question of a run and starts its clock, unless it is running already. New questions are read before the
 * transaction and taken over inside of it only if the run still stands where it stood.
 */
export async function askNext(
  caller: Identity,
  now: Moment,
  number: number,
  turn: number,
): Promise<Challenge> {
  const seen = await challengeOf(caller.memberId)
  const run = runFor(seen, caller.memberId, number, now)
  if (run.ending !== null || run.askedAt !== null) return seen
  if (turnOf(run) !== turn) return fail(turnPast)
  const stocked = run.stock.length > 0 ? run : await restock(run, caller.memberId)
  if (stocked.stock.length === 0 && stocked.last === null) return fail(playBankEmpty)
  const rule = await ruleFor(caller.organisationPath, 'challenge.right', now.day)
  return transaction(async (running) => {
    const current = (await challenges.within(running).get(caller.memberId)) ?? newChallenge(caller.memberId)
    const untouched = JSON.stringify(current.run) === JSON.stringify(seen.run)
    if (!untouched) return current
    const next =
      stocked.stock.length === 0
        ? await settle(running, current, { ...stocked, ending: 'bankDone' }, caller, now, rule)
        : { ...current, run: { ...stocked, askedAt: now.iso } }
    await challenges.within(running).put(next)
    return next
  })
}

/** Grades one answer; when it ends the run, the record, the points and the memory are written with it. */
export async function answerChallenge(
  caller: Identity,
  now: Moment,
  number: number,
  turn: number,
  chosen: string[],
): Promise<Challenge> {
  const rule = await ruleFor(caller.organisationPath, 'challenge.right', now.day)
  return transaction(async (running) => {
    const challenge = await challenges.within(running).get(caller.memberId)
    const run = challenge?.run
    if (!challenge || run?.number !== number) return fail(turnPast)
    // The same answer again, or a second one to the same question: the first one counts.
    if (run.last?.turn === turn) return challenge
    if (turnOf(run) !== turn) return fail(turnPast)
    const [question] = run.stock
    if (run.askedAt === null || !question) return fail(turnNotAsked)
    const answered = afterAnswer(run, answerTurn(question, run.askedAt, chosen, now))
    const next = await settle(running, challenge, answered, caller, now, rule)
    await challenges.within(running).put(next)
    return next
  })
}

/** Hands a full or final part to memory and, when the run has ended, keeps the record and pays. */
async function settle(
  running: Transaction,
  challenge: Challenge,
  run: ChallengeRun,
  caller: Identity,
  now: Moment,
  rule: PointsRule,
): Promise<Challenge> {
  if (run.ending === null && run.part.length < PART_SIZE) return { ...challenge, run }
  const earnedToday = challenge.earned.day === now.day ? challenge.earned.amount : 0
  const id = `challenge.${caller.memberId}.${run.number}`
  const points = run.ending === null ? null : award(rule, id, run.correctCount, earnedToday)
  if (run.part.length > 0 || points)
    await recordPlayed(running, {
      _id: `${id}.${run.parts + 1}`,
      kind: 'challenge',
      caller,
      startedAt: run.startedAt,
      now,
      turns: run.part,
      points,
    })
  const settled = { ...run, part: [], parts: run.parts + 1 }
  if (run.ending === null) return { ...challenge, run: settled }
  const isRecord = run.correctCount > challenge.best
  return {
    ...challenge,
    run: { ...settled, stock: [] },
    isRecord,
    best: isRecord ? run.correctCount : challenge.best,
    bestDay: isRecord ? now.day : challenge.bestDay,
    points,
    earned: { day: now.day, amount: earnedToday + (points?.amount ?? 0) },
  }
}

/** The run with this number: the one there is, or a new one after it has ended. */
function runFor({ run }: Challenge, memberId: string, number: number, now: Moment): ChallengeRun {
  if (run?.number === number) return run
  if (number !== (run?.number ?? 0) + 1 || (run && run.ending === null)) return fail(turnPast)
  return {
    number,
    startedAt: now.iso,
    walk: { origin: hashFraction(`challenge.${memberId}.${number}`), at: null },
    stock: [],
    askedAt: null,
    correctCount: 0,
    part: [],
    parts: 0,
    last: null,
    ending: null,
  }
}

async function restock(run: ChallengeRun, memberId: string): Promise<ChallengeRun> {
  const { questions, at } = await questionsAhead(run.walk, STOCK, `${memberId}.${run.number}`)
  return { ...run, stock: questions, walk: { ...run.walk, at } }
}

function adviceOf({ question, graded }: Turn): string {
  return adviceFor([question], [graded], (topic) => topicNames[topic])
}

/** What the phone sees of it. */
export function challengeView({ best, bestDay, run, isRecord, points }: Challenge, now: Moment) {
  const question: AskedQuestion | undefined = run?.stock[0]
  return {
    now: now.iso,
    best,
    bestDay,
    secondsATurn: SECONDS_A_TURN,
    run: run && {
      number: run.number,
      correctCount: run.correctCount,
      asked: run.askedAt !== null && question ? askedView(question, turnOf(run), run.askedAt) : null,
      last: run.last && answeredView(run.last, run.last.turn),
      ending: run.ending,
      isRecord: run.ending !== null && isRecord,
      points: run.ending !== null ? points : null,
      advice: run.ending !== null && run.last ? adviceOf(run.last) : '',
    },
  }
}
