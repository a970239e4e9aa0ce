/** Made-up exams and special papers, and how one that is over came out. */
import {
  newHead,
  publishedHead,
  type Head,
  type Topic,
  type Version,
  versionId,
} from '../cloudfunctions/domains/editorial'
import type { Member } from '../cloudfunctions/domains/organisation/store'
import { newAttempt, type QuizAttempt } from '../cloudfunctions/domains/quiz/attempts'
import type { Pool } from '../cloudfunctions/domains/quiz/exams/model'
import {
  chooseFromPools,
  deadline,
  emptyTally,
  retally,
  scored,
} from '../cloudfunctions/domains/quiz/exams/rules'
import { type Exam, type ExamTally, tallyId } from '../cloudfunctions/domains/quiz/exams/store'
import { examAttemptId } from '../cloudfunctions/domains/quiz/papers/rules'
import { ask, grade } from '../cloudfunctions/domains/quiz/rules'
import { DEFAULT_RETENTION } from '../cloudfunctions/domains/quiz/schedule-rules'
import { candidatesOf, type Question } from '../cloudfunctions/domains/quiz/store'
import { timeKey } from '../cloudfunctions/kernel/paging'
import { hashFraction } from '../cloudfunctions/kernel/random'
import { addDays, momentOf, startOfDayMs } from '../cloudfunctions/kernel/time'
import { demoPeople } from './people'

const HOUR_MS = 3_600_000

/** A day from today and an hour in China, as ISO 8601. */
function instant(nowMs: number, days: number, hour: number): string {
  return new Date(startOfDayMs(addDays(momentOf(nowMs).day, days)) + hour * HOUR_MS).toISOString()
}

const pool = (topic: Topic | null, count: number, points: number): Pool => ({
  topic,
  difficulty: null,
  count,
  points,
})

function exams(nowMs: number): Array<{ id: string; fields: Exam; status: Version<Exam>['status'] }> {
  const common = {
    organisationId: 'committee',
    organisationPath: '/committee/',
    organisationName: '示例县直属机关党委',
    measures: null,
  } as const
  return [
    {
      id: 'exam-party',
      status: 'published',
      fields: {
        ...common,
        kind: 'exam',
        title: '党章党规基础测试',
        instructions: '请独立完成。可以中途离开，答案会自动存下，回来接着答；时间从开始时算起，不会暂停。',
        opensAt: instant(nowMs, -2, 8),
        closesAt: instant(nowMs, 5, 18),
        attemptsAllowed: 2,
        minutes: 20,
        pools: [pool('party', 5, 10), pool('procedure', 5, 10)],
        passScore: 60,
        reveal: 'immediately',
        required: true,
        topic: 'party',
      },
    },
    {
      id: 'special-law',
      status: 'published',
      fields: {
        ...common,
        kind: 'special',
        title: '专题：身边的法律',
        instructions: '围绕日常生活里常遇到的法律问题，答完就看解析。',
        opensAt: instant(nowMs, -10, 0),
        closesAt: instant(nowMs, 20, 24),
        attemptsAllowed: 3,
        minutes: null,
        pools: [pool('law', 8, 1)],
        passScore: null,
        reveal: 'immediately',
        required: false,
        topic: 'law',
      },
    },
    {
      id: 'exam-safety',
      status: 'published',
      fields: {
        ...common,
        kind: 'exam',
        title: '安全常识月考',
        instructions: '',
        opensAt: instant(nowMs, 3, 9),
        closesAt: instant(nowMs, 4, 18),
        attemptsAllowed: 1,
        minutes: 15,
        pools: [pool('safety', 10, 10)],
        passScore: 60,
        reveal: 'afterWindow',
        required: false,
        topic: 'safety',
      },
    },
    {
      id: 'exam-constitution',
      status: 'published',
      fields: {
        ...common,
        kind: 'exam',
        title: '宪法与国家制度测试',
        instructions: '结束后公布答案。',
        opensAt: instant(nowMs, -9, 8),
        closesAt: instant(nowMs, -3, 18),
        attemptsAllowed: 1,
        minutes: 20,
        pools: [pool('constitution', 10, 10)],
        passScore: 60,
        reveal: 'afterWindow',
        required: true,
        topic: 'constitution',
      },
    },
    {
      id: 'exam-history',
      status: 'inReview',
      fields: {
        ...common,
        kind: 'exam',
        title: '党史国史季度测试',
        instructions: '请独立完成。',
        opensAt: instant(nowMs, 8, 8),
        closesAt: instant(nowMs, 15, 18),
        attemptsAllowed: 2,
        minutes: 30,
        pools: [pool('history', 10, 10)],
        passScore: 60,
        reveal: 'immediately',
        required: true,
        topic: 'history',
      },
    },
  ]
}

