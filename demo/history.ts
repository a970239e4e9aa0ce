/** Thirty days of made-up learning, by the same rules that real learning goes by. */
import type { StudyContent } from '../cloudfunctions/domains/study/content'
import type { Head } from '../cloudfunctions/domains/editorial'
import type { PointsEarned } from '../cloudfunctions/domains/points'
import { entryOf } from '../cloudfunctions/domains/points/ledger'
import { addToWeek, award, defaultRule } from '../cloudfunctions/domains/points/rules'
import type { EarnedRecord, PointsAccount, PointsEntry } from '../cloudfunctions/domains/points/store'
import { closesAt } from '../cloudfunctions/domains/quiz/daily'
import { emptyMemory, fold, logOf } from '../cloudfunctions/domains/quiz/fold'
import { type TopicTallies, weakestTopic } from '../cloudfunctions/domains/quiz/memory'
import { ask, composePaper, grade, type Candidate } from '../cloudfunctions/domains/quiz/rules'
import { dailyAttemptId, newAttempt, type QuizAttempt } from '../cloudfunctions/domains/quiz/attempts'
import { paperTitles } from '../cloudfunctions/domains/quiz/contract'
import { DEFAULT_RETENTION } from '../cloudfunctions/domains/quiz/schedule-rules'
import type { Memory, MemoryCard, Question, ReviewLog } from '../cloudfunctions/domains/quiz/store'
import { cardOf } from '../cloudfunctions/domains/study/bundles'
import { chooseBundle, gradeChecks, checkQuestionId } from '../cloudfunctions/domains/study/rules'
import {
  bundleId,
  newRecord,
  recordId,
  studyDayId,
  type StudyBundle,
  type StudyDay,
  type StudyRecord,
} from '../cloudfunctions/domains/study/store'
import type { Member } from '../cloudfunctions/domains/organisation/store'
import { hashFraction } from '../cloudfunctions/kernel/random'
import { addDays, momentOf, startOfDayMs } from '../cloudfunctions/kernel/time'
import { demoPeople } from './people'

const noWeek = { monday: '', sum: 0 }
const HISTORY_DAYS = 30
/** Whoever moves the clock forward finds something new on so many days. */
const UNREAD_DAYS = 4
const DAILY_QUESTIONS = 5

export interface History {
  bundles: StudyBundle[]
  records: StudyRecord[]
  studyDays: StudyDay[]
  attempts: QuizAttempt[]
  memoryCards: MemoryCard[]
  memories: Memory[]
  reviewLogs: ReviewLog[]
  entries: PointsEntry[]
  accounts: PointsAccount[]
}

/**
 * What the members did in the last thirty days and this morning. The fixed demo people did nothing today, so that
 * whoever tries the demo finds the day in front of them.
 * @param nowMs nothing happens after it
 */
