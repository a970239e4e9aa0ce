import fc from 'fast-check'
import type { Waiting } from '../../cloudfunctions/domains/home/model'
import { inOrderOfClocks, MAX_WAITING } from '../../cloudfunctions/domains/home/rules'

const at = (dueAt: string | null, id = 'x'): Waiting => ({
  kind: 'course',
  id,
  title: '课',
  note: '',
  dueAt,
})
const instants = fc.option(
  fc
    .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString()),
)

describe('what waits for a member', () => {
  test('what is due first comes first, what has no clock last', () => {
    const found = [at(null, 'any'), at('2026-12-01T16:00:00.000Z', 'b'), at('2026-11-30T16:00:00.000Z', 'a')]
    expect(inOrderOfClocks(found).map(({ id }) => id)).toEqual(['a', 'b', 'any'])
  })

  test('nothing that is due earlier is left out for something due later', () => {
    fc.assert(
      fc.property(fc.array(instants, { maxLength: 40 }), (times) => {
        const found = times.map((dueAt, index) => at(dueAt, String(index)))
        const shown = inOrderOfClocks(found)
        expect(shown).toHaveLength(Math.min(found.length, MAX_WAITING))
        const left = found.filter((one) => !shown.includes(one))
        for (const { dueAt } of left)
          for (const kept of shown)
            if (dueAt !== null) expect(kept.dueAt !== null && kept.dueAt <= dueAt).toBe(true)
      }),
    )
  })
})
