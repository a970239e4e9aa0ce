import fc from 'fast-check'
import { naturalWindow } from '../../cloudfunctions/domains/calendar'
import { counting } from '../../cloudfunctions/domains/feedback/counting'
import {
  type Desk,
  type Happening,
  type LetterEvent,
  type Status,
  usualLimits,
} from '../../cloudfunctions/domains/feedback/model'
import {
  dueOn,
  ESCALATION_DAYS,
  hourOf,
  likeness,
  NEVER,
  refuse,
  type Standing,
  standingOf,
} from '../../cloudfunctions/domains/feedback/rules'
import { addDays } from '../../cloudfunctions/kernel/time'

const desk: Desk = {
  role: 'branchOfficer',
  organisationId: 'branch-1',
  organisationPath: '/committee/branch-1/',
  organisationName: '示例支部',
}
const above: Desk = {
  ...desk,
  role: 'committeeOfficer',
  organisationId: 'committee',
  organisationPath: '/committee/',
}
const handler = (memberId: string) => ({
  kind: 'handler' as const,
  memberId,
  name: memberId,
  office: '示例支部',
})

const event = (happening: Happening, day: string, by: LetterEvent['by'], id: string): LetterEvent => ({
  ...happening,
  id,
  day,
  at: `${day}T02:00:00.000Z`,
  by,
})
const submitted = event({ kind: 'submitted', desk }, '2026-03-02', { kind: 'sender' }, 'e0')
const at = (...events: LetterEvent[]) => standingOf([submitted, ...events], usualLimits, counting)

/** The edges of the state machine as DOMAIN has them, written down a second time and by hand. */
const edges: Record<Status, Partial<Record<Happening['kind'], Status>>> = {
  submitted: { accepted: 'accepted', transferred: 'transferred', declined: 'declined' },
  transferred: { accepted: 'accepted', transferred: 'transferred', declined: 'declined' },
  declined: {},
  accepted: { started: 'inProgress', handedOver: 'accepted' },
  inProgress: { replied: 'replied', handedOver: 'inProgress' },
  replied: { closed: 'closed', reviewRequested: 'reviewRequested', rated: 'closed' },
  closed: {},
  reviewRequested: { reviewed: 'reviewed' },
  reviewed: {},
}

const happenings: Happening[] = [
  { kind: 'accepted' },
  { kind: 'transferred', desk: above, text: '不归我们' },
  { kind: 'declined', reason: 'outsideDuties', text: '依据' },
  { kind: 'started' },
  { kind: 'extended', days: 10, text: '要核实' },
  { kind: 'handedOver', desk: above, text: '由上级办' },
  { kind: 'replied', text: '答复', summary: null },
  { kind: 'closed' },
  { kind: 'rated', score: 3, text: '' },
  { kind: 'reviewRequested', desk: above, text: '不满意' },
  { kind: 'reviewed', changed: false, text: '维持' },
  { kind: 'published' },
  { kind: 'escalated', clock: 'accept', desk: above },
  { kind: 'overdue', clock: 'accept' },
  { kind: 'reminded', clock: 'accept', stage: 'half' },
]

