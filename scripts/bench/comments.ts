/** What writing a comment costs, whatever an instance has to read anew, and what becomes of five hundred at once. */
import type { Comment } from '../../cloudfunctions/domains/comment/store'
import { openBenchCloud } from './cloud'
import type { Figure } from './figure'

const MINUTE = 60_000
/** Settings and subjects are kept for half a minute. */
const FORGOTTEN = 40_000
const PEOPLE = 100
const BURST = 500
/** Every tenth phone sends what it wrote twice. */
const TWICE = 10
const most = { budget: 4 }

type Cloud = Awaited<ReturnType<typeof openBenchCloud>>
type Subject = { kind: 'study'; id: string }

export async function benchComments(root: string): Promise<Figure[]> {
  const cloud = await openBenchCloud(root)
  const figures: Figure[] = []
  const figure = (name: string, value: number, unit: Figure['unit'], bound: Partial<Figure> = {}) =>
    figures.push({ bench: 'comments', name, value, unit, ...bound })
  const { items } = (await cloud.askPublic('study.publicLibrary', {})) as {
    items: Array<{ contentId: string }>
  }
  const [subject, other] = items.map(({ contentId }) => ({ kind: 'study' as const, id: contentId }))
  if (!subject || !other) throw new Error('the demo has too few items')

  await submissions(cloud, subject, other, figure)
  await burst(cloud, subject, figure)
  await cloud.close()
  return figures
}

type Report = (name: string, value: number, unit: Figure['unit'], bound?: Partial<Figure>) => void

/** Each case in which something has to be read anew. */
async function submissions(cloud: Cloud, subject: Subject, other: Subject, figure: Report): Promise<void> {
  const parentId = await publishedComment(cloud, subject)
  const cases: Array<[name: string, place: object, pause: number, bound: Partial<Figure>]> = [
    ['at once', { subject }, 0, most],
    ['a reply', { subject, parentId }, 0, most],
    ['half a minute later', { subject }, FORGOTTEN, most],
    ['half a minute later, elsewhere', { subject: other }, FORGOTTEN, most],
    ['half a minute later, a reply', { subject, parentId }, FORGOTTEN, most],
    // As on a new instance: nothing is kept, and nobody began to write there.
    ['first of an instance', { subject }, 10 * MINUTE, {}],
  ]
  // Beginning to write reads the settings anew: everybody has begun before.
  const people = await Promise.all(
    cases.map(async ([name], index) => {
      const openid = `o-bench-${index}`
      return { openid, written: await textOf(cloud, openid, `写一句：${name}`) }
    }),
  )
  await cloud.measure('comment.submit', { ...people[0]!.written, subject }, people[0]!.openid)
  for (const [index, [name, place, pause, bound]] of cases.entries()) {
    const { openid, written } = people[index]!
    if (pause > 0) await cloud.passTime(pause)
    const input = { ...written, commentId: `case-${index}`, text: `${written.text}，再写一句`, ...place }
    const { operations, trips, textChecks } = await cloud.measure('comment.submit', input, openid)
    figure(`comment.submit (${name}): operations`, operations, 'operations', bound)
    figure(`comment.submit (${name}): trips`, trips, 'trips')
    figure(`comment.submit (${name}): security checks`, textChecks, 'calls', { budget: 1 })
    if (textChecks !== 1) throw new Error(`comment.submit (${name}) asked for ${textChecks} checks`)
  }
}

