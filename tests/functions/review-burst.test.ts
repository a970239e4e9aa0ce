import type { Comment } from '../../cloudfunctions/domains/comment/store'
import { openCloud, type TestCloud } from '../support/cloud'

const MINUTE = 60_000
const PEOPLE = 100
const BURST = 500
let cloud: TestCloud
let subject: { kind: 'study'; id: string }
beforeAll(async () => {
  cloud = await openCloud()
  const { items } = await cloud.get('study.publicLibrary', {})
  subject = { kind: 'study', id: items[0]!.contentId }
})
afterAll(() => cloud.close())

async function policy(textCheck: string) {
  await fetch(`${cloud.url}/localcloud/policy`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ textCheck }),
  })
}

/** People whom everybody trusts: what they write is published as soon as it is checked, and not a moment before. */
async function trustedPeople() {
  const { accounts } = await import('../../cloudfunctions/domains/organisation/store')
  const { comments } = await import('../../cloudfunctions/domains/comment/store')
  const { submitted, decided } = await import('../../cloudfunctions/domains/comment/rules')
  const { momentOf } = await import('../../cloudfunctions/kernel/time')
  const before = momentOf(cloud.clock.now() - 24 * 60 * MINUTE)
  const earlier: Comment[] = []
  for (let person = 0; person < PEOPLE; person++) {
    const personId = `burst-${person}`
    await accounts.add({
      _id: `o-burst-${person}`,
      personId,
      agreedAt: before.iso,
      phone: { verifiedOn: before.day, fingerprint: `made-up-${person}` },
      member: null,
      failedTries: null,
    })
    for (let index = 0; index < 3; index++) {
      const waiting = submitted(
        {
          _id: `before-${person}-${index}`,
          kind: 'comment',
          subject: { kind: 'study', id: 'earlier', title: '从前' },
          subjectKey: 'study:earlier',
          parentId: null,
          personId,
          memberId: null,
          recused: [],
          shownName: '清晨的银杏',
          scope: '*',
          organisationPath: null,
        },
        `从前的话 ${index}`,
        {
          verdict: 'hold',
          reason: null,
          results: [],
          needsTwo: false,
          policyVersion: 1,
          wordsVersion: 0,
          checkAt: null,
        },
        before,
      )
      const opinion = { by: 'm', verdict: 'publish' as const, reason: null, note: null, at: before.iso }
      earlier.push(decided(waiting, { ...opinion, decisionId: 'd' }, before))
    }
  }
  await comments.addMany(earlier)
}

test('five hundred at once while the check is slow, over quota and down: none lost, none doubled, none published unchecked', async () => {
  await trustedPeople()
  const names = new Map<number, string>()
  for (let person = 0; person < PEOPLE; person++) {
    const { chosen, trusted } = await cloud.get('comment.start', {}, { openid: `o-burst-${person}` })
    expect(trusted).toBe(true)
    names.set(person, chosen)
  }
  const send = async (index: number) => {
    const person = index % PEOPLE
    const input = {
      commentId: `burst-${index}`,
      subject,
      kind: 'comment' as const,
      parentId: null,
      // A few carry what WeChat's stand-in wants a person to see.
      text: index % 50 === 0 ? `想了解的加微信 ${index}` : `大家一起说 ${index}`,
      shownName: names.get(person) ?? '',
    }
    // Every tenth phone sends it twice.
    const times = index % 10 === 0 ? 2 : 1
    const sent = Array.from({ length: times }, () =>
      cloud.get('comment.submit', input, { openid: `o-burst-${person}` }),
    )
    return (await Promise.all(sent)).map(({ status }) => status)
  }
  const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index)
  for (const [mode, from, to] of [
    ['slow', 0, 12],
    ['quota', 12, 250],
    ['down', 250, BURST],
  ] as const) {
    await policy(mode)
    const statuses = (await Promise.all(range(from, to).map(send))).flat()
    expect(new Set(statuses)).toEqual(new Set(['checking']))
  }
  const { comments } = await import('../../cloudfunctions/domains/comment/store')
  const all = () => comments.getMany(range(0, BURST).map((index) => `burst-${index}`))
  expect((await all()).filter(({ shown }) => shown !== null)).toEqual([])
  expect((await cloud.get('comment.list', { subject })).comments).toEqual([])

  await policy('words')
  for (let tick = 0; tick < 5; tick++) {
    await cloud.clock.advance(3 * MINUTE)
    await cloud.raw('jobs', { action: 'review.recheck', input: {} })
  }
  const settled = await all()
  expect(settled).toHaveLength(BURST)
  expect(settled.filter(({ queue }) => queue === 'comments')).toHaveLength(BURST / 50)
  expect(settled.filter(({ shown }) => shown !== null)).toHaveLength(BURST - BURST / 50)
  expect(settled.flatMap(({ events }) => events.filter(({ kind }) => kind === 'submitted'))).toHaveLength(
    BURST,
  )
}, 300_000)
