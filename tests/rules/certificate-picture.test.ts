import fc from 'fast-check'
import { broken } from '../../client/miniprogram/packages/training/certificate/drawn'

/** Every character as wide as the next. */
const widthOf = (line: string) => [...line].length

test('lines are as full as they go, and a comma never begins one', () => {
  expect(broken('一二三四五六七', widthOf, 3)).toEqual(['一二三', '四五六', '七'])
  expect(broken('一二三，四五', widthOf, 3)).toEqual(['一二三，', '四五'])
  expect(broken('', widthOf, 3)).toEqual([''])
})

test('nothing is lost, and only marks that may not begin a line reach over the edge', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'党员年，。）28 ') }),
      fc.integer({ min: 1, max: 9 }),
      (text, room) => {
        const lines = broken(text, widthOf, room)
        expect(lines.join('')).toBe(text)
        for (const line of lines) expect(widthOf(line.replace(/[，。）]+$/, ''))).toBeLessThanOrEqual(room)
      },
    ),
  )
})
