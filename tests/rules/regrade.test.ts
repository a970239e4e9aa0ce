import fc from 'fast-check'
import { righted } from '../../cloudfunctions/domains/quiz/memory'
import { gradeAnew, withCorrectedKey } from '../../cloudfunctions/domains/quiz/regrade/rules'
import { ask, grade, isRight } from '../../cloudfunctions/domains/quiz/rules'
import type { Question } from '../../cloudfunctions/domains/quiz/store'

jest.mock('wx-server-sdk', () => {
  throw new Error('rules must not load the SDK')
})

const question = (extra: Partial<Question> = {}): Question => ({
  kind: 'single',
  topic: 'law',
  difficulty: 1,
  stem: '题干',
  options: ['甲', '乙', '丙'],
  answer: [0],
  accepted: [],
  numeric: false,
  explanation: '因为甲。',
  source: { issuer: '某机关', title: '某文件', documentNumber: null, publishedOn: null, url: 'https://a.cn' },
  ...extra,
})
const asked = (id = 'q', extra: Partial<Question> = {}) =>
  ask({ questionId: id, version: 1, question: question(extra), reason: 'new' }, (key) => (key.length * 7) % 1)
const paper = (chosen: Record<string, string[]>) => {
  const questions = [asked('q'), asked('other')]
  const answers = questions.map(({ questionId }) => ({ questionId, chosen: chosen[questionId] ?? [] }))
  const graded = grade(questions, answers)
  return { questions, graded, correctCount: graded.filter(({ correct }) => correct).length }
}
const keyOf = (text: string) => asked().options.find((option) => option.text === text)!.key
const corrected = question({ answer: [1], explanation: '应当是乙。' })

describe('grading anew by a corrected key', () => {
  test('who is right by the corrected key gains it', () => {
    const anew = gradeAnew(paper({ q: [keyOf('乙')] }), 'q', corrected, 2)
    expect(anew).toMatchObject({ correctCount: 1 })
    expect(anew?.questions[0]).toMatchObject({
      answer: [keyOf('乙')],
      explanation: '应当是乙。',
      correctedTo: 2,
    })
  })

  test('who was right by the old key keeps it', () => {
    const anew = gradeAnew(paper({ q: [keyOf('甲')], other: [keyOf('甲')] }), 'q', corrected, 2)
    expect(anew?.correctCount).toBe(2)
  })

  test.each<[string, Partial<Question>]>([
    ['another stem', { stem: '别的题' }],
    ['other options', { options: ['甲', '乙', '丁'] }],
    ['another kind', { kind: 'multiple', answer: [0, 1] }],
  ])('a version that asks something else changes nothing: %s', (_, change) => {
    expect(gradeAnew(paper({ q: [keyOf('乙')] }), 'q', { ...corrected, ...change }, 2)).toBeNull()
  })

  test('a fill-in question takes the texts now accepted', () => {
    const fillIn = { kind: 'fillIn' as const, stem: '____', options: [], answer: [] }
    const before = asked('q', { ...fillIn, accepted: [['甲']] })
    const after = withCorrectedKey(before, question({ ...fillIn, accepted: [['甲'], ['乙']].slice(1) }), 2)
    expect(isRight(before, ['乙'])).toBe(false)
    expect(after && isRight(after, ['乙'])).toBe(true)
  })

  test('never takes a right answer away, and twice is once', () => {
    const choice = fc.constantFrom('甲', '乙', '丙').map((text) => [keyOf(text)])
    fc.assert(
      fc.property(choice, choice, fc.nat(2), fc.integer({ min: 1, max: 4 }), (q, other, right, version) => {
        const before = paper({ q, other })
        const key = question({ answer: [right] })
        const once = gradeAnew(before, 'q', key, version)
        if (version <= 1) return expect(once).toBeNull()
        expect(once!.correctCount).toBeGreaterThanOrEqual(before.correctCount)
        expect(once!.graded.find(({ questionId }) => questionId === 'other')).toEqual(before.graded[1])
        expect(gradeAnew(once!, 'q', key, version)).toBeNull()
      }),
    )
  })

  test('an answer that was right after all counts in full for its topic, and never for more than was answered', () => {
    const tallies = { law: { right: 1.5, total: 3 }, life: { right: 2, total: 2 } }
    expect(righted(tallies, 'law', 1)).toEqual({ ...tallies, law: { right: 2.5, total: 3 } })
    expect(righted(tallies, 'law', 2).law).toEqual({ right: 3, total: 3 })
    expect(righted(tallies, 'party', 1)).toEqual(tallies)
  })
})
