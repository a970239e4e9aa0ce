/** What a member sees of the own learning; nobody else does. */
import * as z from 'zod'
import { contract, member } from '../../kernel/contract'
import { input } from '../../kernel/fields'
import { testStage } from '../course/model'
import { topicTag } from '../editorial/model'

const share = z.number().min(0).max(1)
const tally = z.object({ right: z.number().int(), asked: z.number().int() })

export const mineContract = contract({
  'evaluation.mine': {
    summary: "The caller's mastery by topic with its trend, the next step, and what will be forgotten when.",
    audience: 'member',
    access: member,
    input: input({}),
    output: z.object({
      day: z.string(),
      /** Answers of the last four weeks and of the four before, by topic; only topics ever answered in them. */
      topics: z.array(
        z.object({
          topic: topicTag,
          recent: tally,
          earlier: tally,
          /** Steady while the difference may be chance. */
          trend: z.enum(['up', 'steady', 'down', 'unknown']),
          step: z.enum(['practise', 'keep', 'more']),
        }),
      ),
      /** Answers week by week, oldest first; weeks without an answer are left out. */
      weeks: z.array(tally.extend({ week: z.string() })),
      /** Short tests around courses, the course learned last first. */
      courses: z.array(
        z.object({
          courseId: z.string(),
          title: z.string(),
          tests: z.array(tally.extend({ stage: testStage })),
          /** What the latest of them shows beside the one it is measured against; null without that one. */
          words: z.string().nullable(),
        }),
      ),
      memory: z.object({
        /** Questions to be reviewed today, in the next seven and in the next thirty days, each including the former. */
        due: z.object({ today: z.number().int(), week: z.number().int(), month: z.number().int() }),
        /** How much of them would still be known on a day if nothing is reviewed until then. */
        curve: z.array(z.object({ days: z.number().int(), recalled: share })),
      }),
    }),
    errors: [],
    idempotent: true,
  },
})