describe('the life of a letter', () => {
  test('along any path the status follows the edges, and nothing happens beside them', () => {
    const steps = fc.array(
      fc.record({
        what: fc.nat(happenings.length - 1),
        days: fc.nat(40),
        who: fc.constantFrom('a', 'b', 'c'),
      }),
      { maxLength: 14 },
    )
    fc.assert(
      fc.property(steps, (path) => {
        const events = [submitted]
        let day = submitted.day
        let known: Standing = at()
        for (const [index, { what, days, who }] of path.entries()) {
          day = addDays(day, days)
          const next = event(happenings[what]!, day, handler(who), `e${index + 1}`)
          const refusal = refuse(known, next, usualLimits)
          const led = edges[known.status][next.kind]
          const isAside = ['published', 'rated', 'extended', 'escalated', 'overdue', 'reminded'].includes(
            next.kind,
          )
          if (led === undefined && !isAside) expect(refusal).not.toBeNull()
          if (refusal) continue
          events.push(next)
          const after = standingOf(events, usualLimits, counting)
          expect(after.status).toBe(led ?? known.status)
          expect(after.open).toBe(!['declined', 'closed', 'reviewed'].includes(after.status))
          expect(after.clock === null).toBe(!after.open)
          if (after.clock) expect(after.clock.last >= after.clock.from).toBe(true)
          expect(after.checkDay === NEVER || after.open).toBe(true)
          known = after
        }
      }),
      { numRuns: 1500 },
    )
  })

  test('every status can be reached, and every edge is really there', () => {
    const path: Array<[Happening, Status]> = [
      [happenings[1]!, 'transferred'],
      [happenings[0]!, 'accepted'],
      [happenings[3]!, 'inProgress'],
      [happenings[6]!, 'replied'],
      [happenings[9]!, 'reviewRequested'],
      [happenings[10]!, 'reviewed'],
    ]
    const events = [submitted]
    for (const [index, [what, status]] of path.entries()) {
      const next = event(what, addDays('2026-03-02', index), handler(`h${index}`), `e${index + 1}`)
      expect(refuse(standingOf(events, usualLimits, counting), next, usualLimits)).toBeNull()
      events.push(next)
      expect(standingOf(events, usualLimits, counting).status).toBe(status)
    }
    expect(at(event(happenings[2]!, '2026-03-03', handler('a'), 'e1')).status).toBe('declined')
  })

  const accepted = event({ kind: 'accepted' }, '2026-03-09', handler('a'), 'e1')
  const started = event({ kind: 'started' }, '2026-03-10', handler('a'), 'e2')
  const replied = event({ kind: 'replied', text: '答复', summary: null }, '2026-04-01', handler('a'), 'e3')
  const reviewing = event(
    { kind: 'reviewRequested', desk: above, text: '不满意' },
    '2026-04-02',
    { kind: 'sender' },
    'e4',
  )
  const extension = (days: number, day = '2026-03-20') =>
    event({ kind: 'extended', days, text: '还要核实' }, day, handler('a'), `x${days}`)

  test.each([
    ['an extension within the rules', at(accepted, started), extension(30), null],
    ['a longer one', at(accepted, started), extension(31), 'tooManyDays'],
    ['a second one', at(accepted, started, extension(5)), extension(5), 'extendedAlready'],
    ['one after the end', at(accepted, started), extension(5, '2026-06-01'), 'tooLate'],
    [
      'a review asked for within thirty days',
      at(accepted, started, replied),
      { ...reviewing, day: '2026-05-01' },
      null,
    ],
    [
      'a review asked for too late',
      at(accepted, started, replied),
      { ...reviewing, day: '2026-05-08' },
      'tooLate',
    ],
    [
      'a review by whoever replied',
      at(accepted, started, replied, reviewing),
      event(happenings[10]!, '2026-04-05', handler('a'), 'e5'),
      'ownWork',
    ],
    [
      'a review by somebody else',
      at(accepted, started, replied, reviewing),
      event(happenings[10]!, '2026-04-05', handler('b'), 'e5'),
      null,
    ],
  ] as const)('%s', (_, standing, next, refusal) => {
    expect(refuse(standing, next as LetterEvent, usualLimits)).toBe(refusal)
  })

  test('there is no reason to decline by which an opinion could be declined', () => {
    const { declineReasons } = jest.requireActual<
      typeof import('../../cloudfunctions/domains/feedback/model')
    >('../../cloudfunctions/domains/feedback/model')
    expect([...declineReasons]).toEqual([
      'outsideDuties',
      'otherProcedure',
      'alreadyAnswered',
      'nothingToCheck',
    ])
  })
})

