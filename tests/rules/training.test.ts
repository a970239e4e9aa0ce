import fc from 'fast-check'
import { codeOf, codesFrom, judgeCode, slotAt, slotsTaken } from '../../cloudfunctions/domains/training/codes'
import {
  attendedMinutes,
  changeInWords,
  leavePlace,
  mayShowCodes,
  moveUp,
  type Places,
  refuseChange,
  refuseEnrolment,
  refuseSigning,
  takePlace,
  WRONG_CODES_LIMIT,
} from '../../cloudfunctions/domains/training/rules'
import type { Enrolment, Training } from '../../cloudfunctions/domains/training/store'

const training = (extra: Partial<Training> = {}): Training => ({
  _id: 't',
  kind: 'class',
  title: '示例党课',
  summary: '示例',
  teacher: '示例',
  startsAt: '2026-11-22T01:00:00.000Z',
  endsAt: '2026-11-22T04:00:00.000Z',
  place: '示例会议室',
  liveUrl: null,
  replayUrl: null,
  capacity: 2,
  enrolFrom: '2026-11-01T00:00:00.000Z',
  enrolUntil: '2026-11-21T16:00:00.000Z',
  centralised: false,
  status: 'published',
  shown: true,
  revision: 1,
  organisationId: 'branch-1',
  organisationName: '示例支部',
  organisationPath: '/committee/branch-1/',
  endKey: '2026-11-22T04:00:00.000Z~t',
  soonAt: '',
  soonTo: '',
  secret: 'secret',
  seatsTaken: 0,
  waiting: [],
  cancelReason: null,
  changes: [],
  untoldSince: null,
  updatedById: 'm',
  ...extra,
})
const enrolment = (extra: Partial<Enrolment> = {}) =>
  ({
    state: 'enrolled',
    signIn: null,
    signOut: null,
    wrongCodes: null,
    ...extra,
  }) as Enrolment
const ms = (instant: string) => Date.parse(instant)

describe('codes', () => {
  const base = training()
  const anyTime = fc.integer({ min: ms('2026-01-01T00:00:00Z'), max: ms('2027-01-01T00:00:00Z') })

  test('a code is good while it is shown and five seconds around, and at no other time', () => {
    fc.assert(
      fc.property(anyTime, fc.integer({ min: -120_000, max: 120_000 }), (shownAt, lag) => {
        const slot = slotAt('class', shownAt)
        const { token } = codeOf(base, 'in', slot)
        const usedAt = shownAt + lag
        const inTime = usedAt >= slot * 30_000 - 5_000 && usedAt < (slot + 1) * 30_000 + 5_000
        expect(judgeCode(base, 'in', token, usedAt) === 'good').toBe(inTime)
      }),
    )
  })

  test('never more than two slots are taken at a time, and the one shown is always among them', () => {
    fc.assert(
      fc.property(anyTime, (at) => {
        const slots = slotsTaken('class', at)
        expect(slots.length).toBeLessThanOrEqual(2)
        expect(slots).toContain(slotAt('class', at))
      }),
    )
  })

  test('what went wrong has its own name', () => {
    const at = ms('2026-11-22T01:00:10Z')
    const slot = slotAt('class', at)
    expect(judgeCode(base, 'in', codeOf(base, 'in', slot).digits, at)).toBe('good')
    expect(judgeCode(base, 'in', codeOf(base, 'in', slot - 3).digits, at)).toBe('expired')
    expect(judgeCode(base, 'in', codeOf(base, 'in', slot + 2).token, at)).toBe('wrong')
    expect(judgeCode(base, 'in', codeOf(base, 'out', slot).digits, at)).toBe('otherKind')
    expect(judgeCode(base, 'in', 'nonsense', at)).toBe('wrong')
  })

  test('a code of another training, place or secret is worth nothing', () => {
    const at = ms('2026-11-22T01:00:10Z')
    const { token } = codeOf(base, 'in', slotAt('class', at))
    for (const other of [{ _id: 'u' }, { place: '别处' }, { secret: 'other' }])
      expect(judgeCode({ ...base, ...other }, 'in', token, at)).toBe('wrong')
  })

  test('the codes fetched ahead are those that will be taken, one after another', () => {
    const at = ms('2026-11-22T01:00:10Z')
    const codes = codesFrom(base, 'in', at)
    for (const { from, until, digits } of codes) {
      expect(judgeCode(base, 'in', digits, ms(from))).toBe('good')
      expect(judgeCode(base, 'in', digits, ms(until) - 1)).toBe('good')
    }
    expect(codes.map(({ from }) => from).slice(1)).toEqual(codes.map(({ until }) => until).slice(0, -1))
  })
})

