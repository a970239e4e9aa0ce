/** Finishing a study item by its check questions. */
import { fail } from '../../kernel/errors'
import type { Identity } from '../../kernel/identity'
import type { Moment } from '../../kernel/time'
import { transaction } from '../../kernel/transaction'
import { award, type PointsRule, ruleFor } from '../points'
import { published } from './library'
import { type CheckResult, type GivenAnswer, gradeChecks, refuseAnswers } from './rules'
import {
  newRecord,
  recordId,
  studyDayId,
  studyDays,
  type StudyDay,
  studyHeads,
  studyRecords,
  type StudyRecord,
} from './store'

/**
 * Grades the answers; when all are right, completes the item, counts it for the day and earns points, together.
 * A repeated call answers with the first result.
 */
export async function completeStudy(
  caller: Identity,
  now: Moment,
  input: { contentId: string; version: number; answers: GivenAnswer[] },
) {
  const [head, record, rule] = await Promise.all([
    studyHeads.get(input.contentId),
    studyRecords.get(recordId(caller.memberId, input.contentId)),
    ruleFor(caller.organisationPath, 'study.complete', now.day),
  ])
  const item = published(head)
  if (record?.state === 'completed') return completed(record)
  const questions = item.content.checkQuestions
  const refusal = refuseAnswers(item.version, input.version, questions, input.answers)
  if (refusal) return fail(refusal)
  const results = gradeChecks(questions, input.answers)
  if (!results.every(({ correct }) => correct))
    return { passed: false, completedAt: null, results, points: null }
  return completed(await recordCompletion(caller, now, rule, input, item.content.title, results))
}

/** The member's own day is read and written in the transaction, so that the daily cap holds however many run at once. */
function recordCompletion(
  caller: Identity,
  now: Moment,
  rule: PointsRule,
  { contentId, version }: { contentId: string; version: number },
  title: string,
  results: CheckResult[],
): Promise<StudyRecord> {
  const { memberId, organisationId } = caller
  const id = recordId(memberId, contentId)
  const dayId = studyDayId(now.day, memberId)
  return transaction(async (running) => {
    const record = await studyRecords.within(running).get(id)
    if (record?.state === 'completed') return record
    const studyDay =
      (await studyDays.within(running).get(dayId)) ?? newDay(dayId, memberId, organisationId, now.day)
    const points = award(rule, `study.${id}`, 1, studyDay.earned)
    const next: StudyRecord = {
      ...(record ?? newRecord(memberId, contentId, version, now.iso)),
      state: 'completed',
      version,
      position: 1,
      completedAt: now.iso,
      results,
      points,
    }
    await studyRecords.within(running).put(next)
    const earned = points
      ? [
          {
            memberId,
            day: now.day,
            at: now.iso,
            points,
            source: { kind: 'study' as const, id: contentId, title },
          },
        ]
      : []
    const pending = [...studyDay.pending, ...earned]
    await studyDays.within(running).put({
      ...studyDay,
      completed: studyDay.completed + 1,
      earned: studyDay.earned + (points?.amount ?? 0),
      pending,
      hasPending: pending.length > 0,
      uncounted: true,
    })
    return next
  })
}

function newDay(_id: string, memberId: string, organisationId: string, day: string): StudyDay {
  return {
    _id,
    memberId,
    organisationId,
    day,
    completed: 0,
    earned: 0,
    pending: [],
    hasPending: false,
    uncounted: true,
  }
}

function completed({ completedAt, results, points }: StudyRecord) {
  return { passed: true, completedAt, results: results ?? [], points }
}
