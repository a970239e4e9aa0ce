import fc from 'fast-check'
import { categories, categoryIds } from '../../cloudfunctions/domains/disclosure/categories'
import {
  type Act,
  acts,
  isPossible,
  refuseAct,
  refuseClosing,
  refuseDraft,
  shownState,
  type Standing,
  stepAfter,
} from '../../cloudfunctions/domains/disclosure/rules'
import { personalDetails } from '../../cloudfunctions/kernel/personal-details'
import type { Identity, Role } from '../../cloudfunctions/kernel/identity'

function officer(memberId: string, role: Role | null, path = '/c/b1/'): Identity {
  const grants = role
    ? [
        {
          role,
          organisationId: 'x',
          organisationPath: path,
          organisationName: 'x',
          from: '2026-01-01',
          to: null,
        },
      ]
    : []
  return {
    memberId,
    name: memberId,
    organisationId: 'b1',
    organisationPath: '/c/b1/',
    organisationName: '一支部',
    grants,
  }
}

const branch = officer('branch', 'branchOfficer')
const one = officer('one', 'committeeOfficer', '/c/')
const two = officer('two', 'committeeOfficer', '/c/')
const three = officer('three', 'committeeOfficer', '/c/')
const elsewhere = officer('elsewhere', 'committeeOfficer', '/d/')
const plain = officer('plain', null)
const everybody = [branch, one, two, three]

function standing(facts: Partial<Standing> = {}): Standing {
  return {
    life: 'unpublished',
    step: 'draft',
    writerIds: ['branch'],
    checkerId: null,
    aboutMemberIds: [],
    organisationPath: '/c/b1/',
    hidden: false,
    ...facts,
  }
}

describe('who may do what', () => {
  test.each<[act: Act, who: Identity, facts: Partial<Standing>, refusal: string | null]>([
    ['save', branch, {}, null],
    ['save', plain, {}, 'DISCLOSURE_UNKNOWN'],
    ['save', elsewhere, {}, 'DISCLOSURE_UNKNOWN'],
    ['save', branch, { aboutMemberIds: ['branch'] }, 'DISCLOSURE_ABOUT_YOU'],
    ['check', one, { step: 'checking' }, null],
    ['check', branch, { step: 'checking' }, 'DISCLOSURE_UNKNOWN'],
    ['check', one, { step: 'checking', writerIds: ['branch', 'one'] }, 'THIRD_PERSON_REQUIRED'],
    ['check', one, { step: 'checking', aboutMemberIds: ['one'] }, 'DISCLOSURE_ABOUT_YOU'],
    ['approve', two, { step: 'approving', checkerId: 'one' }, null],
    ['approve', one, { step: 'approving', checkerId: 'one' }, 'THIRD_PERSON_REQUIRED'],
    ['approve', two, { step: 'approving', checkerId: 'one', writerIds: ['two'] }, 'THIRD_PERSON_REQUIRED'],
    ['approve', two, { step: 'checking' }, 'DISCLOSURE_MOVED_ON'],
    ['approve', two, { step: 'draft' }, 'DISCLOSURE_MOVED_ON'],
    ['return', one, { step: 'checking', writerIds: ['one'] }, null],
    ['correct', branch, { step: 'published', life: 'open' }, null],
    ['correct', branch, { step: 'published', life: 'withdrawn' }, 'DISCLOSURE_MOVED_ON'],
    ['correct', branch, { step: 'published', life: 'closed', hidden: true }, 'DISCLOSURE_MOVED_ON'],
    ['close', branch, { step: 'published', life: 'open' }, null],
    ['close', branch, { step: 'draft', life: 'open' }, 'DISCLOSURE_MOVED_ON'],
    ['withdraw', branch, { step: 'published', life: 'open' }, 'DISCLOSURE_UNKNOWN'],
    ['withdraw', one, { step: 'draft', life: 'open' }, null],
    ['withdraw', one, { step: 'draft' }, 'DISCLOSURE_MOVED_ON'],
    ['withdraw', one, { step: 'published', life: 'withdrawn' }, 'DISCLOSURE_MOVED_ON'],
  ])('%s by $1.memberId with %j', (act, who, facts, refusal) => {
    expect(refuseAct(standing(facts), act, who)?.code ?? null).toBe(refusal)
  })

  test('a member it is about can do nothing at all, wherever it stands', () => {
    for (const step of ['draft', 'checking', 'approving', 'published'] as const)
      for (const life of ['unpublished', 'open', 'closed', 'withdrawn'] as const)
        for (const act of acts)
          expect(refuseAct(standing({ step, life, aboutMemberIds: ['one'] }), act, one)?.code).toBe(
            'DISCLOSURE_ABOUT_YOU',
          )
  })
})

