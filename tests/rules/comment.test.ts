import fc from 'fast-check'
import { rejectionReasons, reasonNames } from '../../cloudfunctions/domains/comment/model'
import {
  appealed,
  currentOf,
  decided,
  type Judgement,
  refuseAppeal,
  refuseRevision,
  rechecked,
  reported,
  revised,
  submitted,
  withdrawn,
} from '../../cloudfunctions/domains/comment/rules'
import type { Comment } from '../../cloudfunctions/domains/comment/store'
import {
  mayReview,
  type Moderator,
  takenBy,
  holds,
  heldByOther,
} from '../../cloudfunctions/domains/review/desk/rules'
import { momentOf } from '../../cloudfunctions/kernel/time'

const START = Date.parse('2026-11-22T00:00:00.000Z')
const at = (minutes: number) => momentOf(START + minutes * 60_000)

const judgement = (verdict: Judgement['verdict'], extra: Partial<Judgement> = {}): Judgement => ({
  verdict,
  reason: verdict === 'reject' ? 'illegal' : null,
  results: [],
  needsTwo: false,
  policyVersion: 1,
  wordsVersion: 1,
  checkAt: verdict === 'recheck' ? at(1).iso : null,
  ...extra,
})

const fields = {
  _id: 'c',
  kind: 'comment' as const,
  subject: { kind: 'study' as const, id: 's', title: '示例' },
  subjectKey: 'study:s',
  parentId: null,
  personId: 'p',
  memberId: null,
  recused: [],
  shownName: '清晨的银杏',
  scope: '*',
  organisationPath: null,
}
const write = (verdict: Judgement['verdict'], extra?: Partial<Judgement>) =>
  submitted(fields, '一句话', judgement(verdict, extra), at(0))
const say = (by: string, verdict: 'publish' | 'reject', minutes = 5) => ({
  by,
  verdict,
  reason: verdict === 'reject' ? ('insult' as const) : null,
  note: null,
  at: at(minutes).iso,
  decisionId: `d-${by}-${minutes}`,
})

describe('the reasons', () => {
  test('are closed, and none of them is criticism', () => {
    expect(rejectionReasons).toEqual(Object.keys(reasonNames))
    for (const words of [...rejectionReasons, ...Object.values(reasonNames)])
      expect(words).not.toMatch(/批评|负面|不满|意见|看法|党|组织|单位形象|影响|critic|negative|opinion/i)
  })
})

describe('how a comment goes', () => {
  test.each([
    ['publish', 'published', true, null],
    ['hold', 'waiting', false, 'comments'],
    ['reject', 'rejected', false, null],
    ['recheck', 'checking', false, null],
  ] as const)('judged %s it is %s', (verdict, status, isShown, queue) => {
    const comment = write(verdict)
    expect(currentOf(comment).status).toBe(status)
    expect([comment.shown !== null, comment.queue]).toEqual([isShown, queue])
  })

  test('two opinions that agree decide where two are wanted, whoever came between', () => {
    const waiting = write('hold', { needsTwo: true })
    const once = decided(waiting, say('a', 'reject'), at(5))
    const twice = decided(once, say('b', 'publish'), at(6))
    const done = decided(twice, say('c', 'reject'), at(7))
    expect([once.task, twice.task, done.task].map((task) => task !== null)).toEqual([true, true, false])
    expect(currentOf(done).status).toBe('rejected')
    expect(done.events.at(-1)?.by).toEqual(['a', 'b', 'c'])
  })

  test('an edit of what was reported is looked at, even of somebody trusted', () => {
    const shown = decided(write('hold'), say('a', 'publish'), at(5))
    const reports = ['x', 'y', 'z'].reduce(
      (comment) => reported(comment, { reason: 'insult', memberId: null }, 3, at(9)),
      shown,
    )
    expect(reports.task?.kind).toBe('reports')
    const next = revised(reports, '改过的', judgement('publish'), at(10))
    expect([currentOf(next).status, next.shown?.text]).toEqual(['waiting', '一句话'])
  })

  test('kept after a look, it takes as many reports again until somebody looks once more', () => {
    const report = (comment: Comment) => reported(comment, { reason: 'insult', memberId: null }, 2, at(9))
    const twice = report(report(decided(write('hold'), say('a', 'publish'), at(5))))
    expect(twice.task?.kind).toBe('reports')
    const kept = decided(twice, say('b', 'publish'), at(10))
    expect(report(kept).task).toBeNull()
    expect(report(report(kept)).task?.kind).toBe('reports')
  })

  test('an appeal is for thirty days, once a revision', () => {
    const rejected = decided(write('hold'), say('a', 'reject'), at(5))
    expect(refuseAppeal(rejected, 1, at(6))).toBeNull()
    expect(refuseAppeal(rejected, 1, at(31 * 1440))?.code).toBe('APPEAL_TOO_LATE')
    expect(refuseAppeal(appealed(rejected, '请再看', at(6)), 1, at(7))?.code).toBe('APPEAL_EXISTS')
    expect(refuseAppeal(write('hold'), 1, at(6))?.code).toBe('NOT_REJECTED')
  })
})

