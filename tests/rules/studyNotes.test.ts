import fc from 'fast-check'
import {
  anchorOf,
  changesBetween,
  secondsThatCount,
  similarity,
} from '../../cloudfunctions/domains/study/notes/rules'

const oath = '宣誓的时候举起右手，面向党旗。'
const oathReworded = '宣誓的时候要举起右手，面向党旗站好。'
const other = '每季度召开一次党员大会。'
const third = '预备期为一年。'

describe('where a note belongs', () => {
  test.each([
    ['the same words at the same place', [other, oath], oath, 1, { block: 1, changed: false }],
    ['the same words further down', [other, third, oath], oath, 1, { block: 2, changed: false }],
    ['the nearest of the same words', [oath, other, third, oath], oath, 2, { block: 3, changed: false }],
    [
      'the nearest, also when it stands before',
      [oath, other, third, oath],
      oath,
      1,
      { block: 0, changed: false },
    ],
    ['the same words rather than alike ones', [oathReworded, oath], oath, 0, { block: 1, changed: false }],
    ['the paragraph most like them', [other, oathReworded, third], oath, 0, { block: 1, changed: true }],
    ['nowhere once it is gone', [other, third], oath, 1, { block: null, changed: true }],
    ['nowhere in an empty text', [], oath, 0, { block: null, changed: true }],
  ])('%s', (_, texts, quote, block, expected) => {
    expect(anchorOf(texts, quote, block)).toEqual(expected)
  })

  const paragraph = fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊己庚辛'), minLength: 6, maxLength: 30 })

  test('a paragraph that is still there is found, whatever was put before it', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(paragraph, { minLength: 1, maxLength: 12 }),
        fc.array(paragraph, { maxLength: 5 }),
        fc.nat(),
        (texts, added, at) => {
          const block = at % texts.length
          const found = anchorOf([...added, ...texts], texts[block]!, block)
          expect(found.changed).toBe(false)
          expect([...added, ...texts][found.block!]).toBe(texts[block])
        },
      ),
    )
  })

  test('likeness is from 0 to 1, the same both ways, and 1 for the same words', () => {
    fc.assert(
      fc.property(paragraph, paragraph, (a, b) => {
        const value = similarity(a, b)
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
        expect(similarity(b, a)).toBe(value)
        expect(similarity(a, a)).toBe(1)
      }),
    )
  })
})

describe('what changed', () => {
  test.each([
    ['nothing', [oath, other], [oath, other], []],
    ['reworded', [oath, other], [oathReworded, other], [{ before: oath, after: oathReworded }]],
    ['added', [oath], [oath, other], [{ before: null, after: other }]],
    ['taken out', [oath, other], [oath], [{ before: other, after: null }]],
    [
      'exchanged for another',
      [oath, other],
      [oath, third],
      [
        { before: other, after: null },
        { before: null, after: third },
      ],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(changesBetween(before, after)).toEqual(expected)
  })

  test('taking out what went and putting in what came turns the one into the other', () => {
    const texts = fc.array(fc.constantFrom(oath, oathReworded, other, third), { maxLength: 8 })
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const changes = changesBetween(before, after)
        const counts = new Map<string, number>()
        const count = (text: string | null, by: number) =>
          text !== null && counts.set(text, (counts.get(text) ?? 0) + by)
        before.forEach((text) => count(text, 1))
        after.forEach((text) => count(text, -1))
        changes.forEach((change) => {
          count(change.before, -1)
          count(change.after, 1)
        })
        expect([...counts.values()].every((left) => left === 0)).toBe(true)
      }),
    )
  })
})

describe('effective time', () => {
  const at = (seconds: number) => new Date(Date.UTC(2026, 10, 22) + seconds * 1000).toISOString()

  test.each([
    ['what was claimed', 0, 60, 40, 40],
    ['no more than has passed', 0, 60, 3600, 60],
    ['nothing for less than a second', 0, 60, 0.9, 0],
    ['nothing where the clock stood still', 60, 60, 40, 0],
    ['nothing where the clock went back', 60, 0, 40, 0],
  ])('%s', (_, from, to, claimed, expected) => {
    expect(secondsThatCount(at(from), at(to), claimed)).toBe(expected)
  })

  test('whatever is claimed how often, a sitting counts no more than its own time', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            wait: fc.integer({ min: 0, max: 900 }),
            claimed: fc.double({ min: 0, max: 86_400, noNaN: true }),
          }),
          {
            maxLength: 30,
          },
        ),
        (reports) => {
          let now = 0
          let countedUntil = 0
          let counted = 0
          for (const { wait, claimed } of reports) {
            now += wait
            counted += secondsThatCount(at(countedUntil), at(now), claimed)
            countedUntil = now
          }
          expect(counted).toBeLessThanOrEqual(now)
        },
      ),
    )
  })
})
