/** The official calendar: holidays and make-up days as the State Council publishes them, by `chinese-days`. */
import { getDayDetail, getHolidaysInRange } from 'chinese-days'
import type { DayCalendar } from './rules'

const known = new Map<number, boolean>()

export const officialCalendar: DayCalendar = {
  /** The library is asked: every published year has holidays by name, any other has none. */
  knows(year) {
    const asked = known.get(year)
    if (asked !== undefined) return asked
    const answer = getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false).length > 0
    known.set(year, answer)
    return answer
  },
  special(day) {
    const { work, name } = getDayDetail(day)
    // `National Day,国庆节,3` for what the notices name, an English weekday for anything else.
    const [, holiday] = name.split(',')
    return holiday === undefined ? null : { holiday, work }
  },
}
