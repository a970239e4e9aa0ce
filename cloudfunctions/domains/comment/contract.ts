/** Comments and questions of the public under what is open to them. */
import * as z from 'zod'
import { anonymous, anyone, contract } from '../../kernel/contract'
import { cursor, id, input, instant, text } from '../../kernel/fields'
import {
  agreementRequired,
  appealExists,
  appealTooLate,
  changedMeanwhile,
  commentUnknown,
  nameNotOffered,
  notRejected,
  ownComment,
  parentUnknown,
  phoneCheckBusy,
  phoneCheckOff,
  phoneCodeInvalid,
  phoneRequired,
  saidBefore,
  subjectUnknown,
  textTooLong,
  tooManyEdits,
  writtenTooOften,
} from './errors'
import { commentKind, eventView, rejectionReason, reportReason, revisionStatus, subjectKind } from './model'

/** Longer than any policy allows; the policy's own limit is told in words. */
const TEXT_MAX = 2000

const subject = z.strictObject({ kind: subjectKind, id })

/** A comment as everybody reads it. */
const published = z.object({
  commentId: z.string(),
  kind: commentKind,
  shownName: z.string(),
  text: z.string(),
  at: instant,
  edited: z.boolean(),
})

/** An own comment with everything its author may know. */
const own = z.object({
  commentId: z.string(),
  kind: commentKind,
  subject: z.object({ kind: subjectKind, id: z.string(), title: z.string() }),
  shownName: z.string(),
  /** The latest revision. */
  revision: z.number().int(),
  text: z.string(),
  status: revisionStatus,
  /** What everybody reads meanwhile, when that is an earlier revision. */
  shownText: z.string().nullable(),
  reason: rejectionReason.nullable(),
  note: z.string().nullable(),
  /** Why it waits, in plain Chinese; empty when it does not. */
  why: z.array(z.string()),
  appeal: z.enum(['none', 'waiting', 'upheld', 'reversed']),
  mayAppeal: z.boolean(),
  mayEdit: z.boolean(),
  submittedAt: instant,
})

export const commentContract = contract({
  'comment.list': {
    summary:
      'A page of what is published under a subject, newest first, with the replies; without any identity.',
    audience: 'public',
    access: anonymous,
    input: input({ subject, cursor: cursor.optional() }),
    output: z.object({
      title: z.string(),
      open: z.boolean(),
      comments: z.array(published.extend({ replies: z.array(published) })),
      nextCursor: z.string().nullable(),
    }),
    errors: [subjectUnknown],
    idempotent: true,
  },
  'comment.start': {
    summary:
      'What writing begins with: agreement, verified phone, the names to choose from, what happens next.',
    audience: 'member',
    access: anyone,
    input: input({}),
    output: z.object({
      agreed: z.boolean(),
      /** All that is shown of the phone: the day it was verified, or null. */
      phoneVerifiedOn: z.iso.date().nullable(),
      names: z.array(z.string()),
      chosen: z.string(),
      /** Whether it is published once the machine has checked it, and why or why not. */
      trusted: z.boolean(),
      why: z.string(),
    }),
    errors: [],
    idempotent: true,
  },
  'comment.agree': {
    summary: 'Accepts the service agreement, which the first comment asks for.',
    audience: 'member',
    access: anyone,
    input: input({
      /** The version that was read. */
      accepted: z.literal('2026-11'),
    }),
    output: z.object({ agreed: z.literal(true) }),
    errors: [],
    idempotent: true,
  },
  'comment.verifyPhone': {
    summary:
      'Verifies a phone by the code of WeChat’s button, which the first comment asks for; the number is not kept.',
    audience: 'member',
    access: anyone,
    input: input({
      /** Good for five minutes and one use. */
      code: text(200),
    }),
    output: z.object({ phoneVerifiedOn: z.iso.date() }),
    errors: [phoneCodeInvalid, phoneCheckBusy, phoneCheckOff],
    idempotent: true,
  },
  'comment.forgetPhone': {
    summary: 'Takes the verification of the phone back and erases what is kept of it; comments stay.',
    audience: 'member',
    access: anyone,
    input: input({}),
    output: z.object({ phoneVerifiedOn: z.null() }),
    errors: [],
    idempotent: true,
  },
  'comment.submit': {
    summary:
      'Writes a comment, a question or a reply; answers whether it is published, waits, or is rejected and why.',
    audience: 'member',
    access: anyone,
    input: input({
      /** Made by the phone: a retry with the same one answers with the first result. */
      commentId: id,
      subject,
      kind: commentKind,
      /** The published comment this one answers. */
      parentId: id.nullable(),
      text: text(TEXT_MAX),
      shownName: text(20),
    }),
    output: own,
    errors: [
      subjectUnknown,
      agreementRequired,
      phoneRequired,
      nameNotOffered,
      parentUnknown,
      commentUnknown,
      writtenTooOften,
      saidBefore,
      textTooLong,
    ],
    idempotent: true,
  },
  'comment.revise': {
    summary: 'Writes a new revision of an own comment; what is published stays until the new one is.',
    audience: 'member',
    access: anyone,
    input: input({ commentId: id, basedOn: z.number().int().min(1), text: text(TEXT_MAX) }),
    output: own,
    errors: [
      subjectUnknown,
      agreementRequired,
      phoneRequired,
      commentUnknown,
      changedMeanwhile,
      tooManyEdits,
      writtenTooOften,
      saidBefore,
      textTooLong,
    ],
    idempotent: true,
  },
  'comment.withdraw': {
    summary: 'Takes back an own comment.',
    audience: 'member',
    access: anyone,
    input: input({ commentId: id }),
    output: own,
    errors: [commentUnknown],
    idempotent: true,
  },
  'comment.appeal': {
    summary: 'Asks for another moderator to look at a rejected revision.',
    audience: 'member',
    access: anyone,
    input: input({ commentId: id, revision: z.number().int().min(1), text: text(500) }),
    output: own,
    errors: [commentUnknown, notRejected, appealExists, appealTooLate],
    idempotent: true,
  },
  'comment.mine': {
    summary: 'A page of the own comments, the latest first.',
    audience: 'member',
    access: anyone,
    input: input({ cursor: cursor.optional() }),
    output: z.object({ comments: z.array(own), nextCursor: z.string().nullable() }),
    errors: [],
    idempotent: true,
  },
  'comment.one': {
    summary: 'One own comment with all that happened to it.',
    audience: 'member',
    access: anyone,
    input: input({ commentId: id }),
    output: own.extend({
      events: z.array(eventView),
      /** The latest decision by a person, as the public log commits to it; null when there is none. */
      decision: z
        .object({
          entryId: z.string(),
          revision: z.number().int(),
          text: z.string(),
          outcome: z.enum(['published', 'rejected', 'kept', 'appealUpheld', 'appealReversed']),
          reason: rejectionReason.nullable(),
          at: instant,
        })
        .nullable(),
    }),
    errors: [commentUnknown],
    idempotent: true,
  },
  'comment.report': {
    summary: 'Reports a published comment, once a person; several bring it back to a moderator.',
    audience: 'member',
    access: anyone,
    input: input({ commentId: id, reason: reportReason, text: z.string().trim().max(200) }),
    output: z.object({ received: z.literal(true) }),
    errors: [commentUnknown, ownComment],
    idempotent: true,
  },
})
