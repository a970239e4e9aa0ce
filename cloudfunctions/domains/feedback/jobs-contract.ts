/** What the timer does about letters. */
import * as z from 'zod'
import { contract, timer } from '../../kernel/contract'
import { input } from '../../kernel/fields'

const some = z.object({ letters: z.number().int() })

export const feedbackJobsContract = contract({
  'feedback.keepTime': {
    summary:
      'Reminds of limits that come near, hands overdue letters to the level above, and closes answered ones.',
    audience: 'jobs',
    access: timer,
    input: input({}),
    output: some,
    errors: [],
    idempotent: true,
  },
  'feedback.count': {
    summary: 'Brings the public figures up to date with letters that changed; each counts once.',
    audience: 'jobs',
    access: timer,
    input: input({}),
    output: some,
    errors: [],
    idempotent: true,
  },
})
