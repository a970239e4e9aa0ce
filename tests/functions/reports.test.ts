import { questions as demoQuestions } from '../../demo/content/questions'
import { type As, openCloud, type TestCloud } from '../support/cloud'
import { committee, editor, editor2, member, member2 } from '../support/people'

let cloud: TestCloud
let writer: As
let second: As
beforeAll(async () => {
  cloud = await openCloud()
  writer = await cloud.signIn(editor.openid)
  second = await cloud.signIn(editor2.openid)
})
afterAll(() => cloud.close())

type Result = Awaited<ReturnType<typeof takeQuiz>>
/** Takes today's quiz; every choice but the first is answered rightly, the first by its `wrong`-th wrong option. */
async function takeQuiz(as: { openid: string }) {
  const paper = await cloud.get('quiz.daily', {}, as)
  const answers = paper.questions.map(({ id, options }, index) => {
    const question = demoQuestions.find(({ key }) => key === id)!
    const right = question.answer.map((place) => question.options[place])
    const keys = options.filter(({ text }) => right.includes(text)).map(({ key }) => key)
    const wrong = options.filter(({ text }) => !right.includes(text)).map(({ key }) => key)
    return { questionId: id, chosen: index === 0 ? wrong.slice(0, 1) : keys }
  })
  return cloud.get('quiz.submit', { attemptId: paper.attemptId, answers }, as)
}
const pointsOf = async (as: { openid: string }) => (await cloud.get('points.mine', {}, as)).balance
const resultOf = async (as: { openid: string }) => (await cloud.get('quiz.daily', {}, as)).result!

let mine: Result
let caseId: string
const report = (as: { openid: string }, extra: object = {}) =>
  cloud.get(
    'quiz.reportQuestion',
    { attemptId: mine.attemptId, questionId: mine.questions[0]!.id, reason: 'wrongKey', text: '', ...extra },
    as,
  )

