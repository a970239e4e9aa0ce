/** The moderators' desk: what waits, taking it, deciding on it. */
import * as z from 'zod'
import { contract, role } from '../../../kernel/contract'
import { cursor, id, input, instant, text } from '../../../kernel/fields'
import {
  commentKind,
  phaseResult,
  rejectionReason,
  reportReason,
  subjectKind,
  taskKind,
} from '../../comment/model'
import {
  leaseLost,
  moderatorUnknown,
  notYours,
  reasonNeeded,
  revisionChanged,
  taskGone,
  taskTaken,
} from '../errors'

/** Most decisions of one batch. */
export const MAX_BATCH = 20

const queueName = z.enum(['comments', 'appeals'])

/** What waits, as moderators see it: what was written and how it came here, but not who wrote it. */
const taskView = z.object({
  commentId: z.string(),
  kind: commentKind,
  subject: z.object({ kind: subjectKind, id: z.string(), title: z.string() }),
  shownName: z.string(),
  isReply: z.boolean(),
  taskKind,
  revision: z.number().int(),
  text: z.string(),
  /** What everybody reads now; null while nothing is published. */
  shownText: z.string().nullable(),
  since: instant,
  phases: z.array(phaseResult),
  needsTwo: z.boolean(),
  opinions: z.number().int(),
  assignee: z.string().nullable(),
  /** Who is looking at it now, and until when it is kept for them. */
  lease: z.object({ name: z.string(), mine: z.boolean(), until: instant }).nullable(),
  reportCount: z.number().int(),
  /** What an appeal is against, and the author's words. */
  appeal: z
    .object({ reason: rejectionReason.nullable(), note: z.string().nullable(), text: z.string() })
    .nullable(),
})

const taken = taskView.extend({
  token: z.number().int(),
  until: instant,
  /** The comment it answers. */
  parentText: z.string().nullable(),
  reports: z.array(z.object({ reason: reportReason, text: z.string(), at: instant })),
})

const moderators = role('moderator')
const held = { commentId: id, token: z.number().int().min(1) }

export const deskContract = contract({
  'review.queue': {
    summary: 'A page of what waits for the caller, the oldest first, and how much waits.',
    audience: 'console',
    access: moderators,
    input: input({
      queue: queueName,
      /** Only tasks of one kind. */
      taskKind: taskKind.optional(),
      /** Only what is assigned to the caller. */
      mine: z.boolean().optional(),
      cursor: cursor.optional(),
    }),
    output: z.object({
      tasks: z.array(taskView),
      nextCursor: z.string().nullable(),
      waiting: z.object({ comments: z.number().int(), appeals: z.number().int(), mine: z.number().int() }),
    }),
    errors: [],
    idempotent: true,
  },
  'review.take': {
    summary: 'Takes a task for five minutes; the same moderator taking it again goes on with it.',
    audience: 'console',
    access: moderators,
    input: input({ commentId: id }),
    output: taken,
    errors: [taskGone, taskTaken, notYours],
    idempotent: true,
  },
  'review.takeNext': {
    summary: 'Takes the oldest task that nobody holds and the caller may do; null when there is none.',
    audience: 'console',
    access: moderators,
    input: input({ queue: queueName }),
    output: z.object({ task: taken.nullable() }),
    errors: [],
    idempotent: false,
  },
  'review.renew': {
    summary: 'Keeps a held task for another five minutes.',
    audience: 'console',
    access: moderators,
    input: input(held),
    output: z.object({ until: instant }),
    errors: [taskGone, leaseLost],
    idempotent: true,
  },
  'review.release': {
    summary: 'Gives a held task back.',
    audience: 'console',
    access: moderators,
    input: input(held),
    output: z.object({ released: z.boolean() }),
    errors: [],
    idempotent: true,
  },
  'review.decide': {
    summary: 'Decides on the revision that was seen; whoever no longer holds the task is refused.',
    audience: 'console',
    access: moderators,
    input: input({
      ...held,
      /** The revision the decision was made on. */
      revision: z.number().int().min(1),
      /** Made by the console: a retry with the same one changes nothing more. */
      decisionId: id,
      verdict: z.enum(['publish', 'reject']),
      /** Of the closed list; needed to reject, and not to uphold what was rejected. */
      reason: rejectionReason.nullable(),
      /** A word to the author. */
      note: text(200).nullable(),
    }),
    output: z.object({
      /** `second`: another moderator has to agree first. */
      outcome: z.enum(['published', 'rejected', 'kept', 'appealUpheld', 'appealReversed', 'second']),
    }),
    errors: [taskGone, leaseLost, revisionChanged, notYours, reasonNeeded],
    idempotent: true,
  },
  'review.approveMany': {
    summary:
      'Publishes several at once, each by itself; appeals, reports and what two must agree on are not done so.',
    audience: 'console',
    access: moderators,
    input: input({
      items: z
        .array(z.strictObject({ commentId: id, revision: z.number().int().min(1) }))
        .min(1)
        .max(MAX_BATCH),
    }),
    output: z.object({
      results: z.array(z.object({ commentId: z.string(), done: z.boolean(), why: z.string().nullable() })),
    }),
    errors: [],
    idempotent: true,
  },
  'review.assign': {
    summary: 'Names who is to do a task; null gives it back to everybody.',
    audience: 'console',
    access: moderators,
    input: input({ commentId: id, memberId: id.nullable() }),
    output: taskView,
    errors: [taskGone, notYours, moderatorUnknown],
    idempotent: true,
  },
  'review.moderators': {
    summary:
      'The moderators at work here and how much is assigned to each, for sharing work out and nothing else.',
    audience: 'console',
    access: moderators,
    input: input({}),
    output: z.object({
      moderators: z.array(z.object({ memberId: z.string(), name: z.string(), assigned: z.number().int() })),
    }),
    errors: [],
    idempotent: true,
  },
})
