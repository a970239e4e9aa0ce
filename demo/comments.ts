/** Comments of the demo in each state, and the figures that follow from them. */
import type { RejectionReason } from '../cloudfunctions/domains/comment/model'
import {
  appealed,
  decided,
  type Judgement,
  revised,
  submitted,
} from '../cloudfunctions/domains/comment/rules'
import { type Comment, subjectKeyOf } from '../cloudfunctions/domains/comment/store'
import { fingerprintOf, readPhoneKey } from '../cloudfunctions/domains/comment/phone/fingerprint'
import type { Account } from '../cloudfunctions/domains/organisation/store'
import type { DeskModerator } from '../cloudfunctions/domains/review/desk/store'
import { decisionsOf, noFigures, withEvent } from '../cloudfunctions/domains/review/report/rules'
import {
  dayIdOf,
  type ReviewDay,
  type ReviewOrganisation,
} from '../cloudfunctions/domains/review/report/store'
import type { Head } from '../cloudfunctions/domains/editorial'
import type { StudyContent } from '../cloudfunctions/domains/study/content'
import { dayOf, momentOf } from '../cloudfunctions/kernel/time'
import { demoKeys } from './keys'

const HOUR_MS = 3_600_000
const MODERATOR = 'm-moderator'

const held: Judgement = {
  verdict: 'hold',
  reason: null,
  results: [
    { phase: 'length', outcome: 'pass', why: '没有超过 500 字' },
    { phase: 'rate', outcome: 'pass', why: '写得不算密' },
    { phase: 'repeat', outcome: 'pass', why: '没有重复' },
    { phase: 'words', outcome: 'pass', why: '没有词表里的词' },
    { phase: 'security', outcome: 'pass', why: '微信内容安全核验通过' },
    { phase: 'history', outcome: 'hold', why: '最初几条先由人看过再公开，三条公开以后就不用等了' },
  ],
  needsTwo: false,
  policyVersion: 1,
  wordsVersion: 1,
  checkAt: null,
}

/** The moderators who have worked at the desk. */
export function demoModerators(nowMs: number): DeskModerator[] {
  const activeDay = dayOf(nowMs - 24 * HOUR_MS)
  return [
    ['m-moderator', '王演示'],
    ['m-moderator2', '蒋样本'],
    ['m-moderator3', '杨示例'],
  ].map(([_id = '', name = '']) => ({ _id, name, scopes: ['*', '/committee/'], activeDay }))
}

/** Whom the demo has comments of, beside people without an account; they did what comes before the first one. */
export function demoAuthor(memberId: string, nowMs: number): Pick<Account, 'agreedAt' | 'phone'> | null {
  const number = authorNumbers[memberId]
  const key = readPhoneKey(demoKeys.LIANXIN_PHONE_KEY)
  if (number === undefined || !key) return null
  const at = momentOf(nowMs - 80 * HOUR_MS)
  return { agreedAt: at.iso, phone: { verifiedOn: at.day, fingerprint: fingerprintOf(number, key) } }
}

const authorNumbers: Record<string, string> = { 'm-member': '+8619900000001', 'm-member2': '+8619900000002' }

/** What is commented on, and whose matter it is. */
export type DemoPlace = Pick<Comment, 'subject' | 'scope' | 'organisationPath'>

/**
 * @param study the items, the newest published of which are commented on
 * @param disclosed a disclosure that is commented on as well
 */
