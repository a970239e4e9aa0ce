import { openCloud, type TestCloud } from '../support/cloud'
import { editor, editor2, member, member2, someone } from '../support/people'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openCloud()
})
afterAll(() => cloud.close())

const contentId = 'party-admission-oath'
const note = (noteId: string, text = '记得带党徽', block = 1) => ({
  noteId,
  contentId,
  version: 1,
  block,
  text,
})

describe('notes', () => {
  test('belong to a paragraph and to their writer alone; a retry keeps no second one', async () => {
    const saved = await cloud.get('study.saveNote', note('n1'), member)
    expect(saved).toMatchObject({ noteId: 'n1', text: '记得带党徽', block: 1, changed: false })
    expect(saved.quote.length).toBeGreaterThan(0)
    const again = await cloud.get('study.saveNote', note('n1'), member)
    expect((await cloud.get('study.open', { contentId }, member)).notes).toEqual([again])
    expect((await cloud.get('study.open', { contentId }, member2)).notes).toEqual([])
    expect((await cloud.get('study.mine', {}, member2)).notes).toEqual([])
    expect(await cloud.refusal('study.mine', {}, someone)).toBe('NOT_BOUND')
  })

  test('the same id of another member is another note, and removing it touches nobody else', async () => {
    await cloud.get('study.saveNote', note('n1', '别人的'), member2)
    await cloud.get('study.deleteNote', { noteId: 'n1' }, member2)
    await cloud.get('study.deleteNote', { noteId: 'n1' }, member2)
    expect((await cloud.get('study.open', { contentId }, member)).notes).toHaveLength(1)
  })

  test('are listed the latest first, page by page', async () => {
    for (let index = 0; index < 21; index++) {
      await cloud.clock.advance(1000)
      await cloud.get('study.saveNote', note(`m${index}`, `第 ${index} 条`), member2)
    }
    const first = await cloud.get('study.mine', {}, member2)
    expect(first.notes.map(({ noteId }) => noteId)).toEqual(
      Array.from({ length: 20 }, (_, i) => `m${20 - i}`),
    )
    const second = await cloud.get('study.mine', { cursor: first.nextCursor ?? '' }, member2)
    expect(second).toMatchObject({ notes: [{ noteId: 'm0', title: '重温入党誓词' }], nextCursor: null })
  })

  test('what is no paragraph, no published version or too much is refused by name', async () => {
    expect(await cloud.refusal('study.saveNote', note('x', 'x', 150), member)).toBe('PARAGRAPH_NOT_FOUND')
    expect(await cloud.refusal('study.saveNote', { ...note('x'), version: 9 }, member)).toBe(
      'CONTENT_NOT_FOUND',
    )
    const writer = await cloud.signIn(editor.openid)
    const [draft] = (await cloud.get('study.drafts', { status: 'draft' }, writer)).drafts
    const secret = { ...note('x'), contentId: draft!.contentId, version: draft!.version, block: 0 }
    expect(await cloud.refusal('study.saveNote', secret, member)).toBe('CONTENT_NOT_FOUND')
    for (let index = 0; index < 49; index++) await cloud.get('study.saveNote', note(`f${index}`), member)
    expect(await cloud.refusal('study.saveNote', note('one-more'), member)).toBe('NOTES_FULL')
    expect((await cloud.get('study.saveNote', note('n1', '改一改'), member)).text).toBe('改一改')
  })
})

describe('a new version', () => {
  const item = 'party-member-rights'
  const place = { position: 0.5, block: 1, into: 0, heardSeconds: 0 }

  test('keeps notes at their paragraph, says what changed once, and asks nobody to read it who has not', async () => {
    const before = await cloud.get('study.open', { contentId: item }, member)
    expect(before).toMatchObject({ changes: null, content: { revisedAt: null } })
    const kept = await cloud.get('study.saveNote', { ...note('k'), contentId: item, block: 0 }, member)
    const gone = await cloud.get('study.saveNote', { ...note('g'), contentId: item, block: 1 }, member)
    await publishChanged()
    const after = await cloud.get('study.open', { contentId: item }, member)
    expect(after.content).toMatchObject({ version: 2, revisedAt: expect.any(String) })
    expect(after.changes?.[0]).toEqual({ before: null, after: '新加的开头，说的是完全另外的事。' })
    expect(after.notes.find(({ noteId }) => noteId === 'k')).toEqual({ ...kept, block: 1 })
    expect(after.notes.find(({ noteId }) => noteId === 'g')).toEqual({ ...gone, block: null, changed: true })

    expect((await cloud.get('study.open', { contentId: item }, member2)).changes).toBeNull()
    const sitting = { sessionId: 's', begins: true, activeSeconds: 0 }
    await cloud.get('study.savePosition', { contentId: item, ...place, sitting }, member)
    expect((await cloud.get('study.open', { contentId: item }, member)).changes).not.toBeNull()
    await cloud.get('study.seeChanges', { contentId: item, version: 2 }, member)
    expect((await cloud.get('study.open', { contentId: item }, member)).changes).toBeNull()
  })

  /** A paragraph comes in at the head, the second goes. */
  async function publishChanged() {
    const [writer, second] = await Promise.all([cloud.signIn(editor.openid), cloud.signIn(editor2.openid)])
    const { title, summary, topic, minutes, source, blocks, checkQuestions } = await cloud.get(
      'study.draft',
      { contentId: item, version: 1 },
      writer,
    )
    const head = { type: 'paragraph' as const, text: '新加的开头，说的是完全另外的事。' }
    await cloud.get(
      'study.saveDraft',
      {
        contentId: item,
        revision: 0,
        ...{ title, summary, topic: topic.id, minutes, source, checkQuestions },
        blocks: [head, ...blocks.filter((_, index) => index !== 1)],
      },
      writer,
    )
    await cloud.get('study.submitDraft', { contentId: item, version: 2 }, writer)
    await cloud.get('study.publish', { contentId: item, version: 2 }, second)
  }
})