describe('who holds and who may', () => {
  const moderator = (memberId: string, name = '王演示', path = '/root/'): Moderator => ({
    memberId,
    name,
    personId: memberId,
    grants: [
      {
        role: 'moderator',
        organisationId: 'root',
        organisationPath: path,
        organisationName: '示例',
        from: '2026-01-01',
        to: null,
      },
    ],
  })

  test.each([
    ['anybody else', moderator('m'), {}, true],
    ['the author', moderator('p'), {}, false],
    ['the author by member id', moderator('m'), { memberId: 'm' }, false],
    ['whom it answers or is about', moderator('m'), { recused: ['m'] }, false],
    ['who is named in it', moderator('m', '一句话'), {}, false],
    ['a moderator of another root', moderator('m', '王演示', '/other/'), { scope: '/root/' }, false],
    ['a moderator of a branch only', moderator('m', '王演示', '/root/branch/'), {}, false],
  ])('%s', (_who, who, change, may) => {
    expect(mayReview(who, { ...write('hold'), ...change })).toBe(may)
  })

  test('who decided does not decide on the appeal', () => {
    const asked = appealed(decided(write('hold'), say('m', 'reject'), at(5)), '请再看', at(6))
    expect([mayReview(moderator('m'), asked), mayReview(moderator('n'), asked)]).toEqual([false, true])
  })

  test('who said an opinion is no second pair of eyes', () => {
    const once = decided(write('hold', { needsTwo: true }), say('m', 'publish'), at(5))
    expect([mayReview(moderator('m'), once), mayReview(moderator('n'), once)]).toEqual([false, true])
  })

  test('a token is worth nothing once somebody else has taken over', () => {
    const mine = takenBy(write('hold'), moderator('m'), at(0))
    expect([heldByOther(mine, 'n', at(4)), heldByOther(mine, 'n', at(6))]).toEqual([true, false])
    const theirs = takenBy(mine, moderator('n'), at(6))
    const back = takenBy(theirs, moderator('m'), at(12))
    expect(holds(theirs, 'm', mine.lease!.token)).toBe(false)
    expect(holds(back, 'm', mine.lease!.token)).toBe(false)
    expect(holds(back, 'm', back.lease!.token)).toBe(true)
  })
})

/** What a comment must look like for people, kept by hand beside the real one. */
interface Model {
  published: string | null
  status: string
  checked: Set<number>
}
interface Real {
  comment: Comment
  minute: number
}

type Command = fc.Command<Model, Real>

class Step implements Command {
  constructor(
    private readonly name: string,
    private readonly possible: (model: Model, real?: Real) => boolean,
    private readonly act: (model: Model, real: Real) => Comment,
  ) {}
  check = (model: Readonly<Model>) => this.possible(model as Model)
  run(model: Model, real: Real) {
    real.minute += 3
    const before = real.comment
    const next = this.act(model, real)
    // A step never changes what was.
    expect(before.events).toEqual(next.events.slice(0, before.events.length))
    real.comment = next
    expect(currentOf(next).status).toBe(model.status)
    expect(next.shown?.text ?? null).toBe(model.published)
    // Nothing is read by everybody that did not pass its check or a person.
    if (next.shown) expect(model.checked.has(next.shown.revision)).toBe(true)
    expect(next.listKey !== null).toBe(next.shown !== null)
    expect(next.queue !== null).toBe(next.task !== null)
    expect(next.checkAt !== null).toBe(model.status === 'checking')
    if (next.task) expect(next.revisions.some(({ number }) => number === next.task?.revision)).toBe(true)
  }
  toString = () => this.name
}

