/** Opening a test around a course. Which test may be taken when is the course's to decide. */
import { fail } from '../../../kernel/errors'
import type { Identity } from '../../../kernel/identity'
import { hashFraction } from '../../../kernel/random'
import type { Moment } from '../../../kernel/time'
import type { Topic } from '../../editorial'
import { newAttempt, openOnce, type QuizAttempt, quizAttempts } from '../attempts'
import { testBankEmpty } from '../contract'
import { paperView } from '../papers/views'
import { ask } from '../rules'
import { retentionFor } from '../schedule'
import { type AskedQuestion, candidatesOf, drawQuestions } from '../store'
import { askedAgain, TEST_MINIMUM, TEST_QUESTIONS, testPaperId, type TestStage, twoForms } from './rules'

/** Questions the forms are paired from: some more than they take, so that difficulties match. */
const DRAWN = TEST_QUESTIONS * 4

export interface CourseTest {
  courseId: string
  title: string
  topic: Topic
  stage: TestStage
  /** When it can't be answered any more, ISO 8601. */
  closesAt: string
}

/** The caller's paper of this test, drawn now unless it was; the same call always finds the same paper. */
export async function openCourseTest(caller: Identity, now: Moment, test: CourseTest) {
  const { courseId, stage, title, closesAt } = test
  const { memberId, organisationPath } = caller
  const _id = testAttemptId(courseId, stage, memberId)
  const [known, earlier, desiredRetention] = await Promise.all([
    quizAttempts.get(_id),
    stage === 'before' ? null : quizAttempts.get(earlierId(test, memberId)),
    retentionFor(organisationPath, now.day),
  ])
  // A paper left empty until it closed was no test; the next one is the same with a new end.
  const untouched = known?.status === 'open' && known.acceptsUntil <= now.iso
  if (known && !untouched) return paperView(known, now.iso)
  const questions = known?.questions ?? (await questionsOf(test, memberId, _id, earlier))
  if (questions.length < TEST_MINIMUM) return fail(testBankEmpty)
  const paper = newAttempt(
    {
      _id,
      kind: 'courseTest',
      paperId: testPaperId(courseId, stage),
      title,
      closesAt,
      questions,
      desiredRetention,
    },
    caller,
    now,
  )
  if (known) {
    await quizAttempts.put(paper)
    return paperView(paper, now.iso)
  }
  return paperView(await openOnce(paper), now.iso)
}

/** The paper a test refers to: the form before the course for the one after it, and that one for all later ones. */
function earlierId({ courseId, stage }: CourseTest, memberId: string): string {
  return testAttemptId(courseId, stage === 'after' ? 'before' : 'after', memberId)
}

async function questionsOf(
  { courseId, topic, stage }: CourseTest,
  memberId: string,
  attemptId: string,
  earlier: QuizAttempt | null,
): Promise<AskedQuestion[]> {
  const shuffled = (key: string) => hashFraction(`${attemptId}.${key}`)
  if (stage === 'week' || stage === 'month')
    return (earlier?.questions ?? []).map((question) => askedAgain(question, shuffled))
  const seed = `courseTest.${courseId}.${memberId}`
  const forms = twoForms(candidatesOf(await drawQuestions(hashFraction(seed), DRAWN, { topic })), (key) =>
    hashFraction(`${seed}.${key}`),
  )
  // Should the bank have changed since, a question of the first form may have come into the second.
  const seen = new Set(earlier?.questions.map(({ questionId }) => questionId))
  return forms[stage]
    .filter(({ questionId }) => !seen.has(questionId))
    .map((candidate) => ask({ ...candidate, reason: 'drawn' }, shuffled))
}

export const testAttemptId = (courseId: string, stage: TestStage, memberId: string) =>
  `courseTest.${courseId}.${stage}.${memberId}`