describe('the clocks', () => {
  test.each([
    // Letter on 17 September 2026: the fifteenth day is Friday, 2 October, in the holidays of the National Day.
    ['across the National Day', '2026-09-17', 15, '2026-10-08'],
    // The fifteenth day is Saturday, 10 October 2026, a day worked for the holidays.
    ['ending on a make-up day', '2026-09-25', 15, '2026-10-10'],
    // The fifteenth day is Saturday, 14 November 2026, off: Monday.
    ['ending on a weekend', '2026-10-30', 15, '2026-11-16'],
    // The sixtieth day is Monday, 5 October 2026.
    ['sixty days into the holidays', '2026-08-06', 60, '2026-10-08'],
    ['an ordinary day', '2026-03-02', 15, '2026-03-17'],
  ])('a limit %s', (_, start, days, last) => {
    expect(counting(start, days, usualLimits)).toBe(last)
    expect(naturalWindow(start, days).days.at(-1)!.day).toBe(last)
    expect(counting(start, days, { ...usualLimits, toWorkingDay: false })).toBe(addDays(start, days))
  })

  test('a letter is reminded of at half time and near the end, then handed up, then up again', () => {
    const seen: string[] = []
    const events = [submitted]
    let standing = at()
    for (let day = submitted.day; day < '2026-05-01'; day = addDays(day, 1)) {
      if (standing.checkDay > day) continue
      const due = dueOn(standing, events, day)
      if (!due) continue
      const happening: Happening =
        due.kind === 'reminded'
          ? { kind: 'reminded', clock: 'accept', stage: due.stage }
          : seen.filter((line) => line.endsWith('late')).length < 2
            ? { kind: 'escalated', clock: 'accept', desk: above }
            : { kind: 'overdue', clock: 'accept' }
      seen.push(`${day} ${due.kind === 'reminded' ? due.stage : due.kind}`)
      events.push(event(happening, day, { kind: 'clock' }, `c${events.length}`))
      standing = standingOf(events, usualLimits, counting)
    }
    expect(seen).toEqual([
      '2026-03-09 half',
      '2026-03-14 near',
      '2026-03-18 late',
      `${addDays('2026-03-18', ESCALATION_DAYS)} late`,
      `${addDays('2026-03-18', 2 * ESCALATION_DAYS)} late`,
    ])
    expect(standing).toMatchObject({ checkDay: NEVER, status: 'submitted', desk: above })
  })

  test('after a pause only the gravest is done, and nothing twice', () => {
    const standing = at()
    expect(dueOn(standing, [submitted], '2026-04-20')).toEqual({ kind: 'late' })
    expect(dueOn(standing, [submitted], '2026-03-08')).toBeNull()
    const near = event(
      { kind: 'reminded', clock: 'accept', stage: 'near' },
      '2026-03-15',
      { kind: 'clock' },
      'c1',
    )
    expect(dueOn(at(near), [submitted, near], '2026-03-16')).toBeNull()
  })

  test('an answered letter closes by itself when no review is asked for', () => {
    const events = [
      submitted,
      event({ kind: 'accepted' }, '2026-03-09', handler('a'), 'e1'),
      event({ kind: 'started' }, '2026-03-10', handler('a'), 'e2'),
      event({ kind: 'replied', text: '答复', summary: null }, '2026-04-01', handler('a'), 'e3'),
    ]
    const standing = standingOf(events, usualLimits, counting)
    expect(dueOn(standing, events, standing.clock!.last)).toBeNull()
    expect(dueOn(standing, events, addDays(standing.clock!.last, 1))).toEqual({ kind: 'closed' })
    expect(standing).toMatchObject({ acceptedInTime: true, repliedInTime: true })
  })
})

test('an hour is all that is kept of an instant', () => {
  expect(hourOf('2026-03-02T09:41:27.345Z')).toBe('2026-03-02T09:00:00.000Z')
})

test('letters that say the same are found, others are not', () => {
  const one = '社区北门的路灯坏了三盏，晚上老人走路看不清，请尽快修好。'
  expect(likeness(one, '北门路灯坏了，晚上老人走路看不清，希望尽快修好')).toBeGreaterThan(0.5)
  expect(likeness(one, '建议党课增加急救知识，请医生来讲一讲。')).toBeLessThan(0.1)
  expect(likeness('', one)).toBe(0)
})
