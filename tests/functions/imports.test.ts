import type { InputOf } from '../../cloudfunctions/kernel/contract'
import type { Contracts } from '../../cloudfunctions/domains/contracts'
import { textKeyOf } from '../../cloudfunctions/domains/quiz/formats/question'
import { questions as demoQuestions } from '../../demo/content/questions'
import { demoPeople } from '../../demo/people'
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

type Row = InputOf<Contracts['quiz.stageImport']>['rows'][number]
const row = (line: number, prefix = '导入题'): Row => ({
  line,
  question: {
    kind: 'single',
    topic: 'safety',
    difficulty: 1,
    stem: `${prefix} ${line}：哪个是火警电话？`,
    options: ['119', '120', `110（${line}）`],
    answer: [0],
    explanation: '119 是火警电话。',
    source: {
      issuer: '示例市应急局',
      title: '家庭应急常识',
      documentNumber: null,
      publishedOn: null,
      url: 'https://example.org/shili',
    },
  },
})
const rows = (from: number, count: number, prefix?: string) =>
  Array.from({ length: count }, (_, index) => row(from + index, prefix))

async function stage(importId: string, pieces: Row[][], as = writer) {
  const total = pieces.flat().length
  await cloud.get('quiz.startImport', { importId, fileName: '题目.xlsx', total, chunks: pieces.length }, as)
  for (const [chunk, piece] of pieces.entries())
    await cloud.get('quiz.stageImport', { importId, chunk, rows: piece }, as)
}
const importOf = (importId: string) => cloud.get('quiz.import', { importId }, second)
const heads = async (importId: string) => {
  const { database } =
    require('../../cloudfunctions/kernel/sdk') as typeof import('../../cloudfunctions/kernel/sdk')
  const { data } = await database.collection('questionHeads').where({ importId }).limit(1000).get()
  return data as Array<{ _id: string; live: boolean; liveTopic: string | null; publishedVersion: number }>
}
/** Draws as opening a paper does, many times over; answers how many different questions of the import came up. */
async function drawn(importId: string): Promise<number> {
  const { drawQuestions } =
    require('../../cloudfunctions/domains/quiz/store') as typeof import('../../cloudfunctions/domains/quiz/store')
  const found = new Set<string>()
  for (let at = 0; at < 40; at++)
    for (const head of await drawQuestions(at / 40, 60, at % 2 ? { topic: 'safety' } : {}))
      if (head.importId === importId) found.add(head._id)
  return found.size
}
/** This process believes the switch for half a minute, as an instance in the cloud does. */
const afterBelief = (ms: number) => {
  jest.spyOn(Date, 'now').mockReturnValue(cloud.clock.now() + ms)
}
afterEach(() => jest.restoreAllMocks())