/** What the world knows of one disclosure while acts are tried on it in any order by anybody. */
interface World {
  at: Standing
  /** Who wrote, checked and approved the version that was published last. */
  published: string[][]
}

class Try implements fc.Command<World, World> {
  constructor(
    readonly act: Act,
    readonly who: Identity,
  ) {}
  check = () => true
  run(model: World, real: World): void {
    const { at } = real
    const refusal = refuseAct(at, this.act, this.who)
    if (refusal) return
    expect(isPossible(at, this.act)).toBe(true)
    if (this.act === 'approve') {
      real.published.push([...at.writerIds, at.checkerId ?? '', this.who.memberId])
      model.published.push([])
    }
    real.at = {
      ...at,
      step: this.act === 'drop' && at.life !== 'unpublished' ? 'published' : stepAfter(at.step, this.act),
      life:
        this.act === 'approve'
          ? 'open'
          : this.act === 'close'
            ? 'closed'
            : this.act === 'withdraw'
              ? 'withdrawn'
              : at.life,
      writerIds:
        this.act === 'save'
          ? [...new Set([...at.writerIds, this.who.memberId])]
          : this.act === 'correct'
            ? [this.who.memberId]
            : at.writerIds,
      checkerId:
        this.act === 'check'
          ? this.who.memberId
          : this.act === 'return' || this.act === 'correct'
            ? null
            : at.checkerId,
    }
    this.invariants(model, real)
  }
  private invariants(model: World, { at, published }: World): void {
    // Nobody had two hands in what was published, and nobody it is about had any.
    for (const people of published) {
      const [approver, checker, ...writers] = [...people].reverse()
      expect(checker).not.toBe('')
      expect(approver).not.toBe(checker)
      expect(writers).not.toContain(approver)
      expect(writers).not.toContain(checker)
      expect(people).not.toContain('three')
    }
    // What the public sees came from an approval, and what was withdrawn is over.
    if (at.life !== 'unpublished') expect(published.length).toBeGreaterThan(0)
    if (at.life === 'withdrawn')
      for (const who of everybody) for (const act of acts) expect(refuseAct(at, act, who)).not.toBeNull()
    expect(published).toHaveLength(model.published.length)
  }
  toString = () => `${this.who.memberId}.${this.act}`
}

test('any acts by anybody in any order keep the three people apart, and end where nothing can be done', () => {
  // What ends a way is tried more rarely than what leads on, or no walk would get far.
  const often = (act: Act) => (['withdraw', 'drop', 'return'].includes(act) ? 1 : 6)
  const commands = acts.flatMap((act) =>
    everybody.flatMap((who) =>
      Array.from({ length: often(act) }, () => fc.constant<fc.Command<World, World>>(new Try(act, who))),
    ),
  )
  const seen = { approve: 0, withdraw: 0, again: 0 }
  fc.assert(
    fc.property(fc.commands(commands, { maxCommands: 400, size: 'max' }), (tried) => {
      const world = (): World => ({
        at: standing({ writerIds: [], aboutMemberIds: ['three'] }),
        published: [],
      })
      const real = world()
      fc.modelRun(() => ({ model: world(), real }), tried)
      if (real.published.length > 0) seen.approve++
      if (real.published.length > 1) seen.again++
      if (real.at.life === 'withdrawn') seen.withdraw++
    }),
    { numRuns: 400 },
  )
  // The walk really reached what it claims about.
  expect(seen.approve).toBeGreaterThan(10)
  expect(seen.again).toBeGreaterThan(3)
  expect(seen.withdraw).toBeGreaterThan(5)
})

