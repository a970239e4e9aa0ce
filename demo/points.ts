/** Points of the demo beyond the ledger: questions about entries, a changed rule, a league, recorded opponents. */
import { appealId, type PointsAppeal } from '../cloudfunctions/domains/points/appeals/store'
import type { Rulebook } from '../cloudfunctions/domains/points/rulebook/store'
import { defaultRule } from '../cloudfunctions/domains/points/rules'
import type { PointsEntry } from '../cloudfunctions/domains/points/store'
import {
  groupId,
  type League,
  type LeagueGroup,
  type LeaguePlayer,
} from '../cloudfunctions/domains/league/store'
import type { Member } from '../cloudfunctions/domains/organisation/store'
import { shownNames } from '../cloudfunctions/domains/organisation/shownName'
import { MATCH_QUESTIONS } from '../cloudfunctions/domains/play/rules'
import type { Challenge, MatchPlayer, MatchRecording } from '../cloudfunctions/domains/play/store'
import { ask, type Candidate } from '../cloudfunctions/domains/quiz/rules'
import type { Question } from '../cloudfunctions/domains/quiz/store'
import { hashFraction } from '../cloudfunctions/kernel/random'
import { addDays, momentOf, mondayOf } from '../cloudfunctions/kernel/time'
import type { EditorialDocuments } from './editorial'

const ROOT = 'committee'
const OPPONENTS = 6
const LEAGUE_PLAYERS = 12

/** A rule two officers have agreed to change next week, and one that waits for the second of them. */
export function demoRulebook(nowMs: number): Rulebook {
  const { day, iso } = momentOf(nowMs)
  const wu = { memberId: 'm-committee', name: '吴示例' }
  const han = { memberId: 'm-admin', name: '韩演示' }
  return {
    _id: ROOT,
    versions: [
      {
        ruleId: 'study.complete',
        version: 2,
        firstDay: addDays(day, 7),
        perUnit: 2,
        dailyCap: 4,
        why: '一天学两篇就够，不赶进度',
        status: 'confirmed',
        proposer: wu,
        proposedAt: iso,
        decider: han,
        decidedAt: iso,
      },
      {
        ruleId: 'challenge.right',
        version: 2,
        firstDay: addDays(day, 10),
        perUnit: 0,
        dailyCap: 0,
        why: '挑战图个乐，不记分也好',
        status: 'proposed',
        proposer: han,
        proposedAt: iso,
        decider: null,
        decidedAt: null,
      },
    ],
  }
}

/** Two members have questioned an entry each; one has been answered. */
export function demoAppeals(members: readonly Member[], entries: readonly PointsEntry[]): PointsAppeal[] {
  const asked = [
    {
      memberId: 'm-member',
      ruleId: 'quiz.daily' as const,
      text: '第三题我选的和讲义上写的一样，请核对一下。',
      answer: null,
    },
    {
      memberId: 'm-member2',
      ruleId: 'study.complete' as const,
      text: '那天我学完了两篇，怎么只记了一篇？',
      answer: '核对过了：第二篇的小题是第二天早上答对的，记在了第二天。',
    },
  ]
  return asked.flatMap(({ memberId, ruleId, text, answer }): PointsAppeal[] => {
    const member = members.find(({ _id }) => _id === memberId)
    const entry = entries
      .filter((candidate) => candidate.memberId === memberId && candidate.points.ruleId === ruleId)
      .at(-1)
    if (!member || !entry) return []
    const { day, at, points, source } = entry
    const _id = appealId(entry._id)
    const submittedAt = new Date(Date.parse(at) + 3_600_000).toISOString()
    return [
      {
        _id,
        entryId: entry._id,
        memberId,
        organisationPath: member.organisationPath,
        organisationName: member.organisationName,
        memberOffices: [],
        entry: { memberId, day, at, points, source },
        ruleExplanation: defaultRule(ruleId).explanation,
        text,
        submittedAt,
        open: answer === null,
        decision:
          answer === null
            ? null
            : { at: submittedAt, by: { memberId: 'm-committee', name: '吴示例' }, answer, amount: 0 },
        deskKey: `${member.organisationPath}~${submittedAt}~${_id}`,
      },
    ]
  })
}

/** A league with one group; the ordinary member of the demo has not joined it. */
export function demoLeague(members: readonly Member[], nowMs: number) {
  const week = mondayOf(momentOf(nowMs).day)
  const _id = groupId(ROOT, week, 1)
  const joined = members
    .filter((member) => member.boundAt && member._id !== 'm-member' && /^m-(\d+|member2)$/.test(member._id))
    .slice(0, LEAGUE_PLAYERS)
  const players = joined.map((member): LeaguePlayer => ({
    _id: member._id,
    rootId: ROOT,
    shownName: shownNames({ memberId: member._id, name: member.name })[0] ?? '',
    placedWeek: week,
    groupId: _id,
  }))
  const memberIds = players.map((player) => player._id)
  const group: LeagueGroup = { _id, rootId: ROOT, week, memberIds }
  const league: League = { _id: ROOT, on: true, week, newest: { group: 1, size: memberIds.length } }
  return { league, group, players }
}

/** Recorded opponents, and the record of somebody who has taken the challenge. */
export function demoPlay(
  members: readonly Member[],
  bank: Pick<EditorialDocuments<Question>, 'heads'>,
  nowMs: number,
) {
  const candidates = bank.heads.flatMap(({ _id, published, publishedVersion }): Candidate[] =>
    published && publishedVersion !== null && published.kind !== 'fillIn'
      ? [{ questionId: _id, version: publishedVersion, question: published }]
      : [],
  )
  const willing = members.filter((member) => member.boundAt && /^m-\d+$/.test(member._id)).slice(0, OPPONENTS)
  const recordings = willing.map((member): MatchRecording => {
    const _id = `${member._id}.0`
    const start = Math.floor(hashFraction(_id) * candidates.length)
    const drawn = [...candidates, ...candidates].slice(start, start + MATCH_QUESTIONS)
    return {
      _id,
      memberId: member._id,
      rootId: ROOT,
      shownName: shownNames({ memberId: member._id, name: member.name })[0] ?? '',
      questions: drawn.map((candidate) =>
        ask({ ...candidate, reason: 'new' }, (key) => hashFraction(`${_id}.${key}`)),
      ),
      answers: drawn.map((_candidate, index) => ({
        correct: hashFraction(`right.${_id}.${index}`) < 0.7,
        seconds: Math.round(50 + 250 * hashFraction(`seconds.${_id}.${index}`)) / 10,
      })),
      recordedAt: new Date(nowMs).toISOString(),
      draw: hashFraction(`draw.${_id}`),
    }
  })
  const players = recordings.map(({ memberId, shownName }): MatchPlayer => ({
    _id: memberId,
    willing: true,
    shownName,
    match: null,
    met: [],
  }))
  const challenge: Challenge = {
    _id: 'm-member2',
    best: 12,
    bestDay: addDays(momentOf(nowMs).day, -3),
    run: null,
    isRecord: false,
    points: null,
    earned: { day: '', amount: 0 },
  }
  return { recordings, players, challenge }
}