describe('a file of questions', () => {
  test('is staged piece by piece; sending a piece twice stores it once', async () => {
    await stage('a', [rows(2, 60), rows(62, 30)])
    await cloud.get('quiz.stageImport', { importId: 'a', chunk: 1, rows: rows(62, 30) }, writer)
    expect(await importOf('a')).toMatchObject({ status: 'staging', total: 90, chunks: 2, mine: false })
    expect((await cloud.get('quiz.importRows', { importId: 'a', chunk: 1 }, second)).rows).toHaveLength(30)
  })

  test('nobody else adds to it, and an incomplete one is not submitted', async () => {
    const piece = { importId: 'a', chunk: 0, rows: rows(2, 60) }
    expect(await cloud.refusal('quiz.stageImport', piece, second)).toBe('IMPORT_CLOSED')
    await cloud.get('quiz.startImport', { importId: 'half', fileName: 'b.csv', total: 3, chunks: 2 }, writer)
    await cloud.get('quiz.stageImport', { importId: 'half', chunk: 0, rows: rows(2, 2, '半个') }, writer)
    expect(await cloud.refusal('quiz.submitImport', { importId: 'half' }, writer)).toBe('IMPORT_INCOMPLETE')
    await cloud.get('quiz.stageImport', { importId: 'half', chunk: 1, rows: rows(2, 1, '半个') }, writer)
    expect(await cloud.refusal('quiz.submitImport', { importId: 'half' }, writer)).toBe('IMPORT_DUPLICATES')
  })

  test('a row that could not be typed in is refused with its field, and its piece is not stored', async () => {
    const bad = rows(2, 3, '坏行')
    bad[2]!.question = { ...bad[2]!.question, kind: 'multiple' }
    await cloud.get('quiz.startImport', { importId: 'bad', fileName: 'b.csv', total: 3, chunks: 1 }, writer)
    const answer = await cloud.ask('quiz.stageImport', { importId: 'bad', chunk: 0, rows: bad }, writer)
    expect(answer.error).toMatchObject({
      code: 'INPUT_INVALID',
      fields: [{ path: 'rows.2.question.answer', message: '多选题至少有两个正确答案' }],
    })
    expect(await cloud.refusal('quiz.submitImport', { importId: 'bad' }, writer)).toBe('IMPORT_INCOMPLETE')
  })

  test('what the bank holds already is known by its text and refused', async () => {
    const { stem, options, kind } = demoQuestions[0]!
    const known = textKeyOf({ kind, stem: ` ${stem}。`, options })
    const fresh = textKeyOf(row(2).question as never)
    expect(await cloud.get('quiz.knownQuestions', { keys: [known, fresh] }, writer)).toEqual({
      known: [known],
    })
    const again = row(7, '重复')
    again.question = { ...again.question, kind: kind as 'single', stem, options, answer: [0] }
    await cloud.get('quiz.startImport', { importId: 'known', fileName: 'b.csv', total: 1, chunks: 1 }, writer)
    const answer = await cloud.ask('quiz.stageImport', { importId: 'known', chunk: 0, rows: [again] }, writer)
    expect(answer.error).toMatchObject({
      code: 'IMPORT_KNOWN',
      fields: [{ path: 'rows.0', message: '第 7 行的题目题库里已有' }],
    })
  })

  test('a second editor approves it as a whole; until the switch nobody draws any of it, after it all of it', async () => {
    expect(await cloud.refusal('quiz.approveImport', { importId: 'a' }, second)).toBe('IMPORT_NOT_IN_REVIEW')
    await cloud.get('quiz.submitImport', { importId: 'a' }, writer)
    expect(await cloud.refusal('quiz.approveImport', { importId: 'a' }, writer)).toBe(
      'SECOND_EDITOR_REQUIRED',
    )
    await cloud.get('quiz.approveImport', { importId: 'a' }, second)
    await cloud.get('quiz.approveImport', { importId: 'a' }, second)
    expect(await heads('a')).toEqual([])

    // Two ticks at once write the same.
    const { database } =
      require('../../cloudfunctions/kernel/sdk') as typeof import('../../cloudfunctions/kernel/sdk')
    await Promise.all([cloud.get('quiz.bringIn', {}), cloud.get('quiz.bringIn', {})])
    const hidden = await heads('a')
    expect(hidden).toHaveLength(90)
    expect(hidden.every(({ live }) => !live)).toBe(true)
    expect(await importOf('a')).toMatchObject({ status: 'opening', done: 90 })

    // Back before the switch: everything is written and nothing is seen.
    await database
      .collection('questionBanks')
      .doc('bank')
      .set({ data: { opening: null } })
    afterBelief(40_000)
    expect(await drawn('a')).toBe(0)
    await database
      .collection('questionBanks')
      .doc('bank')
      .set({ data: { opening: 'a' } })
    afterBelief(80_000)
    expect(await drawn('a')).toBe(90)
    // Half of it live, half not: still all of it.
    await database
      .collection('questionHeads')
      .where({ importId: 'a', draw: database.command.lt(0.5) })
      .update({ data: { live: true, liveTopic: 'safety' } })
    expect(await drawn('a')).toBe(90)
  })

  test('nothing is made live before every instance knows of the switch; then all is, once', async () => {
    const before = (await heads('a')).filter(({ live }) => live).length
    expect(await cloud.get('quiz.bringIn', {})).toMatchObject({ opened: 0 })
    await cloud.clock.advance(61_000)
    expect(await cloud.get('quiz.bringIn', {})).toMatchObject({ opened: 90 - before })
    const live = await heads('a')
    expect(live.every((head) => head.live && head.liveTopic === 'safety')).toBe(true)
    expect(await importOf('a')).toMatchObject({ status: 'published' })
    expect(await cloud.get('quiz.bringIn', {})).toEqual({ written: 0, opened: 0, swept: 0 })
    afterBelief(40_000)
    expect(await drawn('a')).toBe(90)
    const id = live[0]!._id
    expect(await cloud.get('quiz.question', { questionId: id, version: 1 }, second)).toMatchObject({
      status: 'published',
      author: demoPeople.find(({ openid }) => openid === editor.openid)?.name,
    })
  })

  test('the same file again is known, whatever became of its questions since', async () => {
    await cloud.get('quiz.startImport', { importId: 'again', fileName: 'b.csv', total: 1, chunks: 1 }, writer)
    const piece = { importId: 'again', chunk: 0, rows: rows(2, 1) }
    expect(await cloud.refusal('quiz.stageImport', piece, writer)).toBe('IMPORT_KNOWN')
  })

  test('a returned import says why; a cancelled one leaves nothing', async () => {
    await stage('back', [rows(2, 2, '退回')])
    await cloud.get('quiz.submitImport', { importId: 'back' }, writer)
    await cloud.get('quiz.returnImport', { importId: 'back', note: '请补上文号。' }, second)
    expect(await importOf('back')).toMatchObject({ status: 'returned', note: '请补上文号。' })
    expect(await cloud.refusal('quiz.approveImport', { importId: 'back' }, second)).toBe(
      'IMPORT_NOT_IN_REVIEW',
    )
    await stage('gone', [rows(2, 2, '取消')])
    expect(await cloud.refusal('quiz.cancelImport', { importId: 'gone' }, second)).toBe('IMPORT_CLOSED')
    await cloud.get('quiz.cancelImport', { importId: 'gone' }, writer)
    expect(await cloud.get('quiz.bringIn', {})).toMatchObject({ swept: 1 })
    expect(await cloud.refusal('quiz.import', { importId: 'gone' }, writer)).toBe('IMPORT_NOT_FOUND')
    expect(await cloud.refusal('quiz.importRows', { importId: 'gone', chunk: 0 }, writer)).toBe(
      'IMPORT_NOT_FOUND',
    )
  })

  test('the bank comes out again page by page, by topic and status', async () => {
    const all: string[] = []
    let cursor: string | undefined
    do {
      const input = { status: 'published' as const, topic: 'safety' as const, cursor }
      const page = await cloud.get('quiz.exportQuestions', input, writer)
      all.push(...page.questions.map(({ stem }) => stem))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(new Set(all).size).toBe(all.length)
    expect(all.filter((stem) => stem.startsWith('导入题'))).toHaveLength(90)
    const drafts = await cloud.get('quiz.exportQuestions', { status: 'draft' }, writer)
    expect(drafts.questions).toHaveLength(1)
  })

  test('members have no part in any of it', async () => {
    expect(await cloud.refusal('quiz.imports', {}, member)).toBe('SIGN_IN_REQUIRED')
  })
})
