/** A year of made-up trainings: monthly ones gone by with their hours, one on today, and what is to come. */
import { soonAtOf } from '../cloudfunctions/domains/training/soon'
import type { HoursEntry, HoursProposal, HoursYear } from '../cloudfunctions/domains/hours/store'
import { emptyYear, entryIdOf } from '../cloudfunctions/domains/hours/store'
import { addToSum, allowedMinutes, hourRuleOn } from '../cloudfunctions/domains/hours/rules'
import type { Member, Organisation } from '../cloudfunctions/domains/organisation/store'
import { attendedMinutes } from '../cloudfunctions/domains/training/rules'
import {
  type Enrolment,
  enrolmentId,
  type Training,
  type TrainingQuestion,
} from '../cloudfunctions/domains/training/store'
import { aboutOf } from '../cloudfunctions/domains/training/views'
import { timeKey } from '../cloudfunctions/kernel/paging'
import { hashFraction, sha256 } from '../cloudfunctions/kernel/random'
import { addDays, dayOf, startOfDayMs } from '../cloudfunctions/kernel/time'

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000
/** One a month, as far back as the year goes. */
const MONTH_DAYS = 28
const MONTHS = 9

interface Plan {
  id: string
  title: string
  summary: string
  teacher: string
  startMs: number
  hours: number
  place: string | null
  capacity: number | null
  centralised?: boolean
  liveUrl?: string
  replayUrl?: string
}

export interface DemoTrainings {
  trainings: Training[]
  enrolments: Enrolment[]
  questions: TrainingQuestion[]
  entries: HoursEntry[]
  years: HoursYear[]
  proposals: HoursProposal[]
}

/** @param nowMs what is on today began a few minutes before it */
export function demoTrainings(
  members: readonly Member[],
  organisations: readonly Organisation[],
  nowMs: number,
): DemoTrainings {
  const root = organisations.find(({ parentId }) => parentId === null)
  if (!root) throw new Error('the demo needs a root organisation')
  const people = members.filter(({ boundAt }) => boundAt !== null)
  const demo: DemoTrainings = {
    trainings: [],
    enrolments: [],
    questions: [],
    entries: [],
    years: [],
    proposals: [],
  }
  const years = new Map<string, HoursYear>()
  for (const plan of pastPlans(nowMs)) {
    const training = trainingOf(plan, root)
    demo.trainings.push(training)
    for (const member of people) {
      if (hashFraction(`training.${plan.id}.${member._id}`) > 0.45 + 0.5 * hashFraction(`keen.${member._id}`))
        continue
      const enrolment = attended(enrolmentOf(training, member), training)
      demo.enrolments.push(enrolment)
      const entry = entryOf(training, member._id, enrolment.minutes ?? 0, years)
      if (entry) demo.entries.push(entry)
    }
  }
  demo.years.push(...years.values())
  for (const plan of comingPlans(nowMs)) {
    const chosen = people.filter(({ _id }) => hashFraction(`comes.${plan.id}.${_id}`) < 0.3)
    const training = trainingOf(plan, root)
    const comes = plan.id === 'training-today' ? [...new Set([...people.slice(0, 2), ...chosen])] : chosen
    const seats = comes.slice(0, plan.capacity ?? comes.length)
    const waiting = plan.capacity === null ? [] : comes.slice(plan.capacity)
    training.seatsTaken = plan.capacity === null ? 0 : seats.length
    training.waiting = waiting.map(({ _id }) => _id)
    demo.trainings.push(training)
    demo.enrolments.push(
      ...seats.map((member) => enrolmentOf(training, member)),
      ...waiting.map((member): Enrolment => ({ ...enrolmentOf(training, member), state: 'waiting' })),
    )
  }
  demo.questions.push(...demoQuestions(nowMs))
  demo.proposals.push(...demoProposals(members, nowMs))
  return demo
}

