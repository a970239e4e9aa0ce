/** Letters led along short ways through the real SDK, beside a model: who may do what when, and what is left of it. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { type As, openCloud, type TestCloud } from '../support/cloud'
import { committee, secretary } from '../support/people'

type Who = 'branch' | 'committee' | 'sender'
interface Model {
  status: string
  /** At whose desk it lies. */
  desk: 'branch' | 'committee'
  said: number
  rated: boolean
  handled: Set<Who>
}
interface Real {
  letterId: string
  token: string
}

let cloud: TestCloud
let desks: Record<'branch' | 'committee', As>
beforeAll(async () => {
  cloud = await openCloud()
  desks = { branch: await cloud.signIn(secretary.openid), committee: await cloud.signIn(committee.openid) }
})
afterAll(() => cloud.close())

let count = 0
const newId = () => `id-${++count}`
const gone = new Set<string>()

/** What each act asks for and does; from which statuses, and by whom. */
const acts: Record<string, { of: 'desk' | 'sender'; from: string[]; act: object; to?: string }> = {
  accept: { of: 'desk', from: ['submitted', 'transferred'], act: { kind: 'accept' }, to: 'accepted' },
  start: { of: 'desk', from: ['accepted'], act: { kind: 'start' }, to: 'inProgress' },
  reply: {
    of: 'desk',
    from: ['inProgress'],
    act: { kind: 'reply', text: '已办', summary: '' },
    to: 'replied',
  },
  decline: {
    of: 'desk',
    from: ['submitted', 'transferred'],
    act: { kind: 'decline', reason: 'outsideDuties', basis: '依据' },
    to: 'declined',
  },
  ask: { of: 'sender', from: ['replied'], act: { kind: 'review', text: '请再看' }, to: 'reviewRequested' },
  review: {
    of: 'desk',
    from: ['reviewRequested'],
    act: { kind: 'review', changed: false, text: '维持' },
    to: 'reviewed',
  },
  rate: {
    of: 'sender',
    from: ['declined', 'replied', 'reviewed', 'closed'],
    act: { kind: 'rate', score: 3, text: '' },
  },
}
const open = ['submitted', 'transferred', 'accepted', 'inProgress', 'replied', 'reviewRequested']

class Act implements fc.AsyncCommand<Model, Real> {
  constructor(
    private readonly name: string,
    private readonly who: Who,
    /** Tried even when it is to be refused. */
    private readonly daring: boolean,
  ) {}
  check = (model: Readonly<Model>) =>
    (acts[this.name]!.of === 'sender') === (this.who === 'sender') &&
    (this.daring || this.refusal(model, acts[this.name]!.from) === null)
  async run(model: Model, { letterId, token }: Real) {
    const { from, act, to } = acts[this.name]!
    const asked = { ...act, actId: newId() } as never
    const code =
      this.who === 'sender'
        ? await cloud.refusal('feedback.actByReceipt', { token, act: asked })
        : await cloud.refusal('feedback.handle', { letterId, act: asked }, desks[this.who])
    const expected = this.refusal(model, from)
    expect([this.toString(), model.status, code]).toEqual([this.toString(), model.status, expected])
    gone.add(`${this.name} ${code ?? 'done'}`)
    if (code === null) {
      if (this.who !== 'sender') model.handled.add(this.who)
      if (to) model.status = to
      if (this.name === 'ask') model.desk = 'committee'
      if (this.name === 'rate') {
        model.rated = true
        if (model.status === 'replied') model.status = 'closed'
      }
      // Sent again after a lost answer it changes nothing.
      if (this.who === 'sender') await cloud.ask('feedback.actByReceipt', { token, act: asked })
      else await cloud.ask('feedback.handle', { letterId, act: asked }, desks[this.who])
    }
    await agree(model, token)
  }
  private refusal({ status, desk, rated, handled }: Readonly<Model>, from: string[]): string | null {
    // The level above sees what lies below it; below nobody sees what lies above.
    if (this.who === 'branch' && desk === 'committee') return 'LETTER_UNKNOWN'
    if (!from.includes(status)) return 'WRONG_STATE'
    if (this.name === 'review' && handled.has(this.who)) return 'OWN_WORK'
    return this.name === 'rate' && rated ? 'RATED_ALREADY' : null
  }
  toString = () => `${this.who}.${this.name}`
}

class Say implements fc.AsyncCommand<Model, Real> {
  constructor(private readonly who: 'branch' | 'sender') {}
  check = () => true
  async run(model: Model, { letterId, token }: Real) {
    const act = { kind: 'message' as const, actId: newId(), text: '一句话' }
    const code =
      this.who === 'sender'
        ? await cloud.refusal('feedback.actByReceipt', { token, act })
        : await cloud.refusal('feedback.handle', { letterId, act }, desks.branch)
    const isHidden = this.who === 'branch' && model.desk === 'committee'
    const expected = isHidden ? 'LETTER_UNKNOWN' : open.includes(model.status) ? null : 'WRONG_STATE'
    expect([this.toString(), model.status, code]).toEqual([this.toString(), model.status, expected])
    if (code === null) model.said++
    await agree(model, token)
  }
  toString = () => `${this.who}.say`
}

async function agree(model: Model, token: string): Promise<void> {
  const seen = await cloud.get('feedback.follow', { token })
  expect(seen.status).toBe(model.status)
  expect(seen.messages).toHaveLength(model.said)
  expect(seen.score !== null).toBe(model.rated)
  expect(seen.mayWrite).toBe(open.includes(model.status))
}

test('short ways through the real functions end where the model says', async () => {
  // The way on, by those whose turn it is, much likelier than anything else: or no walk would get far.
  const onward: Array<[name: string, who: Who]> = [
    ['accept', 'branch'],
    ['start', 'branch'],
    ['reply', 'branch'],
    ['ask', 'sender'],
    ['review', 'committee'],
    ['rate', 'sender'],
  ]
  const anybody = Object.keys(acts).flatMap((name) =>
    (['branch', 'committee', 'sender'] as const).map((who) => fc.constant(new Act(name, who, true))),
  )
  const commands = [
    ...anybody,
    ...Array.from({ length: 20 }, () =>
      onward.map(([name, who]) => fc.constant(new Act(name, who, false))),
    ).flat(),
    fc.constant(new Say('branch')),
    fc.constant(new Say('sender')),
  ]
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 80, size: 'max' }), async (tried) => {
      const token = createHash('sha256').update(newId()).digest('hex')
      const { letterId } = await cloud.get('feedback.send', {
        organisationId: 'branch-1',
        category: 'suggestion',
        concerns: { kind: 'matter' },
        about: null,
        text: '走一走',
        token,
      })
      const model: Model = { status: 'submitted', desk: 'branch', said: 0, rated: false, handled: new Set() }
      await fc.asyncModelRun(() => ({ model, real: { letterId, token } }), tried)
    }),
    { numRuns: 12, endOnFailure: true, seed: 20261123 },
  )
  for (const way of ['accept done', 'start done', 'reply done', 'ask done', 'review done', 'rate done'])
    expect(gone).toContain(way)
}, 300_000)
