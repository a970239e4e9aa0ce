/** An appeal as its member and as whoever decides see it. */
import { dayOf } from '../../../kernel/time'
import { answerDueDay } from './rules'
import type { PointsAppeal } from './store'

/** How an appeal stands. */
export function statusOf({ decision }: PointsAppeal): 'waiting' | 'granted' | 'declined' {
  if (!decision) return 'waiting'
  return decision.amount === 0 ? 'declined' : 'granted'
}

/** For the member. */
export function appealViewOf(appeal: PointsAppeal) {
  const { _id, text, submittedAt, decision } = appeal
  return {
    appealId: _id,
    text,
    submittedAt,
    dueDay: answerDueDay(dayOf(Date.parse(submittedAt))),
    status: statusOf(appeal),
    decision: decision && {
      at: decision.at,
      by: decision.by.name,
      answer: decision.answer,
      amount: decision.amount,
    },
  }
}

/** For whoever decides: the entry and the organisation, but nobody's name. */
export function deskView(appeal: PointsAppeal) {
  const { organisationName, entry, ruleExplanation } = appeal
  const { points, at, day, source } = entry
  return {
    ...appealViewOf(appeal),
    organisationName,
    entry: { ...points, at, day, title: source.title },
    ruleExplanation,
  }
}
