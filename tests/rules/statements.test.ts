import type { QuizAttempt } from '../../cloudfunctions/domains/quiz'
import type { LearningDay } from '../../cloudfunctions/domains/evaluation/model'
import {
  actorOf,
  statementOfStudy,
  statementsOfPaper,
  voidingsOf,
} from '../../cloudfunctions/domains/evaluation/statements'
import { statement } from '../support/xapi'

const question = (questionId: string, kind: 'single' | 'trueFalse' | 'fillIn') => ({
  questionId,
  version: 2,
  kind,
  topic: 'party' as const,
  stem: '示例题干',
  options: kind === 'fillIn' ? [] : ['a', 'b'].map((key) => ({ key, text: `选项${key}` })),
})

function attempt(...correct: boolean[]): QuizAttempt {
  const kinds = ['single', 'trueFalse', 'fillIn'] as const
  return {
    _id: 'daily.2026-11-20.m-1',
    memberId: 'm-1',
    kind: 'daily',
    paperId: null,
    title: '每日答题',
    day: '2026-11-20',
    openedAt: '2026-11-20T00:00:00.000Z',
    submittedAt: '2026-11-20T00:05:00.000Z',
    questions: kinds.map((kind, index) => question(`q${index}`, kind)),
    graded: kinds.map((_, index) => ({ questionId: `q${index}`, chosen: ['a'], correct: correct[index] })),
    correctCount: correct.filter(Boolean).length,
  } as unknown as QuizAttempt
}

const counted = (...right: number[]) =>
  ({
    papers: [
      {
        id: 'daily.2026-11-20.m-1',
        answers: right.map((mark, index) => ({ questionId: `q${index}`, right: mark })),
      },
    ],
  }) as unknown as LearningDay

describe('learning statements', () => {
  test('keep the rules of xAPI 1.0.3, every one', () => {
    const all = [
      ...statementsOfPaper(attempt(true, false, true)),
      ...voidingsOf(attempt(true, true, true), counted(1, 0, 1)),
      statementOfStudy('m-1', '2026-11-20', 2, '2026-11-20T01:00:00.000Z'),
    ]
    expect(all).toHaveLength(4 + 2 + 1)
    for (const one of all) expect(statement.safeParse(JSON.parse(JSON.stringify(one))).error).toBeUndefined()
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })

  test('say the same when written again, and name nobody', () => {
    expect(statementsOfPaper(attempt(true, true, false))).toEqual(
      statementsOfPaper(attempt(true, true, false)),
    )
    expect(JSON.stringify(actorOf('m-1'))).not.toContain('m-1')
    expect(actorOf('m-1')).not.toEqual(actorOf('m-2'))
  })

  test('what was graded anew voids what it said before, and nothing else', () => {
    const before = statementsOfPaper(attempt(true, false, true))
    const voided = voidingsOf(attempt(true, true, true), counted(1, 0, 1)).map(({ object }) => object.id)
    expect(voided).toEqual([before[1]?.id, before[3]?.id])
    expect(voidingsOf(attempt(true, false, true), counted(1, 0, 1))).toEqual([])
    expect(voidingsOf(attempt(true, false, true), undefined)).toEqual([])
  })
})
