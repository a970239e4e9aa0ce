/** Letters led along every path by people and by the clock, beside a model written down a second time and by hand. */
import fc from 'fast-check'
import { counting as counted } from '../../cloudfunctions/domains/feedback/counting'
import {
  type ClockKind,
  type Desk,
  type Happening,
  type LetterEvent,
  type Status,
  usualLimits,
} from '../../cloudfunctions/domains/feedback/model'
import { dueOn, NEVER, refuse, standingOf } from '../../cloudfunctions/domains/feedback/rules'
import { addDays } from '../../cloudfunctions/kernel/time'

const desks: Desk[] = ['branch-1', 'committee'].map((id, at) => ({
  role: at === 0 ? 'branchOfficer' : 'committeeOfficer',
  organisationId: id,
  organisationPath: at === 0 ? '/committee/branch-1/' : '/committee/',
  organisationName: id,
}))

const lasts = new Map<string, string>()
/** The calendar's count, looked up once for each window: a walk asks for the same ones over and over. */
const counting: typeof counted = (from, days, limits) => {
  const key = `${from}+${days}`
  const last = lasts.get(key) ?? counted(from, days, limits)
  lasts.set(key, last)
  return last
}

/** What the model knows of a letter. */
interface Model {
  status: Status
  day: string
  /** What runs, since when and for how long. */
  clock: { kind: ClockKind; from: string; days: number } | null
  acceptedOn: string
  extended: boolean
  rated: boolean
  published: boolean
  handlers: Set<string>
}
interface Real {
  events: LetterEvent[]
}

const lastOf = ({ clock }: Model) => (clock ? counting(clock.from, clock.days, usualLimits) : NEVER)
const standing = ({ events }: Real) => standingOf(events, usualLimits, counting)
const add = (real: Real, happening: Happening, day: string, by: LetterEvent['by']) =>
  real.events.push({ ...happening, id: `e${real.events.length}`, at: `${day}T02:00:00.000Z`, day, by })

/** Which ways were really gone. */
const gone = new Set<string>()

function agree(model: Model, real: Real): void {
  const now = standing(real)
  expect(now.status).toBe(model.status)
  expect(now.extended).toBe(model.extended)
  expect(now.published).toBe(model.published)
  expect(now.score !== null).toBe(model.rated)
  expect(new Set(now.handlers)).toEqual(model.handlers)
  expect(now.clock?.kind ?? null).toBe(model.clock?.kind ?? null)
  expect(now.clock?.last ?? NEVER).toBe(lastOf(model))
  expect(now.open).toBe(!['declined', 'closed', 'reviewed'].includes(model.status))
}

type Does = (model: Model, who: string) => void
const to =
  (status: Status, clock?: [ClockKind, number] | null): Does =>
  (model) => {
    model.status = status
    if (clock !== undefined) model.clock = clock && { kind: clock[0], from: model.day, days: clock[1] }
  }
const byHandler =
  (then: Does): Does =>
  (model, who) => {
    then(model, who)
    model.handlers.add(who)
  }

/** Everything people can do: what it is, when it may be done, and what it does. */
const acts: Record<
  string,
  { happening: Happening; may: (model: Model, who: string) => boolean; does: Does }
> = {
  accept: {
    happening: { kind: 'accepted' },
    may: ({ status }) => status === 'submitted' || status === 'transferred',
    does: byHandler((model, who) => {
      model.acceptedOn = model.day
      to('accepted', ['resolve', 60])(model, who)
    }),
  },
  decline: {
    happening: { kind: 'declined', reason: 'outsideDuties', text: '依据' },
    may: ({ status }) => status === 'submitted' || status === 'transferred',
    does: byHandler(to('declined', null)),
  },
  transfer: {
    happening: { kind: 'transferred', desk: desks[1]!, text: '不归我们' },
    may: ({ status }) => status === 'submitted' || status === 'transferred',
    does: byHandler(to('transferred')),
  },
  start: {
    happening: { kind: 'started' },
    may: ({ status }) => status === 'accepted',
    does: byHandler(to('inProgress')),
  },
  handOver: {
    happening: { kind: 'handedOver', desk: desks[1]!, text: '由上级办' },
    may: ({ status }) => status === 'accepted' || status === 'inProgress',
    does: byHandler(() => undefined),
  },
  extend: {
    happening: { kind: 'extended', days: 30, text: '要核实' },
    may: (model) =>
      (model.status === 'accepted' || model.status === 'inProgress') &&
      !model.extended &&
      model.day <= lastOf(model),
    does: byHandler((model) => {
      model.extended = true
      model.clock = { kind: 'resolve', from: model.acceptedOn, days: 90 }
    }),
  },
  extendTooFar: {
    happening: { kind: 'extended', days: 31, text: '要核实' },
    may: () => false,
    does: () => undefined,
  },
  reply: {
    happening: { kind: 'replied', text: '答复', summary: '一句话' },
    may: ({ status }) => status === 'inProgress',
    does: byHandler(to('replied', ['ask', 30])),
  },
  rate: {
    happening: { kind: 'rated', score: 3, text: '' },
    may: ({ status, rated }) => !rated && ['declined', 'replied', 'closed', 'reviewed'].includes(status),
    does: (model, who) => {
      model.rated = true
      if (model.status === 'replied') to('closed', null)(model, who)
    },
  },
  askForReview: {
    happening: { kind: 'reviewRequested', desk: desks[1]!, text: '不满意' },
    may: (model) => model.status === 'replied' && model.day <= lastOf(model),
    does: to('reviewRequested', ['review', 30]),
  },
  review: {
    happening: { kind: 'reviewed', changed: true, text: '改' },
    may: ({ status, handlers }, who) => status === 'reviewRequested' && !handlers.has(who),
    does: byHandler(to('reviewed', null)),
  },
  publish: {
    happening: { kind: 'published' },
    may: ({ status, published }) => !published && ['replied', 'closed', 'reviewed'].includes(status),
    does: (model) => void (model.published = true),
  },
}
const bySender = ['rate', 'askForReview', 'publish']