export function demoComments(
  study: ReadonlyArray<Head<StudyContent>>,
  disclosed: DemoPlace,
  nowMs: number,
): { comments: Comment[]; days: ReviewDay[]; organisations: ReviewOrganisation[] } {
  const items = study
    .filter(({ live }) => live)
    .sort((a, b) => b.listKey.localeCompare(a.listKey))
    .slice(0, 3)
  const ago = (hours: number) => momentOf(nowMs - hours * HOUR_MS)
  let made = 0

  function studyPlace(item: number): DemoPlace {
    const head = items[item % items.length]
    if (!head?.published) throw new Error('there is no published study item')
    const subject = { kind: 'study' as const, id: head._id, title: head.published.title }
    return { subject, scope: '*', organisationPath: null }
  }

  function written(
    author: { personId: string; memberId?: string; name: string },
    text: string,
    hours: number,
    {
      item = 0,
      kind = 'comment' as Comment['kind'],
      parent = null as Comment | null,
      judgement = held,
      place = studyPlace(item),
    } = {},
  ): Comment {
    return submitted(
      {
        _id: `demo-comment-${++made}`,
        kind,
        subject: place.subject,
        subjectKey: subjectKeyOf(place.subject.kind, place.subject.id),
        parentId: parent?._id ?? null,
        personId: author.personId,
        memberId: author.memberId ?? null,
        recused: parent?.memberId ? [parent.memberId] : [],
        shownName: author.name,
        scope: place.scope,
        organisationPath: place.organisationPath,
      },
      text,
      judgement,
      ago(hours),
    )
  }

  function judgedBy(
    comment: Comment,
    by: string,
    hours: number,
    reason: RejectionReason | null = null,
    note: string | null = null,
  ): Comment {
    const now = ago(hours)
    const verdict = reason === null ? ('publish' as const) : ('reject' as const)
    const decisionId = `demo-${comment._id}-${comment.events.length}`
    return decided(comment, { by, verdict, reason, note, at: now.iso, decisionId }, now)
  }

  const chen = { personId: 'm-member', memberId: 'm-member', name: '陈同志' }
  const lin = { personId: 'm-member2', memberId: 'm-member2', name: '林同志' }
  const visitors = ['清晨的银杏', '向阳的白杨', '灯下的稻穗', '山间的溪流', '远行的云雀'].map(
    (name, index) => ({
      personId: `demo-person-${index}`,
      name,
    }),
  )
  const [ginkgo, poplar, rice, stream, lark] = visitors
  if (!ginkgo || !poplar || !rice || !stream || !lark) throw new Error('there are not enough visitors')

  const first = judgedBy(written(lin, '第三段讲得最清楚，我们社区开会就照这个读了一遍。', 52), MODERATOR, 51)
  const question = judgedBy(
    written(ginkgo, '请问流动在外的人怎么参加？能不能写得再具体一点。', 49, { kind: 'question' }),
    'm-moderator2',
    48,
  )
  const answer = judgedBy(
    written(lin, '我们支部是每月开一次视频会，您可以问问所在社区。', 30, { parent: question }),
    'm-moderator2',
    29,
  )
  const critical = judgedBy(
    written(poplar, '通知发得太晚，头一天晚上才说，第二天怎么来得及？希望改。', 26),
    MODERATOR,
    25.5,
  )
  const own = judgedBy(written(chen, '建议把文字再放大些，老同志看着吃力。', 75, { item: 1 }), MODERATOR, 74)
  const edited = revised(
    own,
    '建议把文字再放大些，夜里也能看清；已经有大字版的，请写明在哪里打开。',
    held,
    ago(3),
  )
  const rejectedOne = judgedBy(
    written(chen, '楼上那位住在示例小区 3 号楼，大家去找他。', 28, { item: 1 }),
    MODERATOR,
    27,
    'privacy',
    '请不要写别人的住址',
  )
  const appealedOne = appealed(
    judgedBy(
      written(rice, '这个办法就是糊弄人，写得好看，落不了地。', 24, { item: 2 }),
      MODERATOR,
      23,
      'insult',
    ),
    '我说的是办法，不是哪个人。批评办法不应当算侮辱。',
    ago(20),
  )
  const hit: Judgement = {
    ...held,
    results: held.results.map((result) =>
      result.phase === 'words'
        ? {
            phase: 'words',
            outcome: 'hold',
            why: '有要由人看一看的词：“加微信”',
            hits: [{ word: '加微信', category: 'advertising', forbidden: false, start: 5, end: 10 }],
          }
        : result,
    ),
  }
  const waiting = [
    written(stream, '想要资料的加 微 信，我发给您。', 5, { judgement: hit }),
    written(lark, '有没有音频版？我妈妈眼睛不好，想听。', 4, { kind: 'question' }),
    written(stream, '和去年的说法不一样，以哪个为准？', 2, { item: 1, kind: 'question' }),
    written(ginkgo, '例子举得好，能不能多举两个乡镇的。', 1, { item: 2 }),
  ]
  const underDisclosure = (
    [
      ['车位编号能不能也写上？', 100, null],
      ['三号门晚上十点就锁了，回来晚的人怎么办？', 80, null],
      ['登记要带什么，请写清楚。', 60, null],
      ['上一版写的是 36 个，为什么改了？', 21, null],
      ['代办登记，电话在楼道里贴着。', 18, 'advertising'],
      ['周末能不能留几个给来看老人的？', 15, null],
    ] as const
  ).map(([text, hours, reason], index) =>
    judgedBy(
      written(visitors[index % visitors.length] ?? ginkgo, text, hours, { place: disclosed }),
      MODERATOR,
      hours - 1 - index / 2,
      reason,
    ),
  )
  const all = [
    ...underDisclosure,
    first,
    question,
    answer,
    critical,
    edited,
    rejectedOne,
    appealedOne,
    ...waiting,
  ]
  const days = new Map<string, ReviewDay>()
  const decisions = new Map<string, number>()
  for (const { events, organisationPath } of all)
    for (const organisationId of [null, ...(organisationPath ?? '').split('/').filter(Boolean)]) {
      for (const event of events) {
        const _id = dayIdOf(dayOf(Date.parse(event.at)), organisationId)
        days.set(_id, { ...withEvent(days.get(_id) ?? noFigures(), event), _id })
      }
      const made = decisionsOf(events.reduce(withEvent, noFigures()))
      if (organisationId !== null) decisions.set(organisationId, (decisions.get(organisationId) ?? 0) + made)
    }
  return {
    comments: all.map((comment) => ({ ...comment, counted: comment.events.length, uncounted: false })),
    days: [...days.values()],
    organisations: [...decisions].map(([_id, made]) => ({ _id, decisions: made })),
  }
}
