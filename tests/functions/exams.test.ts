import { addDays, dayOf } from '../../cloudfunctions/kernel/time'
import { openCloud, type TestCloud } from '../support/cloud'
import { answersTo } from '../support/answers'
import { committee, editor, editor2, member, secretary } from '../support/people'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openCloud({ history: true })
  // Thirty days of history take a while on a busy machine.
}, 180_000)
afterAll(() => cloud.close())

const HOUR = 3_600_000
const fields = (extra: object = {}) => ({
  kind: 'exam' as const,
  title: '新考试',
  instructions: '',
  organisationId: 'branch-1',
  opensAt: new Date(cloud.clock.now() - HOUR).toISOString(),
  closesAt: new Date(cloud.clock.now() + HOUR).toISOString(),
  attemptsAllowed: 1,
  minutes: 10,
  pools: [
    { topic: 'law' as const, difficulty: null, count: 3, points: 2 },
    { topic: null, difficulty: 1, count: 3, points: 3 },
  ],
  passScore: 9,
  reveal: 'immediately' as const,
  required: false,
  measures: null,
  ...extra,
})

describe('setting an exam', () => {
  test('one editor writes it, a second publishes it, and members of its organisation alone can take it', async () => {
    const [first, second] = [await cloud.signIn(editor.openid), await cloud.signIn(editor2.openid)]
    const saved = await cloud.get('exam.save', { examId: 'new', revision: 0, ...fields() }, first)
    expect(saved).toMatchObject({ status: 'draft', revision: 1, organisationName: '示例局机关党支部' })
    await cloud.get('exam.submit', { examId: 'new', version: 1 }, first)
    const ref = { examId: 'new', version: 1 }
    expect(await cloud.refusal('exam.publish', ref, first)).toBe('SECOND_EDITOR_REQUIRED')
    expect(await cloud.refusal('exam.get', { examId: 'new' }, member)).toBe('EXAM_NOT_FOUND')
    await cloud.get('exam.publish', ref, second)
    const paper = await cloud.get('quiz.open', { kind: 'exam', examId: 'new', number: 1 }, member)
    expect(paper.questions).toHaveLength(6)
    expect(paper.questions.slice(0, 3).every(({ topic }) => topic.id === 'law')).toBe(true)
    const result = await cloud.get(
      'quiz.submit',
      { attemptId: paper.attemptId, answers: answersTo(paper, [0, 3, 4]) },
      member,
    )
    expect(result.exam).toMatchObject({ score: 8, fullScore: 15, passScore: 9, passed: false })
    expect(await cloud.refusal('exam.get', { examId: 'new' }, { openid: 'o-demo-member2' })).toBe(
      'EXAM_NOT_FOUND',
    )
  })

  test('what does not fit together is refused field by field', async () => {
    const as = await cloud.signIn(editor.openid)
    const answer = await cloud.ask(
      'exam.save',
      { examId: 'bad', revision: 0, ...fields({ passScore: 99 }) },
      as,
    )
    expect(answer.error).toMatchObject({ code: 'INPUT_INVALID', fields: [{ path: 'passScore' }] })
    const unknown = { examId: 'bad', revision: 0, ...fields({ organisationId: 'nowhere' }) }
    expect(await cloud.refusal('exam.save', unknown, as)).toBe('ORGANISATION_UNKNOWN')
  })

  test('the bank is counted and a paper drawn for the editor, in documents that do not grow with the bank', async () => {
    const as = await cloud.signIn(editor.openid)
    const { counts } = await cloud.get(
      'exam.available',
      {
        pools: [
          { topic: 'law', difficulty: null },
          { topic: 'law', difficulty: 1 },
        ],
      },
      as,
    )
    expect(counts[0]).toBeGreaterThan(counts[1] ?? 0)
    const { pools } = fields()
    const [one, again, other] = await Promise.all(
      [1, 1, 2].map((draw) => cloud.get('exam.sample', { pools, draw }, as)),
    )
    expect(one).toEqual(again)
    expect(one).not.toEqual(other)
    expect(one?.questions).toHaveLength(6)
  })
})

