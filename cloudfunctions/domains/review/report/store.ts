/** The figures of each day; only the counting job writes them. */
import { collection } from '../../../kernel/database'
import { addDays } from '../../../kernel/time'
import type { DayFigures } from './rules'

export interface ReviewDay extends DayFigures {
  /** The day in China. */
  _id: string
}

export const reviewDays = collection<ReviewDay>({ name: 'reviewDays', indexes: [] })

/** The days up to this one. */
export function lastDays(day: string, count: number): Promise<ReviewDay[]> {
  return reviewDays.getMany(Array.from({ length: count }, (_, back) => addDays(day, -back)))
}