export function demoHistory(
  members: readonly Member[],
  contents: ReadonlyArray<Head<StudyContent>>,
  questions: ReadonlyArray<Head<Question>>,
  nowMs: number,
): History {
  const today = momentOf(nowMs).day
  const days = Array.from({ length: HISTORY_DAYS + 1 }, (_, index) => addDays(today, index - HISTORY_DAYS))
  const upcoming = Array.from({ length: UNREAD_DAYS }, (_, index) => addDays(today, index))
  const allBundles = demoBundles(contents, [...days, ...upcoming.slice(1)])
  const bundles = allBundles.filter(({ day }) => day <= today)
  const bank = questions.flatMap(({ _id, published, publishedVersion }) =>
    published && publishedVersion
      ? [{ questionId: _id, version: publishedVersion, question: published }]
      : [],
  )
  const history: History = {
    bundles,
    records: [],
    studyDays: [],
    attempts: [],
    memoryCards: [],
    memories: [],
    reviewLogs: [],
    entries: [],
    accounts: [],
  }
  const byContent = new Map(contents.map((head) => [head._id, head.published]))
  const fixed = new Set(demoPeople.map(({ memberId }) => memberId))
  // Nobody has read the items of today and the next days before, although the demo's library is small enough for that.
  const unread = allBundles
    .filter(({ day }) => upcoming.includes(day))
    .flatMap(({ items }) => items.map(({ contentId }) => contentId))
  for (const member of members) {
    if (!member.boundAt) continue
    const done = new Set<string>()
    const cards = new Map<string, MemoryCard>()
    let memory = emptyMemory(member._id)
    const earned: EarnedRecord[] = []
    for (const day of days) {
      if (day === today && fixed.has(member._id)) continue
      const diligence = 0.35 + 0.6 * hashFraction(`diligence.${member._id}`)
      const at = instantOn(day, member._id, nowMs)
      if (hashFraction(`study.${day}.${member._id}`) < diligence) {
        const bundle = bundles.find((candidate) => candidate.day === day)
        const offered = bundle?.items.map(({ contentId }) => contentId) ?? []
        const items = offered.filter((id) => !done.has(id) && (day === today || !unread.includes(id)))
        const count = Math.floor(hashFraction(`count.${day}.${member._id}`) * (items.length + 1))
        const studied = studyOn(member, day, at, items.slice(0, count), byContent)
        items.slice(0, count).forEach((id) => done.add(id))
        history.records.push(...studied.records)
        if (studied.studyDay) history.studyDays.push(studied.studyDay)
        earned.push(...studied.earned)
      }
      if (hashFraction(`quiz.${day}.${member._id}`) < diligence) {
        const attempt = answerOn(member, day, at, bank, [...cards.values()], memory.topics)
        const log = logOf(attempt, memory.folds + 1)
        const folded = fold(log, memory, [...cards.values()])
        for (const card of folded.cards) cards.set(card._id, card)
        memory = folded.memory
        history.reviewLogs.push(log)
        history.attempts.push(attempt)
        if (attempt.points)
          earned.push({
            memberId: member._id,
            day,
            at,
            points: attempt.points,
            source: { kind: 'quiz', id: attempt._id, title: '每日答题' },
          })
      }
    }
    history.memoryCards.push(...cards.values())
    history.memories.push(memory)
    history.entries.push(...earned.map(entryOf))
    history.accounts.push({
      _id: member._id,
      balance: earned.reduce((sum, { points }) => sum + points.amount, 0),
      showOnHome: member._id === 'm-member2',
      week: earned.reduce((week, { day, points }) => addToWeek(week, day, points.amount), noWeek),
    })
  }
  return history
}

/** The bundles of days gone by, each chosen as the job would have chosen it then. */
function demoBundles(contents: ReadonlyArray<Head<StudyContent>>, days: readonly string[]): StudyBundle[] {
  const bundles: StudyBundle[] = []
  for (const day of days) {
    const published = contents.filter(
      ({ publishedAt }) => publishedAt !== null && publishedAt.slice(0, 10) < day,
    )
    const chosen = chooseBundle(
      published.map(({ _id, publishedAt }) => ({
        contentId: _id,
        publishedAt: publishedAt ?? '',
        required: false,
      })),
      [...bundles].reverse().map(({ items }) => items.map(({ contentId }) => contentId)),
    )
    const items = chosen.flatMap((id, index) => {
      const head = published.find(({ _id }) => _id === id)
      return head?.published ? [{ ...cardOf(head, head.published), required: index === 0 }] : []
    })
    bundles.push({ _id: bundleId(day, 'committee'), organisationId: 'committee', day, items })
  }
  return bundles
}