describe('what may be handed in', () => {
  const draft = { category: 'admission', title: '公示', workingDays: 5, correction: null } as const

  test('a window shorter than its category asks for is refused, in every category', () => {
    for (const category of categoryIds) {
      const { leastWorkingDays } = categories[category]
      expect(refuseDraft({ ...draft, category, workingDays: leastWorkingDays }, [], 'unpublished')).toBeNull()
      expect(
        refuseDraft({ ...draft, category, workingDays: leastWorkingDays - 1 }, [], 'unpublished')?.code,
      ).toBe('WINDOW_TOO_SHORT')
      expect(categories[category].workingDays).toBeGreaterThanOrEqual(leastWorkingDays)
    }
  })

  test('a correction says what it corrects', () => {
    expect(refuseDraft(draft, [], 'open')?.code).toBe('CORRECTION_NOTE_REQUIRED')
    expect(refuseDraft({ ...draft, correction: '更正姓名' }, [], 'open')).toBeNull()
  })

  test('an id number anywhere in the text is refused', () => {
    expect(refuseDraft(draft, ['身份证号 11010519491231002X'], 'unpublished')?.code).toBe('ID_NUMBER_FOUND')
    expect(refuseDraft({ ...draft, title: '11010519491231002X' }, [], 'unpublished')?.code).toBe(
      'ID_NUMBER_FOUND',
    )
  })
})

describe('numbers that tell more about a person than a disclosure needs', () => {
  test.each([
    ['身份证号：11010519491231002X。', 1, 0],
    ['１１０１０５１９４９１２３１００２ｘ', 1, 0],
    ['110105 19491231 002X', 1, 0],
    ['110105-19491231-002X', 1, 0],
    // Check digit wrong; month wrong; too long.
    ['110105194912310021', 0, 0],
    ['11010519491331002X', 0, 0],
    ['9911010519491231002X', 0, 0],
    ['1101**********002X', 0, 0],
    ['联系电话 13800138000', 0, 1],
    ['138 0013 8000，139-1234-5678', 0, 2],
    ['0571-88001234', 0, 0],
    ['办公室 0571-00000000 13800138000', 0, 1],
    ['第 5 号 11010519491231002X', 1, 0],
    ['5 11010519491231002X', 1, 0],
    ['文号〔2026〕12 号', 0, 0],
  ])('%s', (text, idNumbers, phones) => {
    expect(personalDetails(text)).toEqual({ idNumbers, phones })
  })
})

test.each([
  { lastDay: '2026-11-30', today: '2026-11-30', open: 0, code: 'WINDOW_RUNNING' },
  { lastDay: '2026-11-30', today: '2026-12-01', open: 0, code: null },
  { lastDay: '2026-11-30', today: '2026-12-01', open: 1, code: 'OBJECTIONS_OPEN' },
])('closing on $today with $open open objections', ({ lastDay, today, open, code }) => {
  expect(refuseClosing(lastDay, today, open)?.code ?? null).toBe(code)
})

test.each([
  ['open', false, '2026-11-30', 'open'],
  ['open', false, '2026-12-01', 'ended'],
  ['closed', false, '2026-12-02', 'closed'],
  ['closed', true, '2026-12-02', 'hidden'],
  ['withdrawn', true, '2026-12-02', 'withdrawn'],
] as const)('%s (hidden: %s) on %s is shown as %s', (life, hidden, today, shown) => {
  expect(shownState({ life, hidden }, '2026-11-30', today)).toBe(shown)
})
