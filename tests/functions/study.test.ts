import { openCloud, type TestCloud } from '../support/cloud'
import { articles } from '../../demo/content/articles'
import { member, member2, someone } from '../support/people'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await openCloud()
})
afterAll(() => cloud.close())

/** The right answers, which the test knows from the demo's texts and the phone never does. */
function rightAnswers(contentId: string) {
  const article = articles.find(({ key }) => key === contentId)
  if (!article) throw new Error(`no demo article ${contentId}`)
  return article.checkQuestions.map(({ answer }, index) => ({ questionId: `c${index + 1}`, chosen: answer }))
}

function wrongAnswers(contentId: string) {
  return rightAnswers(contentId).map(({ questionId, chosen }) => ({
    questionId,
    chosen: [chosen[0] === 0 ? 1 : 0],
  }))
}

describe('daily study', () => {
  test("today's bundle is the same for all members of the organisation, and changes with the day", async () => {
    const [mine, theirs] = await Promise.all([
      cloud.get('study.today', {}, member),
      cloud.get('study.today', {}, member2),
    ])
    const ids = mine.items.map(({ contentId }) => contentId)
    expect(ids).toHaveLength(3)
    expect(theirs.items.map(({ contentId }) => contentId)).toEqual(ids)
    expect(mine.items[0]).toMatchObject({ required: true, state: 'new' })
    await cloud.clock.advance(24 * 3_600_000)
    const tomorrow = await cloud.get('study.today', {}, member)
    expect(tomorrow.day > mine.day).toBe(true)
    expect(tomorrow.items.map(({ contentId }) => contentId)).not.toEqual(ids)
  })

  test('an opened item never shows its keys and is resumed where it was left', async () => {
    const { items } = await cloud.get('study.today', {}, member)
    const contentId = items[0]?.contentId ?? ''
    const opened = await cloud.get('study.open', { contentId }, member)
    expect(opened.content.source).toMatchObject({
      issuer: expect.any(String),
      url: expect.stringMatching(/^https?:/),
    })
    expect(JSON.stringify(opened)).not.toMatch(/"answer"|"explanation"/)
    const place = { position: 0.4, block: 3, into: 0.5, heardSeconds: 0 }
    const sitting = { sessionId: 's1', begins: true, activeSeconds: 0 }
    await cloud.get('study.savePosition', { contentId, ...place, sitting }, member)
    await cloud.get('study.savePosition', { contentId, ...place, sitting }, member)
    expect((await cloud.get('study.open', { contentId }, member)).progress).toMatchObject({
      state: 'reading',
      ...place,
    })
    expect((await cloud.get('study.open', { contentId }, member2)).progress).toMatchObject({ position: 0 })
  })

  test('wrong answers finish nothing and give no key away; right ones finish it with points and the reason', async () => {
    const { items } = await cloud.get('study.today', {}, member)
    const contentId = items[0]?.contentId ?? ''
    const wrong = await cloud.get(
      'study.complete',
      { contentId, version: 1, answers: wrongAnswers(contentId) },
      member,
    )
    expect(wrong).toMatchObject({ passed: false, completedAt: null, points: null })
    expect(wrong.results.every(({ answer, explanation }) => answer === null && explanation === null)).toBe(
      true,
    )
    const right = { contentId, version: 1, answers: rightAnswers(contentId) }
    const passed = await cloud.get('study.complete', right, member)
    expect(passed).toMatchObject({
      passed: true,
      points: { ruleId: 'study.complete', ruleVersion: 1, amount: 2 },
    })
    expect(await cloud.get('study.complete', right, member)).toEqual(passed)
    expect((await cloud.get('study.today', {}, member)).completedCount).toBe(1)
    const points = await cloud.get('points.mine', {}, member)
    expect(points).toMatchObject({ balance: 2, today: 2 })
    expect(points.entries[0]).toMatchObject({ amount: 2, source: { kind: 'study', id: contentId } })
  })

  test('the daily cap holds when many items are finished at once', async () => {
    const { items } = await cloud.get('study.library', {}, member2)
    const finished = await Promise.all(
      items
        .slice(0, 8)
        .map(({ contentId }) =>
          cloud.get('study.complete', { contentId, version: 1, answers: rightAnswers(contentId) }, member2),
        ),
    )
    expect(finished.every(({ passed }) => passed)).toBe(true)
    expect(finished.reduce((sum, { points }) => sum + (points?.amount ?? 0), 0)).toBe(6)
    await cloud.get('points.post', {})
    // What is finished may complete a course, which pays by a rule of its own.
    const { entries } = await cloud.get('points.mine', { ruleId: 'study.complete' }, member2)
    expect(entries.reduce((sum, { amount }) => sum + amount, 0)).toBe(6)
  })

  test('answers to other questions, to an older version or to nothing are refused by name', async () => {
    const { items } = await cloud.get('study.library', {}, member)
    const fresh = items.find(({ state }) => state === 'new')
    const contentId = fresh?.contentId ?? ''
    const answers = rightAnswers(contentId)
    const stranger = [{ questionId: 'c9', chosen: [0] }]
    expect(await cloud.refusal('study.complete', { contentId, version: 1, answers: stranger }, member)).toBe(
      'ANSWERS_MISMATCH',
    )
    expect(await cloud.refusal('study.complete', { contentId, version: 7, answers }, member)).toBe(
      'CONTENT_CHANGED',
    )
    expect(await cloud.refusal('study.complete', { contentId: 'none', version: 1, answers }, member)).toBe(
      'CONTENT_NOT_FOUND',
    )
    expect(await cloud.refusal('study.open', { contentId: 'none' }, member)).toBe('CONTENT_NOT_FOUND')
    const place = { position: 0.5, block: 0, into: 0, heardSeconds: 0 }
    const sitting = { sessionId: 's2', begins: true, activeSeconds: 0 }
    expect(await cloud.refusal('study.savePosition', { contentId, ...place, sitting }, member)).toBe(
      'CONTENT_NOT_FOUND',
    )
  })

  test('the library pages through everything published, once', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await cloud.get('study.library', { cursor }, member)
      seen.push(...page.items.map(({ contentId }) => contentId))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toHaveLength(28)
  })

  test('readers without membership read the same items, without progress and without being known', async () => {
    const page = await cloud.get('study.publicLibrary', { topic: 'law' }, someone)
    expect(page.items.length).toBeGreaterThan(0)
    const item = await cloud.get('study.publicItem', { contentId: page.items[0]?.contentId ?? '' })
    expect(item.content.blocks.length).toBeGreaterThan(0)
    expect(cloud.operationsOf('study.publicItem').map(({ collection }) => collection)).toEqual([
      'studyHeads',
      'studyNotices',
    ])
  })
})

describe('a bundle by rule', () => {
  test('helps with weak topics alike, whether the tick or a reader made it', async () => {
    const { bundleFor, makeBundle } =
      require('../../cloudfunctions/domains/study/bundles') as typeof import('../../cloudfunctions/domains/study/bundles')
    const weak = () => Promise.resolve(['safety' as const])
    const { bundle: byTick } = await makeBundle('elsewhere', '2027-03-01', undefined, weak)
    const byReader = await bundleFor('/faraway/', '2027-03-01', weak)
    expect(byReader.items).toEqual(byTick.items)
    expect(byReader.items.map(({ topic }) => topic)).toContain('safety')
    const without = await bundleFor('/nowhere/', '2027-03-01', () => Promise.resolve([]))
    expect(without.items.map(({ topic }) => topic)).not.toContain('safety')
  })
})
