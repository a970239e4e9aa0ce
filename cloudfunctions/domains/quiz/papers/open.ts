/** Opening the weekly paper and those made of wrong questions. */
import { fail } from '../../../kernel/errors'
import type { Identity } from '../../../kernel/identity'
import { hashFraction } from '../../../kernel/random'
import { type Moment, mondayOf } from '../../../kernel/time'
import { topicNames } from '../../editorial'
import { newAttempt, openOnce, type QuizAttempt, quizAttempts } from '../attempts'
import { bankEmpty, paperTitles } from '../contract'
import { closesAt } from '../daily'
import { ask, type Candidate } from '../rules'
import { retentionFor } from '../schedule'
import { candidatesOf, drawQuestions, questionHeads, wrongCards } from '../store'
import { attemptUnfinished, wrongBookEmpty, type WrongBookScope } from './contract'
import {
  topicsOfWeek,
  WEEKLY_QUESTIONS,
  weekEnds,
  weeklyAttemptId,
  WRONG_BOOK_QUESTIONS,
  wrongBookAttemptId,
} from './rules'

/** The caller's paper of this week: ten questions from the two topics of the week. */
export async function openWeekly(caller: Identity, now: Moment): Promise<QuizAttempt> {
  const monday = mondayOf(now.day)
  const _id = weeklyAttemptId(monday, caller.memberId)
  const [known, desiredRetention] = await Promise.all([
    quizAttempts.get(_id),
    retentionFor(caller.organisationPath, now.day),
  ])
  if (known) return known
  const topics = topicsOfWeek(monday)
  const drawn = await Promise.all(
    topics.map((topic) => drawQuestions(hashFraction(`${_id}.${topic}`), WEEKLY_QUESTIONS, { topic })),
  )
  // Half from each; where one topic has too few questions the other fills up.
  const [first = [], second = []] = drawn.map(candidatesOf)
  const half = WEEKLY_QUESTIONS / 2
  const chosen = [
    ...first.slice(0, half),
    ...second.slice(0, half),
    ...first.slice(half),
    ...second.slice(half),
  ]
  if (chosen.length === 0) return fail(bankEmpty)
  return openOnce(
    newAttempt(
      {
        _id,
        kind: 'weekly',
        paperId: monday,
        title: paperTitles.weekly,
        closesAt: weekEnds(monday),
        questions: asked(_id, chosen.slice(0, WEEKLY_QUESTIONS), 'drawn'),
        desiredRetention,
      },
      caller,
      now,
    ),
  )
}

/**
 * A paper of the caller's wrong questions, those due first.
 * @param number which one of the day, from 1; the one before must have been submitted
 */
export async function openWrongBook(
  caller: Identity,
  now: Moment,
  scope: WrongBookScope,
  number: number,
): Promise<QuizAttempt> {
  const { memberId } = caller
  const _id = wrongBookAttemptId(now.day, number, memberId)
  const [known, before, cards, desiredRetention] = await Promise.all([
    quizAttempts.get(_id),
    number > 1 ? quizAttempts.get(wrongBookAttemptId(now.day, number - 1, memberId)) : null,
    wrongCards(memberId, WRONG_BOOK_QUESTIONS * 2, isTopic(scope) ? scope : undefined),
    retentionFor(caller.organisationPath, now.day),
  ])
  if (known) return known
  if (number > 1 && before?.status !== 'submitted') return fail(attemptUnfinished)
  const wanted = scope === 'due' ? cards.filter(({ dueDay }) => dueDay <= now.day) : cards
  const heads = await questionHeads.getMany(wanted.map(({ questionId }) => questionId))
  const inOrder = wanted.flatMap(({ questionId }) => heads.filter((head) => head._id === questionId))
  const chosen = candidatesOf(inOrder).slice(0, WRONG_BOOK_QUESTIONS)
  if (chosen.length === 0) return fail(wrongBookEmpty)
  return openOnce(
    newAttempt(
      {
        _id,
        kind: 'wrongBook',
        paperId: scope,
        title: isTopic(scope) ? `${paperTitles.wrongBook} · ${topicNames[scope]}` : paperTitles.wrongBook,
        closesAt: closesAt(now.day),
        questions: asked(_id, chosen, 'review'),
        desiredRetention,
      },
      caller,
      now,
    ),
  )
}

function asked(attemptId: string, chosen: readonly Candidate[], reason: 'drawn' | 'review') {
  return chosen.map((candidate) =>
    ask({ ...candidate, reason }, (key) => hashFraction(`${attemptId}.${key}`)),
  )
}

function isTopic(scope: WrongBookScope): scope is keyof typeof topicNames {
  return scope in topicNames
}
