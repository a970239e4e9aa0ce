import fc from 'fast-check'
import { GROUP_MAXIMUM, place, standing } from '../../cloudfunctions/domains/league/rules'
import { addToWeek } from '../../cloudfunctions/domains/points/rules'
import { addDays, mondayOf } from '../../cloudfunctions/kernel/time'

const fraction = (memberId: string) => (Number(memberId.slice(1)) * 0.618) % 1
const members = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => `m${from + index}`)

describe('groups of the league', () => {
  test('waves of newcomers: each is placed once, no group is over thirty, and the waves do not disturb one another', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 8 }), (waves) => {
        const groups = new Map<number, string[]>()
        let newest = { group: 0, size: 0 }
        let joined = 0
        for (const count of waves) {
          const before = new Map([...groups].map(([number, ids]) => [number, [...ids]]))
          for (const { group, memberIds } of place(newest, members(joined, count), fraction)) {
            groups.set(group, [...(groups.get(group) ?? []), ...memberIds])
            newest = { group, size: groups.get(group)?.length ?? 0 }
          }
          joined += count
          for (const [number, ids] of before) expect(groups.get(number)?.slice(0, ids.length)).toEqual(ids)
        }
        const placed = [...groups.values()].flat()
        expect(placed).toHaveLength(joined)
        expect(new Set(placed).size).toBe(joined)
        for (const ids of groups.values()) expect(ids.length).toBeLessThanOrEqual(GROUP_MAXIMUM)
      }),
    )
  })

  test('groups made at once are of nearly the same size: nobody is left over alone', () => {
    const sizes = place({ group: 0, size: 0 }, members(0, 61), fraction).map(
      ({ memberIds }) => memberIds.length,
    )
    expect(sizes).toEqual([21, 20, 20])
  })

  test('the same members are always placed alike, in whatever order they come', () => {
    const newcomers = members(0, 70)
    expect(place({ group: 2, size: 25 }, [...newcomers].reverse(), fraction)).toEqual(
      place({ group: 2, size: 25 }, newcomers, fraction),
    )
  })

  test('most points stand first, equal ones by name', () => {
    const players = [
      { name: '乙', points: 3 },
      { name: '甲', points: 3 },
      { name: '丙', points: 9 },
    ]
    expect(standing(players).map(({ name }) => name)).toEqual(['丙', '乙', '甲'])
  })
})

describe('the sum of the week', () => {
  test('is what a full recount of the newest week gives, in whatever order entries are posted', () => {
    const entry = fc.record({ day: fc.integer({ min: 0, max: 30 }), amount: fc.integer({ min: -5, max: 6 }) })
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), (entries) => {
        const dated = entries.map(({ day, amount }) => ({ day: addDays('2026-11-01', day), amount }))
        const folded = dated.reduce((week, { day, amount }) => addToWeek(week, day, amount), {
          monday: '',
          sum: 0,
        })
        const newest =
          dated
            .map(({ day }) => mondayOf(day))
            .sort()
            .at(-1) ?? ''
        const sum = dated.reduce(
          (total, { day, amount }) => total + (mondayOf(day) === newest ? amount : 0),
          0,
        )
        expect(folded).toEqual({ monday: newest, sum })
      }),
    )
  })
})