describe('places', () => {
  /** A history of members enrolling and leaving. */
  const acts = fc.array(
    fc.record({ member: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), comes: fc.boolean() }),
    { maxLength: 60 },
  )

  test('no history overbooks, loses a place, or lets anybody pass who waits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), acts, (capacity, history) => {
        let places: Places = { capacity, seatsTaken: 0, waiting: [] }
        const enrolled = new Set<string>()
        for (const { member, comes } of history) {
          const waits = places.waiting.includes(member)
          if (comes && !enrolled.has(member) && !waits) {
            const taken = takePlace(places, member)
            places = taken.places
            if (taken.state === 'enrolled') enrolled.add(member)
          } else if (!comes && (enrolled.has(member) || waits)) {
            const first = places.waiting.find((id) => id !== member)
            const moved = moveUp(leavePlace(places, member, waits ? 'waiting' : 'enrolled'))
            enrolled.delete(member)
            places = moved.places
            if (!waits && first) expect(moved.movedUp).toEqual([first])
            moved.movedUp.forEach((id) => enrolled.add(id))
          }
          expect(places.seatsTaken).toBe(enrolled.size)
          expect(places.seatsTaken).toBeLessThanOrEqual(capacity)
          expect(places.waiting.length === 0 || places.seatsTaken === capacity).toBe(true)
          expect(places.waiting.some((id) => enrolled.has(id))).toBe(false)
        }
      }),
    )
  })

  test('a larger class moves up as many as fit', () => {
    const { movedUp, places } = moveUp({ capacity: 4, seatsTaken: 2, waiting: ['a', 'b', 'c'] })
    expect(movedUp).toEqual(['a', 'b'])
    expect(places).toEqual({ capacity: 4, seatsTaken: 4, waiting: ['c'] })
  })

  test.each([
    ['in time', {}, '2026-11-20T00:00:00.000Z', null],
    ['too early', {}, '2026-10-31T00:00:00.000Z', 'ENROLMENT_NOT_OPEN'],
    ['too late', {}, '2026-11-21T16:00:00.000Z', 'ENROLMENT_CLOSED'],
    ['cancelled', { status: 'cancelled' as const }, '2026-11-20T00:00:00.000Z', 'TRAINING_CANCELLED'],
    ['full, so one waits', { seatsTaken: 2 }, '2026-11-20T00:00:00.000Z', null],
    [
      'full, and the waiting list too',
      { seatsTaken: 2, waiting: Array.from({ length: 100 }, (_, index) => `w${index}`) },
      '2026-11-20T00:00:00.000Z',
      'WAITING_LIST_FULL',
    ],
  ])('enrolling %s', (_, extra, now, code) => {
    expect(refuseEnrolment(training(extra), now)?.code ?? null).toBe(code)
  })
})