/** Five hundred by a hundred trusted people while the check is over its quota, and then as it answers again. */
async function burst(cloud: Cloud, subject: Subject, figure: Report): Promise<void> {
  const { comments } =
    require('../../cloudfunctions/domains/comment/store') as typeof import('../../cloudfunctions/domains/comment/store')
  await trusted(cloud)
  const numbers = Array.from({ length: BURST }, (_none, number) => number)
  const inputs = await Promise.all(
    numbers.map(async (number) => {
      const openid = `o-burst-${number % PEOPLE}`
      const written = await textOf(cloud, openid, `大家一起说 ${number}`, `burst-${number}`)
      return { openid, input: { ...written, subject } }
    }),
  )
  await cloud.checksAre('quota')
  await Promise.all(
    inputs.flatMap(({ openid, input }, number) =>
      Array.from({ length: number % TWICE === 0 ? 2 : 1 }, () => cloud.ask('comment.submit', input, openid)),
    ),
  )
  const all = () => comments.getMany(numbers.map((number) => `burst-${number}`))
  const unchecked = (await all()).filter(({ shown }) => shown !== null).length
  await cloud.checksAre('words')
  let ticks = 0
  let settled: Comment[] = []
  do {
    await cloud.passTime(3 * MINUTE)
    await cloud.tick('review.recheck')
    settled = await all()
  } while (settled.some(({ shown }) => shown === null) && ++ticks < 10)
  const submissionsOf = ({ events }: Comment) => events.filter(({ kind }) => kind === 'submitted').length
  const none = { budget: 0 }
  figure(`a burst of ${BURST} comments: lost`, BURST - settled.length, 'documents', none)
  figure(
    `a burst of ${BURST} comments: doubled`,
    settled.filter((comment) => submissionsOf(comment) !== 1).length,
    'documents',
    none,
  )
  figure(`a burst of ${BURST} comments: published unchecked`, unchecked, 'documents', none)
  const waiting = settled.filter(({ shown }) => shown === null).length
  figure(`a burst of ${BURST} comments: not published once the check answers`, waiting, 'documents', none)
}

let made = 0
/** What somebody who has accepted the agreement and verified a phone sends. */
async function textOf(cloud: Cloud, openid: string, text: string, commentId = `bench-${++made}`) {
  await cloud.ask('comment.agree', { accepted: '2026-11' }, openid)
  await cloud.ask('comment.verifyPhone', { code: await cloud.phoneCode(openid) }, openid)
  const { chosen } = (await cloud.ask('comment.start', {}, openid)) as { chosen: string }
  return { commentId, kind: 'comment', parentId: null, text, shownName: chosen }
}

/** People of whom three comments were published by a person: what they write waits for nobody but the check. */
async function trusted(cloud: Cloud): Promise<void> {
  const { comments } =
    require('../../cloudfunctions/domains/comment/store') as typeof import('../../cloudfunctions/domains/comment/store')
  const { accounts } =
    require('../../cloudfunctions/domains/organisation/store') as typeof import('../../cloudfunctions/domains/organisation/store')
  const earlier = momentBefore(cloud)
  for (let person = 0; person < PEOPLE; person++) {
    const personId = `burst-${person}`
    await accounts.put({
      _id: `o-burst-${person}`,
      personId,
      agreedAt: earlier.iso,
      phone: { verifiedOn: earlier.day, fingerprint: `made-up-${person}` },
      member: null,
      failedTries: null,
    })
    await comments.addMany(
      [0, 1, 2].map((number) =>
        published(`before-${person}-${number}`, personId, { kind: 'study', id: 'earlier' }, earlier),
      ),
    )
  }
}

async function publishedComment(cloud: Cloud, subject: Subject): Promise<string> {
  const { comments } =
    require('../../cloudfunctions/domains/comment/store') as typeof import('../../cloudfunctions/domains/comment/store')
  await comments.put(published('bench-parent', 'bench-parent', subject, momentBefore(cloud)))
  return 'bench-parent'
}

function momentBefore(cloud: Cloud) {
  const { momentOf } =
    require('../../cloudfunctions/kernel/time') as typeof import('../../cloudfunctions/kernel/time')
  return momentOf(cloud.now() - 24 * 60 * MINUTE)
}

function published(
  _id: string,
  personId: string,
  subject: Subject,
  at: ReturnType<typeof momentBefore>,
): Comment {
  const { submitted, decided } =
    require('../../cloudfunctions/domains/comment/rules') as typeof import('../../cloudfunctions/domains/comment/rules')
  const fields = {
    _id,
    kind: 'comment' as const,
    subject: { ...subject, title: '从前' },
    subjectKey: `${subject.kind}:${subject.id}`,
    parentId: null,
    personId,
    memberId: null,
    recused: [],
    shownName: '清晨的银杏',
    scope: '*',
    organisationPath: null,
  }
  const held = {
    verdict: 'hold' as const,
    reason: null,
    results: [],
    needsTwo: false,
    policyVersion: 1,
    wordsVersion: 0,
    checkAt: null,
  }
  const opinion = { by: 'm', verdict: 'publish' as const, reason: null, note: null, decisionId: 'd' }
  return decided(submitted(fields, `从前的话 ${_id}`, held, at), { ...opinion, at: at.iso }, at)
}
