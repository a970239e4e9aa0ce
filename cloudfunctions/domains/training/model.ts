/** The shapes that the contracts of this domain share. */
import * as z from 'zod'
import { instant, text } from '../../kernel/fields'

export const kind = z.enum(['lecture', 'class'])
export const signKind = z.enum(['in', 'out'])
export type SignKind = z.output<typeof signKind>

const link = z.url({ protocol: /^https$/, error: '请填 https 开头的网址' }).max(300)

/** What an officer writes. */
export const trainingFields = {
  kind,
  title: text(40),
  summary: text(600),
  teacher: text(40),
  startsAt: instant,
  endsAt: instant,
  /** Where a class meets; null for a lecture. */
  place: text(60).nullable(),
  /** Where a lecture is seen live; null for a class. */
  liveUrl: link.nullable(),
  replayUrl: link.nullable(),
  /** Null for as many as like to come. */
  capacity: z.number().int().min(1).max(500).nullable(),
  enrolFrom: instant,
  enrolUntil: instant,
  /** 集中培训, which the yearly target of officers asks for. */
  centralised: z.boolean(),
}
export type TrainingFields = { [K in keyof typeof trainingFields]: z.output<(typeof trainingFields)[K]> }

/** A line of a list. */
export const card = z.object({
  trainingId: z.string(),
  kind,
  title: z.string(),
  organisationName: z.string(),
  startsAt: instant,
  endsAt: instant,
  place: z.string().nullable(),
  cancelled: z.boolean(),
  /** Null when there is no limit, or in the own list. */
  seatsLeft: z.number().int().nullable(),
  mine: z.enum(['enrolled', 'waiting']).nullable(),
})

/** The caller's own part in a training. */
export const mine = z.object({
  state: z.enum(['none', 'enrolled', 'waiting']),
  /** Place in the waiting list, from 1. */
  position: z.number().int().nullable(),
  signedInAt: instant.nullable(),
  signedOutAt: instant.nullable(),
  /** Minutes that counted; null before signing out. */
  minutes: z.number().int().nullable(),
})

export const question = z.object({
  questionId: z.string(),
  text: z.string(),
  askedAt: instant,
  mine: z.boolean(),
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
})

/** Codes for the next minutes, so that a short loss of network does not stop the door. */
export const codes = z.object({
  title: z.string(),
  place: z.string().nullable(),
  /** The server's time, by which the codes are shown. */
  now: instant,
  codes: z.array(z.object({ from: instant, until: instant, digits: z.string(), qr: z.string() })),
})