const verdicts = ['publish', 'hold', 'reject', 'recheck'] as const
const statusOf = { publish: 'published', hold: 'waiting', reject: 'rejected', recheck: 'checking' } as const

const commands = [
  fc.constantFrom(...verdicts).map(
    (verdict) =>
      new Step(
        `edit, judged ${verdict}`,
        ({ status }) => status !== 'withdrawn',
        (model, { comment, minute }) => {
          const { number } = currentOf(comment)
          if (refuseRevision(comment, number) !== null) return comment
          const looked = comment.task?.kind === 'reports' && verdict === 'publish'
          const next = revised(comment, `第 ${number + 1} 版`, judgement(verdict), at(minute))
          model.status = looked ? 'waiting' : statusOf[verdict]
          if (model.status === 'published') {
            model.checked.add(number + 1)
            model.published = `第 ${number + 1} 版`
          }
          return next
        },
      ),
  ),
  fc.constantFrom(...verdicts.filter((verdict) => verdict !== 'reject')).map(
    (verdict) =>
      new Step(
        `check answers ${verdict}`,
        ({ status }) => status === 'checking',
        (model, { comment, minute }) => {
          const { number, text } = currentOf(comment)
          model.status = statusOf[verdict]
          if (verdict === 'publish') {
            model.checked.add(number)
            model.published = text
          }
          return rechecked(comment, judgement(verdict), at(minute))
        },
      ),
  ),
  fc.constantFrom('publish' as const, 'reject' as const).map(
    (verdict) =>
      new Step(
        `a moderator: ${verdict}`,
        () => true,
        (model, { comment, minute }) => {
          const { task } = comment
          if (!task) return comment
          const text = comment.revisions.find(({ number }) => number === task.revision)?.text ?? ''
          const current = task.revision === currentOf(comment).number
          if (verdict === 'publish') {
            model.checked.add(task.revision)
            if (task.kind !== 'reports') model.published = text
            if (current) model.status = 'published'
          } else {
            if (comment.shown?.revision === task.revision && task.kind !== 'appeal') model.published = null
            if (current) model.status = 'rejected'
          }
          return decided(comment, say('m', verdict, minute), at(minute))
        },
      ),
  ),
  fc.constant(
    new Step(
      'appeal',
      ({ status }) => status === 'rejected',
      (_model, { comment, minute }) => {
        const { number } = currentOf(comment)
        return refuseAppeal(comment, number, at(minute)) ? comment : appealed(comment, '请再看', at(minute))
      },
    ),
  ),
  fc.constant(
    new Step(
      'report',
      () => true,
      (_model, { comment, minute }) =>
        reported(comment, { reason: 'privacy', memberId: null }, 2, at(minute)),
    ),
  ),
  fc.constant(
    new Step(
      'withdraw',
      ({ status }) => status !== 'withdrawn',
      (model, { comment, minute }) => {
        if (comment.withdrawnAt !== null) return comment
        model.published = null
        if (model.status !== 'rejected') model.status = 'withdrawn'
        return withdrawn(comment, at(minute))
      },
    ),
  ),
]

test('whatever people and moderators do in whatever order, only what was looked at is read', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...verdicts),
      fc.commands(commands, { maxCommands: 30 }),
      (verdict, steps) => {
        fc.modelRun(
          () => ({
            model: {
              published: verdict === 'publish' ? '一句话' : null,
              status: statusOf[verdict],
              checked: new Set(verdict === 'publish' ? [1] : []),
            },
            real: { comment: write(verdict), minute: 0 },
          }),
          steps,
        )
      },
    ),
    { numRuns: 500 },
  )
})