function pastPlans(nowMs: number): Plan[] {
  const today = dayOf(nowMs)
  const topics = [
    '学习宪法，弘扬宪法精神',
    '怎样开好一次组织生活会',
    '发展党员工作的程序和纪律',
    '社区里的防灾减灾',
    '读懂《党员教育管理工作条例》',
    '做群众工作的几个办法',
    '纪律教育专题',
    '数字生活里的个人信息保护',
    '年初集中轮训',
  ]
  return Array.from({ length: MONTHS }, (_, index): Plan => {
    const day = addDays(today, -(index + 1) * MONTH_DAYS + 10)
    const lecture = index === 1
    return {
      id: `training-past-${index + 1}`,
      title: topics[index % topics.length] ?? '专题学习',
      summary: '示例培训，内容为演示而写。上半场讲授，下半场讨论。',
      teacher: '示例讲师',
      startMs: startOfDayMs(day) + 14 * HOUR_MS,
      hours: lecture ? 1.5 : 4,
      place: lecture ? null : '示例县委党校一号教室',
      capacity: null,
      centralised: index === MONTHS - 1,
      ...(lecture && {
        liveUrl: 'https://example.org/live/shili',
        replayUrl: 'https://example.org/replay/shili',
      }),
    }
  }).filter(
    ({ startMs }) => dayOf(startMs).slice(0, 4) === today.slice(0, 4) && startMs < nowMs - 12 * HOUR_MS,
  )
}

function comingPlans(nowMs: number): Plan[] {
  const dayIn = (days: number) => startOfDayMs(addDays(dayOf(nowMs), days))
  return [
    {
      id: 'training-today',
      title: '基层党务工作实务演示班',
      summary:
        '示例培训，正在进行：可以试着签到。\n请工作人员打开“出示签到码”，党员在自己的手机上扫码或输入六位数字。',
      teacher: '示例讲师',
      startMs: nowMs - 10 * MINUTE_MS,
      hours: 3,
      place: '示例会议中心二楼',
      capacity: 40,
    },
    {
      id: 'training-lecture',
      title: '线上讲座：办事公开与群众监督',
      summary: '示例讲座。讲座期间可以提问，答复后大家都能看到。',
      teacher: '示例讲师',
      startMs: dayIn(3) + 19 * HOUR_MS,
      hours: 1.5,
      place: null,
      capacity: null,
      liveUrl: 'https://example.org/live/jiandu',
    },
    {
      id: 'training-class',
      title: '支部书记和委员集中培训（示例）',
      summary: '示例培训，名额有限，报满后可以排候补。',
      teacher: '示例讲师',
      startMs: dayIn(5) + 9 * HOUR_MS,
      hours: 6,
      place: '示例县委党校报告厅',
      capacity: 8,
      centralised: true,
    },
  ]
}

function trainingOf(plan: Plan, root: Organisation): Training {
  const { id, title, summary, teacher, startMs, hours, place, capacity, centralised = false } = plan
  const iso = (ms: number) => new Date(ms).toISOString()
  const endsAt = iso(startMs + hours * HOUR_MS)
  return {
    _id: id,
    kind: place === null ? 'lecture' : 'class',
    title,
    summary,
    teacher,
    startsAt: iso(startMs),
    endsAt,
    place,
    liveUrl: plan.liveUrl ?? null,
    replayUrl: plan.replayUrl ?? null,
    capacity,
    enrolFrom: iso(startMs - 20 * 24 * HOUR_MS),
    enrolUntil: endsAt,
    centralised,
    status: 'published',
    shown: true,
    revision: 1,
    organisationId: root._id,
    organisationName: root.name,
    organisationPath: root.path,
    endKey: timeKey(endsAt, id),
    secret: sha256(`demo.${id}`),
    seatsTaken: 0,
    waiting: [],
    cancelReason: null,
    changes: [],
    untoldSince: null,
    soonAt: soonAtOf(iso(startMs)),
    soonTo: '',
    updatedById: 'm-committee',
  }
}

function enrolmentOf(training: Training, member: Member): Enrolment {
  return {
    _id: enrolmentId(training._id, member._id),
    trainingId: training._id,
    memberId: member._id,
    memberName: member.name,
    organisationName: member.organisationName,
    state: 'enrolled',
    late: false,
    listKey: timeKey(training.enrolFrom, member._id),
    toldRevision: training.revision,
    endKey: training.endKey,
    about: aboutOf(training),
    signIn: null,
    signOut: null,
    minutes: null,
    wrongCodes: null,
  }
}

