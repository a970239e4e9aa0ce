/** The papers behind the tests around courses that the fixed people of the demo have taken, so that later ones can ask again. */
import type { CourseMember } from '../cloudfunctions/domains/course/store'
import { testTitles } from '../cloudfunctions/domains/course/test-rules'
import type { Course } from '../cloudfunctions/domains/course/model'
import type { Head } from '../cloudfunctions/domains/editorial'
import type { Member } from '../cloudfunctions/domains/organisation/store'
import { newAttempt, type QuizAttempt } from '../cloudfunctions/domains/quiz/attempts'
import { testAttemptId } from '../cloudfunctions/domains/quiz/measures/open'
import { askedAgain, testPaperId, twoForms } from '../cloudfunctions/domains/quiz/measures/rules'
import { ask, type Candidate, grade } from '../cloudfunctions/domains/quiz/rules'
import { DEFAULT_RETENTION } from '../cloudfunctions/domains/quiz/schedule-rules'
import type { AskedQuestion, Question } from '../cloudfunctions/domains/quiz/store'
import { hashFraction } from '../cloudfunctions/kernel/random'
import { momentOf } from '../cloudfunctions/kernel/time'
import { demoPeople } from './people'

export function demoTestPapers(
  members: readonly Member[],
  learned: readonly CourseMember[],
  courses: ReadonlyArray<Head<Course>>,
  questions: ReadonlyArray<Head<Question>>,
): QuizAttempt[] {
  const fixed = new Set(demoPeople.map(({ memberId }) => memberId))
  const bank = questions.flatMap(({ _id, published, publishedVersion }): Candidate[] =>
    published && publishedVersion !== null
      ? [{ questionId: _id, version: publishedVersion, question: published }]
      : [],
  )
  return learned
    .filter(({ _id }) => fixed.has(_id))
    .flatMap(({ _id: memberId, tests }) => {
      const member = members.find(({ _id }) => _id === memberId)
      if (!member) return []
      return tests.map(({ courseId, title, stage, right, at }) => {
        const topic = courses.find(({ _id }) => _id === courseId)?.published?.topic
        const _id = testAttemptId(courseId, stage, memberId)
        const shuffled = (key: string) => hashFraction(`${_id}.${key}`)
        const forms = twoForms(
          bank.filter(({ question }) => question.topic === topic),
          (key) => hashFraction(`courseTest.${courseId}.${memberId}.${key}`),
        )
        const form = forms[stage === 'before' ? 'before' : 'after'].map((candidate) =>
          ask({ ...candidate, reason: 'drawn' }, shuffled),
        )
        const asked =
          stage === 'before' || stage === 'after' ? form : form.map((one) => askedAgain(one, shuffled))
        return submitted(
          newAttempt(
            {
              _id,
              kind: 'courseTest',
              paperId: testPaperId(courseId, stage),
              title: `${testTitles[stage]} · ${title}`,
              closesAt: at,
              questions: asked,
              desiredRetention: DEFAULT_RETENTION,
            },
            { ...member, memberId },
            momentOf(Date.parse(at)),
          ),
          at,
          right,
        )
      })
    })
}

/** The paper handed in with so many right answers, the first ones. */
function submitted(paper: QuizAttempt, at: string, right: number): QuizAttempt {
  const graded = grade(
    paper.questions,
    paper.questions.map((question, index) => ({
      questionId: question.questionId,
      chosen: index < right ? rightAnswer(question) : wrongAnswer(question),
    })),
  )
  return {
    ...paper,
    status: 'submitted',
    submittedAt: at,
    submittedBy: 'member',
    graded,
    correctCount: graded.filter(({ correct }) => correct).length,
  }
}

const rightAnswer = ({ kind, answer, accepted }: AskedQuestion) =>
  kind === 'fillIn' ? accepted.map(([text = '']) => text) : answer

function wrongAnswer({ kind, answer, accepted, options }: AskedQuestion): string[] {
  if (kind === 'fillIn') return accepted.map(() => '记不清了')
  return [options.find(({ key }) => !answer.includes(key))?.key ?? '']
}
