/** The home page answers one question: what is there for me today? */
import * as z from 'zod'
import { anyone, contract } from '../../kernel/contract'
import { input, instant } from '../../kernel/fields'
import { studyState } from '../study/contract'
import { waiting } from './model'

/** The newest disclosure; null while there is none. */
const newest = z.object({ disclosureId: z.string(), title: z.string() }).nullable()

export const homeContract = contract({
  'home.get': {
    summary: "Everything the home page's first paint needs, in one call.",
    audience: 'member',
    access: anyone,
    input: input({}),
    output: z.discriminatedUnion('bound', [
      z.object({ bound: z.literal(false), day: z.string(), disclosure: newest }),
      z.object({
        bound: z.literal(true),
        day: z.string(),
        /** The server's time, for the greeting and the clocks. */
        now: instant,
        name: z.string(),
        organisationName: z.string(),
        study: z.object({
          items: z.array(
            z.object({
              contentId: z.string(),
              title: z.string(),
              minutes: z.number().int(),
              topicName: z.string(),
              required: z.boolean(),
              state: studyState,
            }),
          ),
          completedCount: z.number().int(),
        }),
        quiz: z.object({
          state: z.enum(['new', 'open', 'submitted']),
          total: z.number().int(),
          correctCount: z.number().int().nullable(),
          closesAt: instant,
        }),
        /** What is expected of the member, in the order of its clocks. */
        waiting: z.array(waiting),
        /** Null unless the member chose to see points here. */
        points: z.object({ balance: z.number().int(), today: z.number().int() }).nullable(),
        disclosure: newest,
        /** Days of this week, Monday first, on which the member studied or answered; for the member alone. */
        week: z.array(z.object({ day: z.string(), active: z.boolean() })),
      }),
    ]),
    errors: [],
    idempotent: true,
  },
})
