/** Trainings on the phone. */
import { implement } from '../../kernel/action'
import { command } from '../../kernel/database'
import { fail } from '../../kernel/errors'
import { type Identity, mayActFor } from '../../kernel/identity'
import { pageByKey, timeKey } from '../../kernel/paging'
import { addDays, type Moment, startOfDayMs } from '../../kernel/time'
import { transaction } from '../../kernel/transaction'
import { trainingContract } from './contract'
import { enrol, leave, seenBy } from './enrolling'
import { tooManyQuestions, trainingUnknown } from './errors'
import { lateFrom, nextSign, refuseEnrolment, refuseQuestion } from './rules'
import { codesFor, OFFICERS, sign } from './signing'
import {
  type Enrolment,
  enrolmentId,
  type Training,
  trainingEnrolments,
  trainingLooks,
  trainingNotices,
  trainingQuestions,
  trainings,
} from './store'
import { aboutOf, mineView, questionView, seatsLeft } from './views'

const PAGE = 20
const UPCOMING = 50
const NOTICE_DAYS = 14
const NOTICES_SHOWN = 5
const QUESTIONS_SHOWN = 30
const OWN_QUESTIONS = 5
const LOOKS_SHOWN = 5

export const trainingMemberActions = implement(trainingContract, 'member', {
  'training.list': async ({ caller, now }, { scope, cursor }) => {
    const { memberId } = caller
    const [{ items, nextCursor }, notices] = await Promise.all([
      scope === 'mine'
        ? ownPage(memberId, cursor)
        : scope === 'past'
          ? pastPage(caller, now, cursor)
          : upcoming(caller, now),
      cursor === undefined ? noticesOf(memberId, now) : [],
    ])
    return {
      items,
      nextCursor,
      notices: notices.map(({ _id, trainingId, title, text, at }) => ({
        noticeId: _id,
        trainingId,
        title,
        text,
        at,
      })),
    }
  },

  'training.open': async ({ caller, now }, { trainingId }) => {
    const { memberId } = caller
    const [found, enrolment, answered, own, looks] = await Promise.all([
      trainings.get(trainingId),
      trainingEnrolments.get(enrolmentId(trainingId, memberId)),
      trainingQuestions.find(
        { trainingId, answered: true },
        { orderBy: [['listKey', 'desc']], limit: QUESTIONS_SHOWN },
      ),
      trainingQuestions.find(
        { trainingId, memberId },
        { orderBy: [['listKey', 'desc']], limit: OWN_QUESTIONS },
      ),
      trainingLooks.find({ trainingId }, { orderBy: [['day', 'desc']], limit: LOOKS_SHOWN }),
    ])
    const training = seenBy(caller, found)
    const mine = mineView(training, enrolment)
    const others = answered.filter((question) => question.memberId !== memberId)
    return {
      trainingId,
      ...training,
      seatsLeft: seatsLeft(training),
      waitingCount: training.waiting.length,
      now: now.iso,
      mine,
      enrolRefusal: refuseEnrolment(training, now.iso)?.message ?? null,
      lateFrom: mine.state !== 'none' && now.iso < training.startsAt ? lateFrom(training) : null,
      sign: nextSign(training, enrolment, now.ms),
      mayHost: mayActFor(caller, OFFICERS, training.organisationPath),
      mayAsk: refuseQuestion(training, now.ms) === null,
      questions: [...own, ...others].map((question) => questionView(question, memberId)),
      looks: mine.state === 'none' ? [] : looks,
    }
  },

  'training.enrol': ({ caller, now }, { trainingId }) => enrol(caller, now, trainingId),

  'training.leave': ({ caller, now }, { trainingId }) => leave(caller, now, trainingId),

  'training.sign': ({ caller, now }, input) => sign(caller, now, input),

  'training.ask': async ({ caller, now }, { questionId, trainingId, text }) => {
    const { memberId } = caller
    const [found, own] = await Promise.all([
      trainings.get(trainingId),
      trainingQuestions.find({ trainingId, memberId }, { limit: OWN_QUESTIONS }),
    ])
    const refusal = refuseQuestion(seenBy(caller, found), now.ms)
    if (refusal) fail(refusal)
    if (own.length >= OWN_QUESTIONS && !own.some(({ _id }) => _id === questionId)) fail(tooManyQuestions)
    return transaction(async (running) => {
      const existing = await trainingQuestions.within(running).get(questionId)
      if (existing)
        return existing.memberId === memberId ? questionView(existing, memberId) : fail(trainingUnknown)
      const question = {
        _id: questionId,
        trainingId,
        memberId,
        text,
        askedAt: now.iso,
        listKey: timeKey(now.iso, questionId),
        answered: false,
        answer: null,
        answeredBy: null,
      }
      await trainingQuestions.within(running).add(question)
      return questionView(question, memberId)
    })
  },

  'training.hostCodes': ({ caller, now }, { trainingId, kind }) => codesFor(caller, now, trainingId, kind),
})

/** Ids of the member's organisation and those above it: whose trainings are open to the member. */
function organisationsAbove({ organisationPath }: Identity) {
  return command.in(organisationPath.split('/').filter((id) => id !== ''))
}

async function upcoming(caller: Identity, now: Moment) {
  const after = { endKey: command.gt(now.iso) }
  const [open, own] = await Promise.all([
    trainings.find(
      { organisationId: organisationsAbove(caller), shown: true, ...after },
      { orderBy: [['endKey', 'asc']], limit: UPCOMING },
    ),
    trainingEnrolments.find({ memberId: caller.memberId, ...after }, { limit: UPCOMING }),
  ])
  const stateIn = (training: Training) => own.find(({ trainingId }) => trainingId === training._id)?.state
  return { items: open.map((training) => cardOf(training, stateIn(training))), nextCursor: null }
}

async function pastPage(caller: Identity, now: Moment, cursor: string | undefined) {
  const filter = { organisationId: organisationsAbove(caller), shown: true }
  const page = await pageByKey(trainings, filter, 'endKey', cursor ?? now.iso, PAGE)
  return { ...page, items: page.items.map((training) => cardOf(training, undefined)) }
}

async function ownPage(memberId: string, cursor: string | undefined) {
  const page = await pageByKey(trainingEnrolments, { memberId }, 'endKey', cursor, PAGE)
  const items = page.items.flatMap(({ trainingId, state, about }) =>
    state === 'left' ? [] : [{ trainingId, ...about, seatsLeft: null, mine: state }],
  )
  return { ...page, items }
}

function cardOf(training: Training, state: Enrolment['state'] | undefined) {
  return {
    trainingId: training._id,
    ...aboutOf(training),
    seatsLeft: seatsLeft(training),
    mine: state === undefined || state === 'left' ? null : state,
  }
}

function noticesOf(memberId: string, now: Moment) {
  const since = new Date(startOfDayMs(addDays(now.day, -NOTICE_DAYS))).toISOString()
  return trainingNotices.find(
    { memberId, at: command.gte(since) },
    { orderBy: [['at', 'desc']], limit: NOTICES_SHOWN },
  )
}
