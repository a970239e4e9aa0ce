/** A member's own learning. Read by nobody else; a few reads side by side. */
import { implement } from '../../kernel/action'
import { addDays, DAY_MS } from '../../kernel/time'
import { courseTestsOf } from '../course'
import { topicTagOf } from '../editorial'
import { dueCards, recallOf } from '../quiz'
import { newLearner } from './counting'
import { masteryOf, weeksOf } from './mastery'
import { mineContract } from './mine-contract'
import { statementsOf } from './record'
import { statementContract } from './statement-contract'
import { learners } from './store'

/** Questions the curve is drawn from at most: those that are due soonest. */
const CURVE_CARDS = 200
const CURVE_DAYS = 30

const mineActions = implement(mineContract, 'member', {
  'evaluation.mine': async ({ caller: { memberId }, now }) => {
    const [known, cards, courses] = await Promise.all([
      learners.get(memberId),
      dueCards(memberId, addDays(now.day, CURVE_DAYS), CURVE_CARDS),
      courseTestsOf(memberId),
    ])
    const learner = known ?? newLearner(memberId)
    const dueBy = (days: number) => cards.filter(({ dueDay }) => dueDay <= addDays(now.day, days)).length
    const recalledAfter = (days: number) => {
      const at = new Date(now.ms + days * DAY_MS).toISOString()
      return cards.reduce((sum, { state }) => sum + recallOf(state, at), 0) / cards.length
    }
    return {
      day: now.day,
      topics: masteryOf(learner, now.day).map(({ topic, ...rest }) => ({
        topic: topicTagOf(topic),
        ...rest,
      })),
      weeks: weeksOf(learner),
      courses,
      memory: {
        due: { today: dueBy(0), week: dueBy(7), month: cards.length },
        curve:
          cards.length === 0
            ? []
            : Array.from({ length: CURVE_DAYS + 1 }, (_, days) => ({ days, recalled: recalledAfter(days) })),
      },
    }
  },
})

const statementActions = implement(statementContract, 'member', {
  'evaluation.myStatements': ({ caller }, { cursor }) => statementsOf(caller.memberId, cursor),
})

export const evaluationMemberActions = [...mineActions, ...statementActions]