describe('a faulty question', () => {
  test('is reported from a result, once by each member; nobody reports from a paper of somebody else', async () => {
    mine = await takeQuiz(member)
    const questionId = mine.questions[0]!.id
    const input = { attemptId: mine.attemptId, questionId, reason: 'wrongKey' as const, text: '' }
    expect(await cloud.refusal('quiz.reportQuestion', input, member2)).toBe('ATTEMPT_NOT_FOUND')
    expect(await cloud.refusal('quiz.reportQuestion', { ...input, questionId: 'no' }, member)).toBe(
      'QUESTION_NOT_ASKED',
    )
    const first = await report(member, { text: '答案好像不对' })
    expect(first).toMatchObject({ outcome: null, answer: null, text: '答案好像不对' })
    expect(await report(member, { text: '再说一次' })).toEqual(first)
    const { cases } = await cloud.get('quiz.reportCases', { status: 'open' }, writer)
    expect(cases).toMatchObject([{ questionId, version: 1, reports: 1 }])
    caseId = cases[0]!.caseId
  })

  test('the editor sees what was said, and not by whom', async () => {
    const found = await cloud.get('quiz.reportCase', { caseId }, second)
    expect(found).toMatchObject({ publishedVersion: 1, said: [{ reason: 'wrongKey', text: '答案好像不对' }] })
    expect(JSON.stringify(found)).not.toContain('m-member')
  })

  test('a correction is answered only once it is published', async () => {
    const input = { caseId, outcome: 'keyCorrected' as const, answer: '谢谢，答案已更正。' }
    expect(await cloud.refusal('quiz.closeCase', input, second)).toBe('CORRECTION_NOT_PUBLISHED')
  })

  test('the author of a question does not say that it has no fault', async () => {
    const outcomes = await Promise.all(
      [writer, second].map((as) =>
        cloud.ask('quiz.closeCase', { caseId: 'none.1', outcome: 'noChange', answer: '没有问题。' }, as),
      ),
    )
    expect(outcomes.map(({ error }) => error?.code)).toEqual([
      'REPORT_CASE_NOT_FOUND',
      'REPORT_CASE_NOT_FOUND',
    ])
    const ref = { questionId: mine.questions[0]!.id, version: 1 }
    const authoring = (await cloud.get('quiz.question', ref, writer)).mine ? writer : second
    expect(
      await cloud.refusal('quiz.closeCase', { caseId, outcome: 'noChange', answer: '没有问题。' }, authoring),
    ).toBe('SECOND_EDITOR_REQUIRED')
  })

  test('a corrected key counts for who was right by it; points follow, once, and the reporter reads the answer', async () => {
    const asked = mine.questions[0]!
    const chosen = asked.options.find(({ key }) => key === asked.chosen[0])!.text
    const found = await cloud.get('quiz.question', { questionId: asked.id, version: 1 }, writer)
    const { kind, difficulty, stem, options, accepted, numeric, explanation, source } = found
    const before = { mine: await pointsOf(member), count: mine.correctCount }
    await cloud.get('points.post', {})
    await cloud.get('quiz.fold', {})
    expect((await cloud.get('quiz.wrongBook', {}, member)).wrong).toBe(1)
    const answer =
      kind === 'multiple'
        ? [...new Set([options.indexOf(chosen), ...found.answer])].sort()
        : [options.indexOf(chosen)]
    const draft = { kind, difficulty, stem, options, answer, accepted, numeric, explanation, source }
    const onlyChosen = kind !== 'multiple'
    await cloud.get(
      'quiz.saveQuestion',
      { questionId: asked.id, revision: 0, topic: found.topic.id, ...draft },
      writer,
    )
    await cloud.get('quiz.submitQuestion', { questionId: asked.id, version: 2 }, writer)
    await cloud.get('quiz.publishQuestion', { questionId: asked.id, version: 2 }, second)
    await cloud.get(
      'quiz.closeCase',
      { caseId, outcome: 'keyCorrected', answer: '谢谢，答案已更正。' },
      second,
    )
    await cloud.get(
      'quiz.closeCase',
      { caseId, outcome: 'keyCorrected', answer: '谢谢，答案已更正。' },
      second,
    )

    await Promise.all([cloud.get('quiz.regrade', {}), cloud.get('quiz.regrade', {})])
    await cloud.get('quiz.regrade', {})
    const after = await resultOf(member)
    expect(after.questions[0]).toMatchObject({ corrected: true, correct: onlyChosen })
    const gained = onlyChosen ? 1 : 0
    expect(after.correctCount).toBe(before.count + gained)
    expect(await pointsOf(member)).toBe(before.mine + gained)
    expect((await cloud.get('quiz.wrongBook', {}, member)).wrong).toBe(1 - gained)
    expect((await cloud.get('quiz.myReports', {}, member)).reports).toMatchObject([
      { outcome: 'keyCorrected', answer: '谢谢，答案已更正。' },
    ])
    await Promise.all([cloud.get('quiz.tellReporters', {}), cloud.get('quiz.tellReporters', {})])
    const { messages } = await cloud.get('message.mine', {}, member)
    expect(messages.filter(({ title }) => title === '提问答复通知')).toMatchObject([
      { unread: true, lines: [{ text: asked.stem }, { text: '谢谢，答案已更正。' }] },
    ])
    // Nothing is left to do, and doing it again changes nothing.
    expect(await cloud.get('quiz.tellReporters', {})).toEqual({ told: 0 })
    expect(await cloud.get('quiz.regrade', {})).toEqual({ members: 0 })
    expect(await resultOf(member)).toEqual(after)
  })

  test('a case closed without a change is opened again by the next report', async () => {
    mine = await takeQuiz(committee)
    const first = mine.questions[1]!
    const input = { attemptId: mine.attemptId, questionId: first.id, reason: 'unclear' as const, text: '' }
    await cloud.get('quiz.reportQuestion', input, committee)
    const [open] = (await cloud.get('quiz.reportCases', { status: 'open' }, writer)).cases
    const isWriters = (await cloud.get('quiz.question', { questionId: first.id, version: 1 }, writer)).mine
    const other = isWriters ? second : writer
    await cloud.get(
      'quiz.closeCase',
      { caseId: open!.caseId, outcome: 'noChange', answer: '原文如此。' },
      other,
    )
    expect((await cloud.get('quiz.reportCases', { status: 'open' }, writer)).cases).toEqual([])
    expect((await cloud.get('quiz.myReports', {}, committee)).reports[0]).toMatchObject({
      outcome: 'noChange',
      answer: '原文如此。',
    })
  })
})
