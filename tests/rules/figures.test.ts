/** When items state different figures for one rule, and what becomes of that. */
import fc from 'fast-check'
import {
  type Contradiction,
  decided,
  differ,
  planContradictions,
  ruleKeyOf,
  type StatedFact,
  withContradiction,
} from '../../cloudfunctions/domains/study/notices/figures'
import { LONGEST_CHAIN, newestOf } from '../../cloudfunctions/domains/study/notices/supersession'

const idOf = (ruleKey: string, one: string, other: string) => `${ruleKey}.${one}.${other}`
const fact = (contentId: string, value: number, unit = '年', title = `《${contentId}》`): StatedFact => ({
  ...{ contentId, title, ruleKey: '预备期', rule: '预备期', value, unit },
})
const plan = (facts: StatedFact[], known: Contradiction[] = [], now = '2026-01-01T00:00:00.000Z') =>
  planContradictions('预备期', facts, known, now, idOf)
const errors = {
  gone: { code: 'GONE', message: '' },
  notASide: { code: 'NOT_A_SIDE', message: '' },
}
const first = () => plan([fact('a', 1), fact('b', 2)])[0]!
const by = { memberId: 'm', name: '冯示例' }
const confirm = (contradiction: Contradiction, prevails: string | null = null) =>
  decided(contradiction, { decision: 'confirmed', prevails, reason: '已核对原文' }, by, 'now', errors)

describe('figures', () => {
  test.each([
    [1, '年', 12, '个月', false],
    [1, '年', 1, '年', false],
    [1, '年', 2, '年', true],
    [5, '日', 5, '天', false],
    [5, '日', 5, '个工作日', true],
    [7, '天', 1, '周', false],
    [32, '学时', 32, '小时', false],
    [1.5, '万元', 15000, '元', false],
    [3, '次', 3, '次', false],
    [3, '次', 4, '次', true],
    [1, 'constructor', 1, 'constructor', false],
  ])('%d%s and %d%s differ: %s', (value, unit, otherValue, otherUnit, expected) => {
    expect(differ({ value, unit }, { value: otherValue, unit: otherUnit })).toBe(expected)
  })

  test('a rule is known by its name, however it is set', () => {
    expect(new Set(['预备期', '“预备期”', ' 预备 期 ', '预备期。'].map(ruleKeyOf)).size).toBe(1)
    expect(ruleKeyOf('预备期')).not.toBe(ruleKeyOf('预备党员预备期'))
  })
})

describe('contradictions', () => {
  test('two items that differ make one, told in the order of their ids', () => {
    expect(
      plan([fact('b', 2), fact('a', 1), fact('c', 12, '个月')]).map(({ sides }) =>
        sides.map((s) => s.stated),
      ),
    ).toEqual([
      ['1年', '2年'],
      ['2年', '12个月'],
    ])
  })

  test('asked again it finds nothing new, whatever the order (property)', () => {
    const facts = fc.uniqueArray(fc.tuple(fc.constantFrom(...'abcdefg'), fc.integer({ min: 1, max: 3 })), {
      selector: ([id]) => id,
    })
    fc.assert(
      fc.property(facts, (given) => {
        const stated = given.map(([id, value]) => fact(id, value))
        const found = plan(stated)
        const pairs = stated.flatMap((one, index) =>
          stated.slice(index + 1).filter((other) => other.value !== one.value),
        )
        expect(found).toHaveLength(pairs.length)
        expect(plan([...stated].reverse(), found)).toEqual([])
        expect(plan([], found).every(({ state }) => state === 'gone')).toBe(true)
      }),
    )
  })

  test('a decision stands while the figures stand, and is asked for again when one changes', () => {
    const confirmed = confirm(first()) as Contradiction
    expect(plan([fact('a', 1), fact('b', 2)], [confirmed])).toEqual([])
    expect(plan([fact('a', 1, '年', '新标题'), fact('b', 2)], [confirmed])).toMatchObject([
      { state: 'confirmed', sides: [{ title: '新标题' }, {}] },
    ])
    expect(plan([fact('a', 1), fact('b', 3)], [confirmed])).toMatchObject([{ state: 'open', decision: null }])
    expect(plan([fact('a', 1), fact('b', 1)], [confirmed])).toMatchObject([{ state: 'gone' }])
    expect(plan([fact('a', 1), fact('b', 2)], [{ ...confirmed, state: 'gone' }])).toMatchObject([
      { state: 'open' },
    ])
  })

  test('a decision names one of the two or nobody; the same again changes nothing; what is gone is not decided', () => {
    expect(confirm(first(), 'x')).toBe(errors.notASide)
    const confirmed = confirm(first(), 'a') as Contradiction
    expect(confirmed).toMatchObject({ state: 'confirmed', decision: { byName: '冯示例', prevails: 'a' } })
    expect(confirm(confirmed, 'a')).toBe(confirmed)
    expect(confirm({ ...confirmed, state: 'gone' })).toBe(errors.gone)
  })

  test('readers of both are told while it is confirmed, each from their own side', () => {
    const confirmed = confirm(first(), 'a') as Contradiction
    expect(withContradiction([], 'a', confirmed)).toMatchObject([
      { stated: '1年', other: { contentId: 'b', stated: '2年' }, prevails: 'this' },
    ])
    const ofB = withContradiction([], 'b', confirmed)
    expect(ofB).toMatchObject([{ stated: '2年', other: { contentId: 'a' }, prevails: 'other' }])
    expect(withContradiction(ofB, 'b', confirmed)).toEqual(ofB)
    expect(withContradiction(ofB, 'b', { ...confirmed, state: 'dismissed' })).toEqual([])
  })
})

describe('the chain of what took whose place', () => {
  const along = (links: Record<string, string>) => async (id: string) => links[id] ?? null

  test.each([
    [{}, 'a', 'a'],
    [{ a: 'b' }, 'a', 'b'],
    [{ a: 'b', b: 'c' }, 'a', 'c'],
    [{ a: 'a' }, 'a', null],
    [{ a: 'b', b: 'a' }, 'a', null],
    [{ a: 'b', b: 'c', c: 'b' }, 'a', null],
  ])('%j from %s ends at %s', async (links, start, end) => {
    expect(await newestOf(start, along(links as Record<string, string>))).toBe(end)
  })

  test('it always ends, at an item nothing took the place of or nowhere (property)', async () => {
    const ids = [...'abcdefghijklmnopqrstuvwxyz']
    const links = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...ids), { noNullPrototype: true })
    await fc.assert(
      fc.asyncProperty(links, async (given) => {
        const end = await newestOf('a', along(given))
        if (end !== null) {
          expect(given[end]).toBeUndefined()
          return
        }
        // Walked by hand, it never ends either, or ends too far away.
        let at: string | undefined = 'a'
        for (let step = 0; step < LONGEST_CHAIN - 1 && at !== undefined; step++) at = given[at]
        expect(at === undefined ? null : given[at]).toBeDefined()
      }),
    )
  })
})