describe('effective reading time', () => {
  const place = { position: 0.1, block: 0, into: 0, heardSeconds: 0 }
  const report = (sessionId: string, begins: boolean, activeSeconds: number, item = contentId) =>
    cloud.get(
      'study.savePosition',
      { contentId: item, ...place, sitting: { sessionId, begins, activeSeconds } },
      member,
    )

  test('never grows faster than the clock, in one place at a time, however often and however much is claimed', async () => {
    await cloud.get('study.open', { contentId }, member)
    expect(await report('phone', true, 9999)).toEqual({ takenOver: false, secondsToday: 0 })
    await cloud.clock.advance(60_000)
    const first = await report('phone', false, 9999)
    expect(first.secondsToday).toBeGreaterThanOrEqual(60)
    expect(first.secondsToday).toBeLessThan(90)
    const again = await Promise.all(Array.from({ length: 5 }, () => report('phone', false, 9999)))
    expect(Math.max(...again.map(({ secondsToday }) => secondsToday))).toBeLessThan(first.secondsToday + 30)

    await report('tablet', true, 0)
    await cloud.clock.advance(60_000)
    const stale = await report('phone', false, 60)
    expect(stale).toMatchObject({ takenOver: true })
    const tablet = await report('tablet', false, 60)
    expect(tablet.takenOver).toBe(false)
    expect(tablet.secondsToday).toBeLessThan(first.secondsToday + 120)
    expect(tablet.secondsToday).toBeGreaterThanOrEqual(120)

    await report('phone', true, 0)
    expect(await report('tablet', false, 60)).toMatchObject({ takenOver: true })
  })

  test('is seen by the member by day, and is worth no points', async () => {
    const { week } = await cloud.get('study.mine', {}, member)
    expect(week).toHaveLength(7)
    expect(week.reduce((sum, { seconds }) => sum + seconds, 0)).toBeGreaterThanOrEqual(120)
    expect((await cloud.get('study.mine', {}, member2)).week.every(({ seconds }) => seconds === 0)).toBe(true)
    expect((await cloud.get('points.mine', {}, member)).balance).toBe(0)
  })
})

describe('a recording', () => {
  test('has an address that plays it, resumes where it was left, and is finished by its question', async () => {
    const id = 'life-listening-practice'
    const opened = await cloud.get('study.open', { contentId: id }, member2)
    expect(opened.content).toMatchObject({ kind: 'audio', media: { kind: 'audio', durationSeconds: 8 } })
    const address = opened.content.files[opened.content.media!.file]
    expect(address).toMatch(/^http/)
    const place = { position: 0, block: 0, into: 0, heardSeconds: 4.5 }
    const sitting = { sessionId: 'a', begins: true, activeSeconds: 0 }
    await cloud.get('study.savePosition', { contentId: id, ...place, sitting }, member2)
    expect((await cloud.get('study.open', { contentId: id }, member2)).progress.heardSeconds).toBe(4.5)
    expect(
      await cloud.get(
        'study.complete',
        { contentId: id, version: 1, answers: [{ questionId: 'c1', chosen: [1] }] },
        member2,
      ),
    ).toMatchObject({ passed: true })
    expect(
      (await cloud.get('study.library', { kind: 'audio' }, member2)).items.map(({ contentId: each }) => each),
    ).toEqual([id])
    const shown = await cloud.get('study.publicItem', { contentId: id }, someone)
    expect(Object.keys(shown.content.files)).toHaveLength(1)
  })
})
