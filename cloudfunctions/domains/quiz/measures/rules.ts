/**
 * Pure decisions about the short tests around a course.
 *
 * Before and after are two different forms of one blueprint: questions in pairs of the same difficulty, one for each
 * form. The same questions twice would measure how well one remembers a test; pairs are shuffled anew for each member, so
 * that a harder form is not taken for a loss or a gain in the average of a group.
 * Later tests ask the questions of the form after the course again, with the options in another order: there the question
 * is exactly whether what was known then is known still.
 */
import type { AskedQuestion } from '../store'

export const testStages = ['before', 'after', 'week', 'month'] as const
export type TestStage = (typeof testStages)[number]

/** Questions of a form; few, because it comes on top of learning. */
export const TEST_QUESTIONS = 6
/** With fewer a test would say nothing. */
export const TEST_MINIMUM = 3

interface Pairable {
  questionId: string
  question: { difficulty: number }
}

/**
 * Two forms of one blueprint, with no question in common; of the same length, `TEST_QUESTIONS` at most.
 * @param fraction a number in [0, 1) by question id, always the same for the same member and course
 */
export function twoForms<C extends Pairable>(
  candidates: readonly C[],
  fraction: (key: string) => number,
): { before: C[]; after: C[] } {
  const levels = [...new Set(candidates.map(({ question }) => question.difficulty))].sort()
  const pairsByLevel = levels.map((level) => {
    const ofLevel = candidates
      .filter(({ question }) => question.difficulty === level)
      .sort((a, b) => fraction(a.questionId) - fraction(b.questionId))
    return ofLevel.flatMap((first, index) => {
      const second = ofLevel[index + 1]
      return index % 2 === 0 && second ? [[first, second] as const] : []
    })
  })
  // In turn from each difficulty, so that both forms cover them alike.
  const most = Math.max(0, ...pairsByLevel.map((pairs) => pairs.length))
  const pairs = Array.from({ length: most }, (_, place) =>
    pairsByLevel.flatMap((list) => {
      const pair = list[place]
      return pair ? [pair] : []
    }),
  )
    .flat()
    .slice(0, TEST_QUESTIONS)
  return { before: pairs.map(([first]) => first), after: pairs.map(([, second]) => second) }
}

/** The same question once more, its options in another order (true and false keep theirs). */
export function askedAgain(question: AskedQuestion, fraction: (key: string) => number): AskedQuestion {
  if (question.kind === 'trueFalse') return question
  const order = [...question.options].sort(
    (a, b) => fraction(`${question.questionId}.${a.text}`) - fraction(`${question.questionId}.${b.text}`),
  )
  const keys = question.options.map(({ key }) => key)
  const options = order.map(({ text }, place) => ({ key: keys[place] ?? '', text }))
  const answer = order.flatMap(({ key }, place) => (question.answer.includes(key) ? [keys[place] ?? ''] : []))
  return { ...question, options, answer, reason: 'review' }
}

/** What the answers of a test before learning would give away is what the test after it asks for. */
export function hidesAnswers({ kind, paperId }: { kind: string; paperId: string | null }): boolean {
  return kind === 'courseTest' && testOf(paperId)?.stage === 'before'
}

/** A test's paper id names its course and its stage. */
export const testPaperId = (courseId: string, stage: TestStage) => `${courseId}.${stage}`

export function testOf(paperId: string | null): { courseId: string; stage: TestStage } | null {
  const stage = testStages.find((one) => paperId?.endsWith(`.${one}`))
  return stage && paperId ? { courseId: paperId.slice(0, -stage.length - 1), stage } : null
}
