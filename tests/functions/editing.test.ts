import { type As, openCloud, type TestCloud } from '../support/cloud'
import { editor, editor2, member } from '../support/people'

let cloud: TestCloud
let writer: As
let second: As
beforeAll(async () => {
  cloud = await openCloud()
  writer = await cloud.signIn(editor.openid)
  second = await cloud.signIn(editor2.openid)
})
afterAll(() => cloud.close())

const source = {
  issuer: '应急管理部',
  title: '家庭应急常识',
  documentNumber: null,
  publishedOn: null,
  url: 'https://www.mem.gov.cn',
}
const draft = (contentId: string, title = '家里的应急包') => ({
  contentId,
  revision: 0,
  title,
  summary: '水、食物、电筒、药品和证件复印件。',
  topic: 'safety' as const,
  minutes: 3,
  source,
  blocks: [{ type: 'paragraph' as const, text: '应急包放在门口，全家人都知道它在哪儿。' }],
  checkQuestions: [
    {
      kind: 'trueFalse' as const,
      stem: '应急包要放在全家都知道的地方。',
      options: ['对', '错'],
      answer: [0],
      explanation: '文中说放在门口。',
    },
  ],
})
const question = (questionId: string) => ({
  questionId,
  revision: 0,
  kind: 'single' as const,
  topic: 'safety' as const,
  difficulty: 1,
  stem: '火灾报警电话是哪个？',
  options: ['119', '120', '110'],
  answer: [0],
  explanation: '119是火警，120是急救，110是报警。',
  source,
})

describe('from draft to publication', () => {
  test('a second editor publishes what the first wrote, and members see it at once in the library', async () => {
    const saved = await cloud.get('study.saveDraft', draft('kit'), writer)
    expect(saved).toMatchObject({ status: 'draft', version: 1, revision: 1, mine: true })
    const ref = { contentId: 'kit', version: 1 }
    expect(await cloud.refusal('study.publish', ref, second)).toBe('NOT_IN_REVIEW')
    await cloud.get('study.submitDraft', ref, writer)
    expect(await cloud.refusal('study.publish', ref, writer)).toBe('SECOND_EDITOR_REQUIRED')
    expect(await cloud.refusal('study.open', { contentId: 'kit' }, member)).toBe('CONTENT_NOT_FOUND')
    expect(await cloud.get('study.publish', ref, second)).toMatchObject({ status: 'published', mine: false })
    const library = await cloud.get('study.library', {}, member)
    expect(library.items[0]).toMatchObject({ contentId: 'kit', title: '家里的应急包' })
    expect((await cloud.get('study.open', { contentId: 'kit' }, member)).content.version).toBe(1)
  })

  test("the new item is in the next day's bundle", async () => {
    await cloud.clock.advance(24 * 3_600_000)
    writer = await cloud.signIn(editor.openid)
    second = await cloud.signIn(editor2.openid)
    expect((await cloud.get('study.today', {}, member)).items[0]).toMatchObject({
      contentId: 'kit',
      required: true,
    })
  })

  test('a new version leaves the published one in place until it is published itself', async () => {
    await cloud.get('study.saveDraft', draft('kit', '家里的应急包怎么备'), writer)
    expect((await cloud.get('study.open', { contentId: 'kit' }, member)).content.title).toBe('家里的应急包')
    await cloud.get('study.submitDraft', { contentId: 'kit', version: 2 }, writer)
    await cloud.get('study.publish', { contentId: 'kit', version: 2 }, second)
    expect((await cloud.get('study.open', { contentId: 'kit' }, member)).content).toMatchObject({
      title: '家里的应急包怎么备',
      version: 2,
    })
    expect((await cloud.get('study.draft', { contentId: 'kit', version: 1 }, writer)).status).toBe('archived')
  })

  test('a retried save makes no second draft; a stale save is refused and changes nothing', async () => {
    const first = await cloud.get('study.saveDraft', draft('note'), writer)
    expect(await cloud.get('study.saveDraft', draft('note'), writer)).toEqual(first)
    expect(await cloud.refusal('study.saveDraft', { ...draft('note'), title: '别的标题' }, second)).toBe(
      'DRAFT_CHANGED',
    )
    const changed = await cloud.get('study.saveDraft', { ...draft('note', '新标题'), revision: 1 }, writer)
    expect(changed).toMatchObject({ revision: 2, title: '新标题' })
    expect(await cloud.refusal('study.saveDraft', { ...draft('note', '旧稿'), revision: 1 }, second)).toBe(
      'DRAFT_CHANGED',
    )
  })

  test('whoever changes a draft becomes its author too and may not publish it', async () => {
    await cloud.get('study.saveDraft', { ...draft('note', '两人合写'), revision: 2 }, second)
    await cloud.get('study.submitDraft', { contentId: 'note', version: 1 }, writer)
    expect(await cloud.refusal('study.publish', { contentId: 'note', version: 1 }, second)).toBe(
      'SECOND_EDITOR_REQUIRED',
    )
  })

  test('a returned version carries the note and can be changed again', async () => {
    const ref = { contentId: 'note', version: 1 }
    expect(await cloud.refusal('study.saveDraft', { ...draft('note'), revision: 3 }, writer)).toBe(
      'NOT_A_DRAFT',
    )
    await cloud.get('study.returnDraft', { ...ref, note: '请写明来源日期。' }, second)
    expect(await cloud.get('study.draft', ref, writer)).toMatchObject({
      status: 'draft',
      note: '请写明来源日期。',
    })
    await cloud.get('study.saveDraft', { ...draft('note', '改好了'), revision: 3 }, writer)
  })

  test('a question goes the same way and lands in a paper', async () => {
    await cloud.get('quiz.saveQuestion', question('q-fire'), writer)
    const ref = { questionId: 'q-fire', version: 1 }
    await cloud.get('quiz.submitQuestion', ref, writer)
    expect(await cloud.refusal('quiz.publishQuestion', ref, writer)).toBe('SECOND_EDITOR_REQUIRED')
    await cloud.get('quiz.publishQuestion', ref, second)
    const { questions } = await cloud.get('quiz.questions', { status: 'published' }, writer)
    expect(questions[0]).toMatchObject({ questionId: 'q-fire', status: 'published' })
    await cloud.get('quiz.saveQuestion', { ...question('q-fire'), explanation: '换一种说法。' }, second)
    const { versions } = await cloud.get('quiz.questionVersions', { questionId: 'q-fire' }, writer)
    expect(versions).toMatchObject([
      { version: 2, status: 'draft', reviewer: null, publishedAt: null, mine: false },
      { version: 1, status: 'published', reviewer: '沈样本', mine: true },
    ])
  })

  test('a question that cannot be answered is refused with the field that is wrong', async () => {
    const bad = await cloud.ask(
      'quiz.saveQuestion',
      { ...question('q-bad'), kind: 'multiple', answer: [0] },
      writer,
    )
    expect(bad.error).toMatchObject({
      code: 'INPUT_INVALID',
      fields: [{ path: 'answer', message: '多选题至少有两个正确答案' }],
    })
    const outside = await cloud.ask('quiz.saveQuestion', { ...question('q-bad'), answer: [5] }, writer)
    expect(outside.error?.fields?.[0]?.path).toBe('answer')
  })

  test('members cannot reach any of it', async () => {
    expect(await cloud.refusal('study.saveDraft', draft('x'), member)).toBe('SIGN_IN_REQUIRED')
  })
})
