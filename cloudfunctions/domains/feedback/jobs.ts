/** What time does to letters: reminders, escalation to the level above, and the end of the time to ask for a review. */
import { implement } from '../../kernel/action'
import { command } from '../../kernel/database'
import type { Moment } from '../../kernel/time'
import { transaction } from '../../kernel/transaction'
import { happen } from './changing'
import { countSome } from './figures'
import { feedbackJobsContract } from './jobs-contract'
import { holdersOf } from './holders'
import type { Desk } from './model'
import { isReadableAt } from './keys'
import { lineOf } from './organisations'
import { deskAbove } from './routing'
import { type Clock, type Due, dueOn } from './rules'
import { type Letter, feedbackLetters, standing } from './store'
import { tellDesk } from './telling'

/** Letters looked at in one tick. */
const BATCH = 50

export const feedbackJobs = implement(feedbackJobsContract, 'jobs', {
  'feedback.keepTime': async ({ now }) => {
    const found = await feedbackLetters.find(
      { checkDay: command.lte(now.day) },
      { orderBy: [['checkDay', 'asc']], limit: BATCH },
    )
    for (const letter of found) await keepTime(now, letter)
    return { letters: found.length }
  },

  'feedback.count': async () => ({ letters: await countSome(BATCH) }),
})

async function keepTime(now: Moment, seen: Letter): Promise<void> {
  const { desk } = standing(seen)
  const next = deskAbove(desk, await lineOf(desk.organisationPath), seen.recusal)
  // A sealed letter stays where it lies rather than go where nobody can read it.
  const above = next && (await isReadableAt(next, seen, now)) ? next : null
  const [here, there] = await Promise.all([
    holdersOf(desk, seen, now),
    above ? holdersOf(above, seen, now) : [],
  ])
  await transaction(async (running) => {
    const letter = await feedbackLetters.within(running).get(seen._id)
    if (!letter) return
    const state = standing(letter)
    const due = dueOn(state, letter.events, now.day)
    // The calendar knows a year by now that was provisional, or somebody was faster.
    if (!due || !state.clock || !isSameDesk(state.desk, desk))
      return void (await feedbackLetters.within(running).update(letter._id, { checkDay: state.checkDay }))
    const happening = happeningOf(due, state.clock, above)
    const changed = await happen(running, now, letter, {
      ...happening,
      id: `clock.${letter.events.length}`,
      at: now.iso,
      day: now.day,
      by: { kind: 'clock' },
    })
    if (happening.kind !== 'closed')
      await tellDesk(
        running,
        now,
        changed,
        happening.kind,
        state.clock,
        happening.kind === 'escalated' ? there : here,
      )
  })
}

/** When it was moved meanwhile, the next tick looks at it where it is then. */
function isSameDesk(one: Desk, other: Desk): boolean {
  return one.role === other.role && one.organisationId === other.organisationId
}

function happeningOf(due: Due, { kind: clock }: Clock, above: Desk | null) {
  if (due.kind === 'closed') return { kind: 'closed' as const }
  if (due.kind === 'reminded') return { kind: 'reminded' as const, clock, stage: due.stage }
  return above ? { kind: 'escalated' as const, clock, desk: above } : { kind: 'overdue' as const, clock }
}