describe('results', () => {
  test('an officer of the committee sees counts, small groups hidden, and no name', async () => {
    const as = await cloud.signIn(committee.openid)
    const { exams } = await cloud.get('exam.published', {}, as)
    expect(exams.map(({ examId }) => examId)).toContain('exam-constitution')
    const results = await cloud.get('exam.results', { examId: 'exam-constitution' }, as)
    expect(results.total.taken).toBeGreaterThan(20)
    expect(results.buckets?.reduce((sum, count) => sum + count, 0)).toBe(results.total.taken)
    expect(results.parts.every(({ taken, average }) => average === null || (taken ?? 0) >= 5)).toBe(true)
    expect(JSON.stringify(results)).not.toMatch(/"m-|陈示例/)
  })

  test('the secretary of a branch sees who has passed a required exam, of the own branch, without scores', async () => {
    const as = await cloud.signIn(secretary.openid)
    const results = await cloud.get('exam.results', { examId: 'exam-constitution' }, as)
    expect(results.parts.map(({ organisationId }) => organisationId)).toEqual(['branch-1'])
    const input = { examId: 'exam-constitution', organisationId: 'branch-1' }
    const { people } = await cloud.get('exam.people', input, as)
    expect(people.length).toBe(results.total.memberCount)
    const names = people.map(({ name }) => name)
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'zh-CN')))
    expect(new Set(people.map(({ state }) => state)).size).toBeGreaterThan(1)
    expect(JSON.stringify(people)).not.toMatch(/score/)
    expect(await cloud.refusal('exam.people', { ...input, organisationId: 'branch-2' }, as)).toBe(
      'ACCESS_DENIED',
    )
    expect(await cloud.refusal('exam.people', { ...input, examId: 'special-law' }, as)).toBe('ACCESS_DENIED')
  })
})

describe('how well things are to be remembered', () => {
  const tomorrow = () => addDays(dayOf(cloud.clock.now()), 1)
  const setting = (extra: object = {}) => ({
    organisationId: 'committee',
    version: 1,
    from: tomorrow(),
    desiredRetention: 0.85,
    ...extra,
  })

  test('is set with a first day from tomorrow on, version by version, by an editor of the root', async () => {
    const as = await cloud.signIn(editor.openid)
    const today = dayOf(cloud.clock.now())
    expect(await cloud.refusal('quiz.setSchedule', setting({ from: today }), as)).toBe('SETTINGS_TOO_EARLY')
    expect(await cloud.refusal('quiz.setSchedule', setting({ organisationId: 'other' }), as)).toBe(
      'ACCESS_DENIED',
    )
    expect(await cloud.refusal('quiz.setSchedule', setting({ desiredRetention: 0.99 }), as)).toBe(
      'INPUT_INVALID',
    )
    const once = await cloud.get('quiz.setSchedule', setting(), as)
    expect(once).toMatchObject({ desiredRetention: 0.9, settings: [{ version: 1, desiredRetention: 0.85 }] })
    expect(await cloud.get('quiz.setSchedule', setting(), as)).toEqual(once)
    expect(await cloud.refusal('quiz.setSchedule', setting({ desiredRetention: 0.8 }), as)).toBe(
      'SETTINGS_CHANGED',
    )
  })

  test('a paper goes by the setting of its day, and its review log says by which', async () => {
    await cloud.clock.advance(24 * HOUR)
    const paper = await cloud.get('quiz.daily', {}, member)
    await cloud.get('quiz.submit', { attemptId: paper.attemptId, answers: answersTo(paper, 5) }, member)
    await cloud.get('quiz.fold', {})
    const { database } =
      require('../../cloudfunctions/kernel/sdk') as typeof import('../../cloudfunctions/kernel/sdk')
    const { data } = await database.collection('reviewLogs').doc(paper.attemptId).get()
    expect(data).toMatchObject({ desiredRetention: 0.85, scheduleVersion: 1 })
  })
})