describe('signing', () => {
  const during = ms('2026-11-22T01:10:00.000Z')
  const good = { kind: 'in' as const, code: '123456', requestId: 'r', verdict: 'good' as const }
  const signed = { at: '2026-11-22T01:00:00.000Z', code: '123456', requestId: 'r' }
  const wrongOften = { count: WRONG_CODES_LIMIT, since: '2026-11-22T01:05:00.000Z' }

  test.each([
    ['a good code', enrolment(), good, during, null],
    ['the same request again', enrolment({ signIn: signed }), good, during, 'repeat'],
    ['the same code again', enrolment({ signIn: signed }), { ...good, requestId: 'x' }, during, 'CODE_USED'],
    [
      'another code after signing',
      enrolment({ signIn: signed }),
      { ...good, code: '654321', requestId: 'x' },
      during,
      'ALREADY_SIGNED',
    ],
    ['nobody who did not enrol', null, good, during, 'NOT_ENROLLED'],
    ['nobody who waits', enrolment({ state: 'waiting' }), good, during, 'NOT_ENROLLED'],
    ['signing out before in', enrolment(), { ...good, kind: 'out' as const }, during, 'SIGN_IN_FIRST'],
    ['too early', enrolment(), good, ms('2026-11-22T00:29:59.000Z'), 'SIGN_WINDOW_CLOSED'],
    ['half an hour before', enrolment(), good, ms('2026-11-22T00:30:00.000Z'), null],
    ['after the end', enrolment(), good, ms('2026-11-22T04:00:00.000Z'), 'SIGN_WINDOW_CLOSED'],
    ['an old code', enrolment(), { ...good, verdict: 'expired' as const }, during, 'CODE_EXPIRED'],
    ['the other code', enrolment(), { ...good, verdict: 'otherKind' as const }, during, 'CODE_OF_OTHER_KIND'],
    ['a wrong code', enrolment(), { ...good, verdict: 'wrong' as const }, during, 'CODE_WRONG'],
    ['guessing', enrolment({ wrongCodes: wrongOften }), good, during, 'TOO_MANY_CODES'],
    [
      'ten minutes after guessing',
      enrolment({ wrongCodes: wrongOften }),
      good,
      ms('2026-11-22T01:15:00.000Z'),
      null,
    ],
  ])('%s', (_, who, signing, nowMs, outcome) => {
    const refusal = refuseSigning(training(), who, signing, nowMs)
    expect(refusal === null || refusal === 'repeat' ? refusal : refusal.code).toBe(outcome)
  })

  test('codes are shown from half an hour before, and for signing out until an hour after', () => {
    expect(mayShowCodes(training(), 'in', ms('2026-11-22T00:30:00Z'))).toBe(true)
    expect(mayShowCodes(training(), 'out', ms('2026-11-22T00:59:59Z'))).toBe(false)
    expect(mayShowCodes(training(), 'out', ms('2026-11-22T04:59:59Z'))).toBe(true)
    expect(mayShowCodes(training(), 'out', ms('2026-11-22T05:00:00Z'))).toBe(false)
  })

  test('minutes never exceed the plan nor the time between signing in and out, and are never negative', () => {
    const day = fc.integer({ min: ms('2026-11-21T20:00:00Z'), max: ms('2026-11-22T08:00:00Z') })
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [inAt, outAt] = [Math.min(one, other), Math.max(one, other)]
        const minutes = attendedMinutes(
          training(),
          new Date(inAt).toISOString(),
          new Date(outAt).toISOString(),
        )
        expect(minutes).toBeGreaterThanOrEqual(0)
        expect(minutes).toBeLessThanOrEqual(180)
        expect(minutes).toBeLessThanOrEqual((outAt - inAt) / 60_000)
        expect(Number.isInteger(minutes)).toBe(true)
      }),
    )
    expect(attendedMinutes(training(), '2026-11-22T00:45:00Z', '2026-11-22T04:20:00Z')).toBe(180)
    expect(attendedMinutes(training(), '2026-11-22T01:30:00Z', '2026-11-22T03:00:30Z')).toBe(90)
  })
})

describe('changes', () => {
  const before = '2026-11-20T00:00:00.000Z'
  const during = '2026-11-22T02:00:00.000Z'
  test.each([
    ['another place before', {}, { place: '二楼' }, before, null],
    ['another place once begun', {}, { place: '二楼' }, during, 'TRAINING_BEGAN'],
    ['a replay once begun', {}, { replayUrl: 'https://example.org/x' }, during, null],
    ['fewer places than taken', { seatsTaken: 2 }, { capacity: 1 }, before, 'CAPACITY_TOO_SMALL'],
    ['no limit after all', {}, { capacity: null }, before, 'CAPACITY_FIXED'],
    ['a cancelled one', { status: 'cancelled' as const }, {}, before, 'TRAINING_CANCELLED'],
  ])('%s', (_, state, change, now, code) => {
    const current = training(state)
    expect(refuseChange(current, { ...current, ...change }, now)?.code ?? null).toBe(code)
  })

  test('the enrolled are told what matters to them, in China’s time', () => {
    const current = training()
    expect(changeInWords(current, { ...current, title: '别的题目' })).toBeNull()
    expect(changeInWords(current, { ...current, startsAt: '2026-11-23T01:00:00.000Z', place: '二楼' })).toBe(
      '时间改为11月23日 09:00至11月22日 12:00，地点改为二楼。',
    )
  })
})