/** Exams as two editors made them. */
export function demoExams(nowMs: number): { heads: Array<Head<Exam>>; versions: Array<Version<Exam>> } {
  const [author, reviewer] = demoPeople.filter(({ role }) => role === 'editor')
  if (!author || !reviewer) throw new Error('the demo needs two editors')
  const documents = exams(nowMs).map(({ id, fields, status }) => {
    const at = instant(nowMs, -12, 10)
    const _id = versionId(id, 1)
    const version: Version<Exam> = {
      _id,
      itemId: id,
      version: 1,
      revision: 1,
      status,
      fields,
      authorIds: [author.memberId],
      authorNames: [author.name],
      writerId: author.memberId,
      replaced: null,
      withdrawnById: null,
      lastEditorId: author.memberId,
      reviewerId: status === 'published' ? reviewer.memberId : null,
      reviewerName: status === 'published' ? reviewer.name : null,
      publishedAt: status === 'published' ? at : null,
      note: null,
      searchKeys: [],
      initials: '',
      updatedAt: at,
      listKey: timeKey(at, _id),
    }
    const head = newHead<Exam>(id)
    return { version, head: status === 'published' ? publishedHead(head, version, at) : head }
  })
  return { heads: documents.map(({ head }) => head), versions: documents.map(({ version }) => version) }
}

/** What came of the exams that are over. */
export function demoExamResults(
  members: readonly Member[],
  heads: ReadonlyArray<Head<Exam>>,
  questions: ReadonlyArray<Head<Question>>,
  nowMs: number,
): { attempts: QuizAttempt[]; tallies: ExamTally[] } {
  const attempts: QuizAttempt[] = []
  const tallies = new Map<string, ExamTally>()
  for (const { _id: examId, published: exam } of heads) {
    if (!exam || exam.closesAt > momentOf(nowMs).iso) continue
    for (const member of members) {
      if (!member.boundAt || hashFraction(`took.${examId}.${member._id}`) > 0.8) continue
      const attempt = attemptOf(member, examId, exam, questions)
      const { score, passScore, worth } = attempt.exam ?? { score: 0, passScore: null, worth: [] }
      const _id = tallyId(examId, member.organisationId)
      const tally = tallies.get(_id) ?? {
        _id,
        examId,
        organisationId: member.organisationId,
        ...emptyTally(),
      }
      const full = worth.reduce((sum, points) => sum + points, 0)
      tallies.set(_id, retally(tally, null, { score: score ?? 0, full, passScore }))
      attempts.push(attempt)
    }
  }
  return { attempts, tallies: [...tallies.values()] }
}

function attemptOf(
  member: Member,
  examId: string,
  exam: Exam,
  questions: ReadonlyArray<Head<Question>>,
): QuizAttempt {
  const _id = examAttemptId(examId, 1, member._id)
  const bank = candidatesOf(questions)
  const drawn = exam.pools.map(({ topic }) => bank.filter(({ question }) => question.topic === topic))
  const chosen = chooseFromPools(exam.pools, drawn, (id) => hashFraction(`${_id}.${id}`))
  const asked = chosen.map(({ candidate }) =>
    ask({ ...candidate, reason: 'drawn' }, (key) => hashFraction(`${_id}.${key}`)),
  )
  const skill = 0.45 + 0.5 * hashFraction(`skill.${member._id}`)
  const answers = asked.map(({ questionId, answer, options }) => {
    const wrong = options.find(({ key }) => !answer.includes(key))
    const knows = hashFraction(`${_id}.knows.${questionId}`) < skill
    return { questionId, chosen: knows || !wrong ? answer : [wrong.key] }
  })
  const graded = grade(asked, answers)
  const startMs = Date.parse(exam.opensAt) + hashFraction(`start.${_id}`) * 100 * HOUR_MS
  const rules = {
    number: 1,
    worth: chosen.map(({ points }) => points),
    passScore: exam.passScore,
    reveal: exam.reveal,
    windowEnds: exam.closesAt,
    score: null,
    passed: null,
    talliedScore: null,
  }
  const result = scored(rules, asked, graded)
  return {
    ...newAttempt(
      {
        _id,
        kind: exam.kind,
        paperId: examId,
        title: exam.title,
        closesAt: deadline(exam, startMs),
        questions: asked,
        desiredRetention: DEFAULT_RETENTION,
        exam: { ...result, talliedScore: result.score },
      },
      { ...member, memberId: member._id },
      momentOf(startMs),
    ),
    status: 'submitted',
    awaits: null,
    submittedAt: new Date(startMs + 8 * 60_000).toISOString(),
    submittedBy: 'member',
    graded,
    correctCount: graded.filter(({ correct }) => correct).length,
  }
}