function studyOn(
  member: Member,
  day: string,
  at: string,
  contentIds: readonly string[],
  byContent: ReadonlyMap<string, StudyContent | null>,
): { records: StudyRecord[]; studyDay: StudyDay | null; earned: EarnedRecord[] } {
  const records: StudyRecord[] = []
  const earned: EarnedRecord[] = []
  let sum = 0
  for (const contentId of contentIds) {
    const content = byContent.get(contentId)
    if (!content) continue
    const id = recordId(member._id, contentId)
    const answers = content.checkQuestions.map(({ answer }, index) => ({
      questionId: checkQuestionId(index),
      chosen: answer,
    }))
    const points: PointsEarned | null = award(defaultRule('study.complete'), `study.${id}`, 1, sum)
    sum += points?.amount ?? 0
    records.push({
      ...newRecord(member._id, contentId, 1, at),
      state: 'completed',
      position: 1,
      completedAt: at,
      results: gradeChecks(content.checkQuestions, answers),
      points,
    })
    if (points)
      earned.push({
        memberId: member._id,
        day,
        at,
        points,
        source: { kind: 'study', id: contentId, title: content.title },
      })
  }
  const studyDay: StudyDay | null =
    records.length === 0
      ? null
      : {
          _id: studyDayId(day, member._id),
          memberId: member._id,
          organisationId: member.organisationId,
          day,
          completed: records.length,
          earned: sum,
          pending: [],
          hasPending: false,
          uncounted: false,
        }
  return { records, studyDay, earned }
}

function answerOn(
  member: Member,
  day: string,
  at: string,
  bank: readonly Candidate[],
  cards: readonly MemoryCard[],
  topics: TopicTallies,
): QuizAttempt {
  const _id = dailyAttemptId(day, member._id)
  const due = cards.filter(({ dueDay }) => dueDay <= day).sort((a, b) => (a.dueDay < b.dueDay ? -1 : 1))
  const weak = weakestTopic(topics)
  const start = Math.floor(hashFraction(_id) * bank.length)
  const drawn = [...bank.slice(start), ...bank.slice(0, start)]
  const paper = composePaper(
    {
      review: due.flatMap((card) => bank.filter(({ questionId }) => questionId === card.questionId)),
      weak: drawn.filter(({ question }) => question.topic === weak),
      fresh: drawn,
    },
    new Set(cards.map(({ questionId }) => questionId)),
    DAILY_QUESTIONS,
  )
  const questions = paper.map((chosen) => ask(chosen, (key) => hashFraction(`${_id}.${key}`)))
  const skill = 0.55 + 0.4 * hashFraction(`skill.${member._id}`)
  const answers = questions.map(({ questionId, kind, topic, answer, accepted, options }) => {
    // One branch is short of one topic, so that its officer sees a finding and what helps.
    const short = member.organisationId === 'branch-1' && topic === 'safety'
    const knows = hashFraction(`${_id}.${questionId}`) < (short ? skill - 0.4 : skill)
    if (kind === 'fillIn')
      return {
        questionId,
        chosen: knows ? accepted.map(([text = '']) => text) : accepted.map(() => '记不清了'),
      }
    const wrong = options.find(({ key }) => !answer.includes(key))
    return { questionId, chosen: knows || !wrong ? answer : [wrong.key] }
  })
  const graded = grade(questions, answers)
  const correctCount = graded.filter(({ correct }) => correct).length
  return {
    ...newAttempt(
      {
        _id,
        kind: 'daily',
        paperId: null,
        title: paperTitles.daily,
        closesAt: closesAt(day),
        questions,
        desiredRetention: DEFAULT_RETENTION,
      },
      { ...member, memberId: member._id },
      momentOf(Date.parse(at)),
    ),
    status: 'submitted',
    submittedAt: at,
    submittedBy: 'member',
    graded,
    correctCount,
    points: award(defaultRule('quiz.daily'), `quiz.${_id}`, correctCount, 0),
  }
}

/** Sometime between six in the morning and ten in the evening, and never after now. */
function instantOn(day: string, memberId: string, nowMs: number): string {
  const sometime = startOfDayMs(day) + (6 + 16 * hashFraction(`hour.${day}.${memberId}`)) * 3_600_000
  return new Date(Math.max(startOfDayMs(day), Math.min(sometime, nowMs - 60_000))).toISOString()
}
