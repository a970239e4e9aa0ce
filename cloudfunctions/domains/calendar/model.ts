/** A period counted in days, each of which says why it counts or not. */
import * as z from 'zod'

/** What a day is in a period. */
export const dayKind = z.enum(['start', 'working', 'makeUp', 'weekend', 'holiday', 'natural', 'moved'])

const countedDay = z.object({
  /** `YYYY-MM-DD` in China. */
  day: z.string(),
  kind: dayKind,
  counted: z.boolean(),
  /** In a few words, e.g. 国庆节放假. */
  why: z.string(),
  /** The year's calendar is not published yet, so this is what an ordinary week would give. */
  provisional: z.boolean(),
})
export type CountedDay = z.output<typeof countedDay>

/** A period from the day it begins on, which itself does not count, to its last day. */
export const countedWindow = z.object({
  lastDay: z.string(),
  days: z.array(countedDay),
  /** True while any of its days is. */
  provisional: z.boolean(),
})
export type CountedWindow = z.output<typeof countedWindow>
