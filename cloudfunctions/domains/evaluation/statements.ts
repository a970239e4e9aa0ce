/**
 * What was learned as statements of the Experience API (xAPI 1.0.3): actor, verb, object, result, context. Pure. The
 * actor is an account with a hash for a name; ids follow from what happened, so that writing them again changes nothing.
 * Only learning is told here; never what somebody thinks, says or votes.
 */
import { derivedUuid, sha256 } from '../../kernel/random'
import { topicNames } from '../editorial'
import type { QuizAttempt } from '../quiz'
import type { LearningDay } from './model'

/** Names our activities; nothing has to answer at this address. */
export const XAPI_HOME = 'https://lianxin.example/'

const verbs = {
  answered: ['http://adlnet.gov/expapi/verbs/answered', '回答'],
  completed: ['http://adlnet.gov/expapi/verbs/completed', '完成'],
  progressed: ['http://adlnet.gov/expapi/verbs/progressed', '学习'],
  voided: ['http://adlnet.gov/expapi/verbs/voided', '作废'],
} as const

interface Activity {
  objectType: 'Activity'
  id: string
  definition?: object
}

export interface Statement {
  id: string
  actor: { objectType: 'Agent'; account: { homePage: string; name: string } }
  verb: { id: string; display: { 'zh-CN': string } }
  object: Activity | { objectType: 'StatementRef'; id: string }
  result?: object
  context?: object
  timestamp: string
}

/** The actor: the same for one member's statements, and nobody's name. */
export function actorOf(memberId: string): Statement['actor'] {
  return {
    objectType: 'Agent',
    account: { homePage: XAPI_HOME, name: sha256(`learner ${memberId}`).slice(0, 32) },
  }
}

function verb(name: keyof typeof verbs): Statement['verb'] {
  const [id, display] = verbs[name]
  return { id, display: { 'zh-CN': display } }
}

function activity(path: string, type: string, name: string): Activity {
  return {
    objectType: 'Activity',
    id: XAPI_HOME + path,
    definition: { type: `http://adlnet.gov/expapi/activities/${type}`, name: { 'zh-CN': name } },
  }
}

/** What a submitted paper tells: one statement for each answer, and one for the whole. */
export function statementsOfPaper(attempt: QuizAttempt): Statement[] {
  const { _id, memberId, questions, graded, submittedAt } = attempt
  if (!submittedAt || !graded) return []
  const actor = actorOf(memberId)
  const paper = activity(
    `papers/${attempt.kind}/${attempt.paperId ?? attempt.day}`,
    'assessment',
    attempt.title,
  )
  const platform = { platform: '连心', language: 'zh-CN' }
  const registration = derivedUuid(`attempt ${_id}`)
  const correct = graded.filter((answer) => answer.correct).length
  const answers = questions.flatMap((question): Statement[] => {
    const answer = graded.find(({ questionId }) => questionId === question.questionId)
    if (!answer) return []
    const topic = activity(`topics/${question.topic}`, 'objective', topicNames[question.topic])
    return [
      {
        id: answerStatementId(_id, question.questionId, answer.correct),
        actor,
        verb: verb('answered'),
        object: {
          objectType: 'Activity',
          id: `${XAPI_HOME}questions/${question.questionId}/${question.version}`,
          definition: interactionOf(question),
        },
        result: {
          success: answer.correct,
          score: { scaled: answer.correct ? 1 : 0 },
          response: answer.chosen.join('[,]'),
        },
        context: {
          registration,
          ...platform,
          contextActivities: { parent: [paper], category: [topic] },
        },
        timestamp: submittedAt,
      },
    ]
  })
  return [
    ...answers,
    {
      id: derivedUuid(`completed ${_id} ${correct}`),
      actor,
      verb: verb('completed'),
      object: paper,
      result: {
        completion: true,
        score: { scaled: correct / questions.length, raw: correct, min: 0, max: questions.length },
      },
      context: { registration, ...platform },
      timestamp: submittedAt,
    },
  ]
}

/** An answer that is graded anew is another statement; the former one is voided. */
function answerStatementId(attemptId: string, questionId: string, correct: boolean): string {
  return derivedUuid(`answered ${attemptId} ${questionId} ${correct}`)
}

function interactionOf({ kind, stem, options }: QuizAttempt['questions'][number]): object {
  const definition = {
    type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
    description: { 'zh-CN': stem },
  }
  return options.length === 0
    ? { ...definition, interactionType: 'fill-in' }
    : {
        ...definition,
        interactionType: kind === 'trueFalse' ? 'other' : 'choice',
        ...(kind === 'trueFalse'
          ? {}
          : { choices: options.map(({ key, text }) => ({ id: key, description: { 'zh-CN': text } })) }),
      }
}

/** Takes back what a paper told before it was graded anew. */
export function voidingsOf(attempt: QuizAttempt, counted: LearningDay | undefined): Statement[] {
  const earlier = counted?.papers.find(({ id }) => id === attempt._id)
  if (!earlier || !attempt.submittedAt || !attempt.graded) return []
  const current = new Set(statementsOfPaper(attempt).map(({ id }) => id))
  const before = [
    ...earlier.answers.map(({ questionId, right }) =>
      answerStatementId(attempt._id, questionId, right === 1),
    ),
    derivedUuid(`completed ${attempt._id} ${earlier.answers.reduce((sum, { right }) => sum + right, 0)}`),
  ]
  return before
    .filter((id) => !current.has(id))
    .map((id) => ({
      id: derivedUuid(`voided ${id} ${attempt.correctCount}`),
      actor: actorOf(attempt.memberId),
      verb: verb('voided'),
      object: { objectType: 'StatementRef', id },
      timestamp: attempt.submittedAt ?? attempt.openedAt,
    }))
}

/** That somebody finished so many study items on a day; another one each time the number grows. */
export function statementOfStudy(memberId: string, day: string, finished: number, at: string): Statement {
  return {
    id: derivedUuid(`studied ${day} ${memberId} ${finished}`),
    actor: actorOf(memberId),
    verb: verb('progressed'),
    object: activity(`study/${day}`, 'course', '每日学习'),
    result: { extensions: { [`${XAPI_HOME}extensions/finished-items`]: finished } },
    context: { platform: '连心', language: 'zh-CN' },
    timestamp: at,
  }
}