function attended(enrolment: Enrolment, training: Training): Enrolment {
  const minutesLate = Math.floor(20 * hashFraction(`late.${enrolment._id}`)) - 15
  const signature = (ms: number, kind: string) => ({
    at: new Date(ms).toISOString(),
    code: '',
    requestId: `demo.${kind}.${enrolment._id}`,
  })
  const signIn = signature(Date.parse(training.startsAt) + minutesLate * MINUTE_MS, 'in')
  const signOut = signature(Date.parse(training.endsAt) + 5 * MINUTE_MS, 'out')
  return { ...enrolment, signIn, signOut, minutes: attendedMinutes(training, signIn.at, signOut.at) }
}

/** The ledger's entry, made by the ledger's own rules. */
function entryOf(
  training: Training,
  memberId: string,
  wanted: number,
  years: Map<string, HoursYear>,
): HoursEntry | null {
  const day = dayOf(Date.parse(training.startsAt))
  const year = Number(day.slice(0, 4))
  const sum = years.get(`${year}.${memberId}`) ?? emptyYear(year, memberId)
  const minutes = allowedMinutes(sum, day, wanted)
  if (minutes === 0) return null
  const { centralised } = training
  years.set(sum._id, { ...sum, ...addToSum(sum, day, minutes, centralised) })
  const evidence = { kind: 'training' as const, id: training._id, title: training.title }
  const _id = entryIdOf(evidence, memberId)
  const rule = hourRuleOn('training.attended', day)
  return {
    _id,
    memberId,
    day,
    listKey: `${day}~${_id}`,
    minutes,
    ruleId: rule.id,
    ruleName: rule.name,
    ruleVersion: rule.version,
    evidence,
    centralised,
    manual: null,
  }
}

function demoQuestions(nowMs: number): TrainingQuestion[] {
  const question = (id: string, memberId: string, text: string, answer: string | null): TrainingQuestion => {
    const askedAt = new Date(nowMs - HOUR_MS).toISOString()
    return {
      _id: id,
      trainingId: 'training-lecture',
      memberId,
      text,
      askedAt,
      listKey: timeKey(askedAt, id),
      answered: answer !== null,
      answer,
      answeredBy: answer === null ? null : '吴示例',
    }
  }
  return [
    question(
      'training-question-1',
      'm-member2',
      '错过了直播，还能看到吗？',
      '讲座结束后会放上回放链接，看回放不计学时，可以自己补课。',
    ),
    question('training-question-2', 'm-1', '讲义会提前发吗？', null),
  ]
}

function demoProposals(members: readonly Member[], nowMs: number): HoursProposal[] {
  const of = (id: string, memberId: string, by: { id: string; name: string }): HoursProposal[] => {
    const member = members.find(({ _id }) => _id === memberId)
    if (!member) return []
    const proposedAt = new Date(nowMs - 5 * HOUR_MS).toISOString()
    return [
      {
        _id: id,
        kind: 'makeUp',
        memberId,
        memberName: member.name,
        organisationId: member.organisationId,
        organisationName: member.organisationName,
        organisationPath: member.organisationPath,
        day: dayOf(nowMs - 24 * HOUR_MS),
        minutes: 120,
        evidence: { kind: 'makeUp', id, title: '送学上门（示例）' },
        centralised: false,
        reason: '老同志不用手机，支部派人送学，有签名',
        state: 'waiting',
        proposedById: by.id,
        proposedBy: by.name,
        proposedAt,
        decidedById: null,
        decidedBy: null,
        decidedAt: null,
        note: null,
        listKey: timeKey(proposedAt, id),
      },
    ]
  }
  return [
    ...of('hours-proposal-1', 'm-new-3', { id: 'm-committee', name: '吴示例' }),
    ...of('hours-proposal-2', 'm-new-1', { id: 'm-secretary', name: '周演示' }),
  ]
}
