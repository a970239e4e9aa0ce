/** Grading papers anew whose question had a wrong key: some members a tick, each in one transaction. */
import { command, type Transaction } from '../../../kernel/database'
import { addDays, later, type Moment } from '../../../kernel/time'
import { transaction } from '../../../kernel/transaction'
import { identityByMemberId } from '../../organisation'
import { award, correctPoints, type PointsRule, ruleFor } from '../../points'
import { type QuizAttempt, quizAttempts } from '../attempts'
import { scored } from '../exams/rules'
import { righted } from '../memory'
import { isRight } from '../rules'
import { cardId, memories, memoryCards, type Question, questionVersions } from '../store'
import { gradeAnew } from './rules'
import { type Regrading, regradings } from './store'

/** Papers one tick looks at. */
const PAPERS_A_TICK = 200
/** Papers with the same question one member can have. */
const PAPERS_OF_MEMBER = 100
/** Papers still being answered will be graded by the old key; they are looked at again. */
const LOOK_AGAIN_MS = 3_600_000

/** Grades the next members' papers anew; answers how many members. */
export async function regradeNext(now: Moment): Promise<number> {
  const [running] = await regradings.find(
    { status: 'running', notBefore: command.lte(now.iso) },
    { orderBy: [['notBefore', 'asc']], limit: 1 },
  )
  if (!running) return 0
  const { questionId, cursor } = running
  const [corrected, found] = await Promise.all([
    questionVersions.get(running._id),
    quizAttempts.find(
      { 'questions.questionId': questionId, memberId: command.gt(cursor) },
      { orderBy: [['memberId', 'asc']], limit: PAPERS_A_TICK, fields: ['memberId', 'status', 'closesAt'] },
    ),
  ])
  if (!corrected) throw new Error(`regrading ${running._id} has no corrected version`)
  const members = [...new Set(found.map(({ memberId }) => memberId))]
  for (const memberId of members) await regradeMember(running, memberId, corrected.fields, now)
  const stillOpen =
    running.stillOpen || found.some(({ status, closesAt }) => status === 'open' && closesAt > now.iso)
  const last = members.at(-1)
  if (found.length === PAPERS_A_TICK && last !== undefined)
    await regradings.update(running._id, { cursor: last, stillOpen })
  else if (stillOpen)
    await regradings.update(running._id, {
      cursor: '',
      stillOpen: false,
      notBefore: later(now, LOOK_AGAIN_MS),
    })
  else await regradings.update(running._id, { status: 'done' })
  return members.length
}

async function regradeMember(
  regrading: Regrading,
  memberId: string,
  corrected: Question,
  now: Moment,
): Promise<void> {
  const { questionId, toVersion } = regrading
  const [papers, identity] = await Promise.all([
    quizAttempts.find(
      { 'questions.questionId': questionId, memberId, status: 'submitted' },
      { limit: PAPERS_OF_MEMBER, fields: ['day'] },
    ),
    identityByMemberId(memberId, now),
  ])
  // Rules are read before: a transaction reads documents it writes, and nothing else.
  const rules = new Map<string, PointsRule>()
  if (identity)
    for (const { day } of papers) rules.set(day, await ruleFor(identity.organisationPath, 'quiz.daily', day))
  await transaction(async (running) => {
    let learntWrong = false
    let wronged = 0
    for (const { _id } of papers) {
      const attempt = await quizAttempts.within(running).get(_id)
      const anew = attempt && gradeAnew(attempt, questionId, corrected, toVersion)
      if (!attempt || !anew) continue
      const asked = anew.questions.find((question) => question.questionId === questionId)
      const answer = anew.graded.find((one) => one.questionId === questionId)
      const before = attempt.graded?.find((one) => one.questionId === questionId)
      if (answer?.correct && !before?.correct && !attempt.unfolded) wronged += 1
      learntWrong ||= Boolean(asked && answer?.correct && !isRight(asked, answer.chosen))
      const gain = pointsGained(attempt, anew.correctCount, rules.get(attempt.day))
      const exam = attempt.exam && scored(attempt.exam, anew.questions, anew.graded)
      await quizAttempts.within(running).update(_id, {
        ...anew,
        uncounted: true,
        ...(exam && { exam, untallied: true }),
        ...(gain && !gain.posted && { points: gain.points, hasPending: true }),
      })
      if (gain?.posted)
        await correctPoints(running, now, {
          memberId,
          ofEntryId: gain.points.entryId,
          amount: gain.amount,
          reason: '题目的答案更正，按更正后的答案您答对了',
          source: { kind: 'correction', id: regrading._id, title: '题目答案更正' },
        })
    }
    if (learntWrong || wronged > 0)
      await remembered(running, memberId, questionId, { learntWrong, wronged, now })
  })
}

/** Puts right what was folded into memory by the wrong key. */
async function remembered(
  running: Transaction,
  memberId: string,
  questionId: string,
  { learntWrong, wronged, now }: { learntWrong: boolean; wronged: number; now: Moment },
): Promise<void> {
  const card = await memoryCards.within(running).get(cardId(memberId, questionId))
  if (!card) return
  // Who was told that the wrong answer is right is asked again tomorrow.
  const tomorrow = addDays(now.day, 1)
  const dueDay = learntWrong && card.dueDay > tomorrow ? tomorrow : card.dueDay
  const wrong = card.wrong && wronged === 0
  if (dueDay !== card.dueDay || wrong !== card.wrong)
    await memoryCards.within(running).update(card._id, { dueDay, wrong })
  const memory = wronged > 0 ? await memories.within(running).get(memberId) : null
  if (memory)
    await memories.within(running).update(memberId, { topics: righted(memory.topics, card.topic, wronged) })
}

/** What a daily paper earns on top; null when that is nothing. */
function pointsGained(attempt: QuizAttempt, correctCount: number, rule: PointsRule | undefined) {
  if (attempt.kind !== 'daily' || !rule) return null
  const points = award(rule, `quiz.${attempt._id}`, correctCount, 0)
  const before = award(rule, `quiz.${attempt._id}`, attempt.correctCount ?? 0, 0)
  const amount = (points?.amount ?? 0) - (before?.amount ?? 0)
  if (!points || amount <= 0) return null
  // What is not in the ledger yet goes there as it is now; an entry that is there is put right by another.
  return { points, amount, posted: attempt.points !== null && !attempt.hasPending }
}
