import type { Comment } from '../../cloudfunctions/domains/comment/store'
import { openCloud, type TestCloud } from '../support/cloud'
import { moderator } from '../support/people'

let cloud: TestCloud
let subject: { kind: 'study'; id: string; title: string }
beforeAll(async () => {
  cloud = await openCloud()
  const { items } = await cloud.get('study.publicLibrary', {})
  subject = { kind: 'study', id: items[0]!.contentId, title: items[0]!.title }
})
afterAll(() => cloud.close())
afterEach(() => jest.restoreAllMocks())

const modules = () => ({
  sdk: require('../../cloudfunctions/kernel/sdk') as typeof import('../../cloudfunctions/kernel/sdk'),
  store:
    require('../../cloudfunctions/domains/comment/store') as typeof import('../../cloudfunctions/domains/comment/store'),
  rules:
    require('../../cloudfunctions/domains/comment/rules') as typeof import('../../cloudfunctions/domains/comment/rules'),
  decide:
    require('../../cloudfunctions/domains/review/desk/decide') as typeof import('../../cloudfunctions/domains/review/desk/decide'),
  log: require('../../cloudfunctions/domains/transparency/store') as typeof import('../../cloudfunctions/domains/transparency/store'),
  messages:
    require('../../cloudfunctions/domains/message/store') as typeof import('../../cloudfunctions/domains/message/store'),
  time: require('../../cloudfunctions/kernel/time') as typeof import('../../cloudfunctions/kernel/time'),
})

/** Makes the n-th thing a transaction does fail, the commit among them. */
function failAt(step: number): void {
  const { sdk } = modules()
  const start = sdk.database.startTransaction.bind(sdk.database)
  let done = 0
  const counted =
    <A extends unknown[], R>(act: (...args: A) => Promise<R>) =>
    async (...args: A) => {
      if (++done === step) throw new Error('injected')
      return act(...args)
    }
  jest.spyOn(sdk.database, 'startTransaction').mockImplementation(async () => {
    const running = await start()
    return {
      collection: (name: string) => {
        const found = running.collection(name)
        return {
          add: counted((request: { data: unknown }) => found.add(request)),
          doc: (id: string) => {
            const document = found.doc(id)
            return {
              get: counted(() => document.get()),
              set: counted((request: { data: unknown }) => document.set(request)),
              update: counted((request: { data: unknown }) => document.update(request)),
              remove: counted(() => document.remove()),
            }
          },
        }
      },
      commit: counted(() => running.commit()),
      rollback: () => running.rollback(),
    }
  })
}

test.each(['publish', 'reject'] as const)(
  'whichever step of a decision to %s fails, all of it is written or nothing',
  async (verdict) => {
    const { store, rules, decide, log, messages, time } = modules()
    const now = time.momentOf(cloud.clock.now())
    const commentId = `fault-${verdict}`
    const waiting = rules.submitted(
      {
        _id: commentId,
        kind: 'comment',
        subject,
        subjectKey: `study:${subject.id}`,
        parentId: null,
        personId: 'fault-person',
        memberId: null,
        recused: [],
        shownName: '清晨的银杏',
        scope: '*',
        organisationPath: null,
      },
      '中途出错也不能丢',
      {
        verdict: 'hold',
        reason: null,
        results: [],
        needsTwo: false,
        policyVersion: 1,
        wordsVersion: 1,
        checkAt: null,
      },
      now,
    )
    await store.comments.add({ ...waiting, counted: waiting.events.length, uncounted: false })
    const session = await cloud.signIn(moderator.openid)
    const { token } = await cloud.get('review.take', { commentId }, session)
    const grants = [
      {
        role: 'moderator' as const,
        organisationId: 'committee',
        organisationPath: '/committee/',
        organisationName: '',
        from: '2026-01-01',
        to: null,
      },
    ]
    const who = { memberId: 'm-moderator', name: '王演示', personId: 'm-moderator', grants }
    const decision = {
      commentId,
      revision: 1,
      token,
      decisionId: `fault-${verdict}`,
      verdict,
      reason: verdict === 'reject' ? ('privacy' as const) : null,
      note: null,
    }
    const written = async () => {
      const comment = (await store.comments.get(commentId)) as Comment
      const entries = await log.logEntries.getMany([2, 1].map((at) => `review.decided:${commentId}.${at}`))
      const told = await messages.messages.getMany([2, 1].map((at) => `review.decided:${commentId}.${at}`))
      return [comment.task === null, entries.length === 1, told.length === 1]
    }
    let step = 0
    for (;;) {
      failAt(++step)
      const outcome = await decide.decide(who, now, decision).catch((problem: Error) => problem.message)
      jest.restoreAllMocks()
      if (outcome !== 'injected') break
      expect(await written()).toEqual([false, false, false])
    }
    // Read, write, log, look for the message, write it, commit.
    expect(step).toBeGreaterThan(5)
    expect(await written()).toEqual([true, true, true])
  },
)