class Act implements fc.Command<Model, Real> {
  constructor(
    private readonly name: string,
    private readonly who: string,
  ) {}
  check = () => true
  run(model: Model, real: Real) {
    const { happening, may, does } = acts[this.name]!
    const isSender = bySender.includes(this.name)
    const by: LetterEvent['by'] = isSender
      ? { kind: 'sender' }
      : { kind: 'handler', memberId: this.who, name: this.who, office: '' }
    const refusal = refuse(standing(real), { ...happening, day: model.day, by }, usualLimits)
    expect(refusal === null).toBe(may(model, this.who))
    if (refusal) return void gone.add(`${this.name} refused: ${refusal}`)
    gone.add(`${model.status} ${this.name}`)
    add(real, happening, model.day, by)
    does(model, this.who)
    agree(model, real)
  }
  toString = () => `${this.who}.${this.name}`
}

/** Days pass, and the timer does all that is due. */
class Wait implements fc.Command<Model, Real> {
  constructor(private readonly days: number) {}
  check = () => true
  run(model: Model, real: Real) {
    model.day = addDays(model.day, this.days)
    const before = real.events.length
    for (let due = dueOn(standing(real), real.events, model.day); due;) {
      const { clock } = standing(real)
      const kind = clock!.kind
      const happening: Happening =
        due.kind === 'closed'
          ? { kind: 'closed' }
          : due.kind === 'reminded'
            ? { kind: 'reminded', clock: kind, stage: due.stage }
            : { kind: 'escalated', clock: kind, desk: desks[1]! }
      expect(
        refuse(standing(real), { ...happening, day: model.day, by: { kind: 'clock' } }, usualLimits),
      ).toBeNull()
      add(real, happening, model.day, { kind: 'clock' })
      if (happening.kind === 'closed') to('closed', null)(model, '')
      due = dueOn(standing(real), real.events, model.day)
      // Whatever was due is done once, so that the timer never runs in circles.
      expect(real.events.length - before).toBeLessThan(4)
    }
    const made = real.events.slice(before).map(({ kind }) => kind)
    for (const kind of made) gone.add(`clock ${kind}`)
    // Nothing is left lying, and nothing is looked at again before its day.
    if (model.day > lastOf(model)) expect(made.includes('escalated') || this.wasLate(model, real)).toBe(true)
    expect(standing(real).checkDay > model.day).toBe(true)
    agree(model, real)
  }
  /** It went up for this clock before, and the next level still has its days. */
  private wasLate({ clock }: Model, { events }: Real): boolean {
    return events.some(
      (event) => event.kind === 'escalated' && event.clock === clock?.kind && event.day >= clock.from,
    )
  }
  toString = () => `wait ${this.days}`
}

test('people and the clock, in any order: the rules and the model agree at every step', () => {
  const often = (name: string) => (['decline', 'transfer', 'extendTooFar'].includes(name) ? 1 : 4)
  const commands = [
    ...Object.keys(acts).flatMap((name) =>
      ['a', 'b', 'c'].flatMap((who) =>
        Array.from({ length: often(name) }, () => fc.constant<fc.Command<Model, Real>>(new Act(name, who))),
      ),
    ),
    ...Array.from({ length: 12 }, () => fc.nat(35).map((days) => new Wait(days))),
  ]
  fc.assert(
    fc.property(fc.commands(commands, { maxCommands: 60, size: 'max' }), (tried) => {
      const day = '2026-03-02'
      fc.modelRun(() => {
        const real: Real = { events: [] }
        add(real, { kind: 'submitted', desk: desks[0]! }, day, { kind: 'sender' })
        const model: Model = {
          status: 'submitted',
          day,
          clock: { kind: 'accept', from: day, days: 15 },
          acceptedOn: '',
          extended: false,
          rated: false,
          published: false,
          handlers: new Set(),
        }
        return { model, real }
      }, tried)
    }),
    { numRuns: 600 },
  )
  // The walk really went every way there is.
  const ways = [
    ...['submitted', 'transferred'].flatMap((status) => [`${status} accept`, `${status} decline`]),
    ...['accepted', 'inProgress'].flatMap((status) => [`${status} handOver`, `${status} extend`]),
    ...['declined', 'replied', 'closed', 'reviewed'].map((status) => `${status} rate`),
    ...['replied', 'closed', 'reviewed'].map((status) => `${status} publish`),
    ...['accepted start', 'inProgress reply', 'replied askForReview', 'reviewRequested review'],
    ...['clock reminded', 'clock escalated', 'clock closed'],
    ...['review refused: ownWork', 'rate refused: ratedAlready', 'extend refused: extendedAlready'],
    ...['extend refused: tooLate', 'extendTooFar refused: tooManyDays'],
  ]
  expect(ways.filter((way) => !gone.has(way))).toEqual([])
})
