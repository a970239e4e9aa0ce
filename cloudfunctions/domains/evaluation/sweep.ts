/**
 * The walk through all organisations that writes where each stands: from the last path to the first, so that parts are
 * done before the whole, some in each tick. A walk that is cut off goes on where it stopped; a step done twice writes the
 * same. What the last walk of a week wrote stays as that week.
 */
import { addDays, mondayOf, type Moment } from '../../kernel/time'
import { organisationsBefore } from '../organisation'
import { weekOf } from './progress'
import { standingOf, STANDING_DAYS } from './standing'
import { groupDaysBetween, groupStandings, groupWeeks, standingsBelow, sweepStates } from './store'

/** Organisations one tick does: each reads its thirty days. */
const ORGANISATIONS_PER_TICK = 60
const SWEEP = 'standings'
/** Sorts after every path. */
const END = '\uffff'

/** Goes on with the walk of this hour; answers how many standings were written. */
export async function writeStandings(now: Moment): Promise<number> {
  const hour = now.iso.slice(0, 13)
  const known = await sweepStates.get(SWEEP)
  if (known?.before === null && known.hour === hour) return 0
  // A walk that is not done goes on, whatever the hour; the next one begins with the hour after it.
  const state = known && known.before !== null ? known : { _id: SWEEP, hour, before: END }
  const units = await organisationsBefore(state.before ?? END, ORGANISATIONS_PER_TICK)
  const from = addDays(now.day, 1 - STANDING_DAYS)
  for (const unit of units) {
    const [days, below] = await Promise.all([
      groupDaysBetween(unit._id, from, now.day),
      standingsBelow(unit._id),
    ])
    const standing = standingOf(unit, days, below, now.day)
    await Promise.all([groupStandings.put(standing), groupWeeks.put(weekOf(standing, mondayOf(now.day)))])
  }
  const last = units.length === ORGANISATIONS_PER_TICK ? units.at(-1) : undefined
  await sweepStates.put({ ...state, before: last?.path ?? null })
  return units.length
}
