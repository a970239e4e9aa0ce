/** Trainings at the desk: making them, who comes, the codes on the wall, the questions. */
import * as z from 'zod'
import { contract, role } from '../../kernel/contract'
import { cursor, id, input, instant, text } from '../../kernel/fields'
import { ownMatter } from '../hours/errors'
import { proposal } from '../hours/model'
import { memberUnknown, organisationUnknown } from '../organisation/contract'
import {
  alreadyPast,
  capacityFixed,
  capacityTooSmall,
  notADraft,
  questionUnknown,
  signWindowClosed,
  trainingBegan,
  trainingCancelled,
  trainingChanged,
  trainingUnknown,
} from './errors'
import { codes, question, signKind, trainingFields } from './model'

const officers = role('branchOfficer', 'committeeOfficer')
const one = input({ trainingId: id })
const status = z.enum(['draft', 'published', 'cancelled'])

/** A training as its makers see it. */
const managed = z.object({
  trainingId: z.string(),
  status,
  revision: z.number().int(),
  organisationId: z.string(),
  organisationName: z.string(),
  ...trainingFields,
  cancelReason: z.string().nullable(),
  seatsTaken: z.number().int(),
  waitingCount: z.number().int(),
})

const savedFields = input({
  trainingId: id,
  /** The revision the change was made on; 0 for a new one. */
  revision: z.number().int().min(0),
  organisationId: id,
  ...trainingFields,
}).superRefine(({ kind, place, liveUrl, startsAt, endsAt, enrolFrom, enrolUntil }, context) => {
  const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  const hours = (Date.parse(endsAt) - Date.parse(startsAt)) / 3_600_000
  if (kind === 'class' && place === null) wrong('place', '请填上课的地点')
  if (kind === 'lecture' && liveUrl === null) wrong('liveUrl', '请填直播的网址')
  if (hours <= 0) wrong('endsAt', '结束要在开始之后')
  else if (hours > 12) wrong('endsAt', '一场最长十二小时，几天的培训请按天分开')
  if (enrolUntil <= enrolFrom) wrong('enrolUntil', '报名截止要在报名开始之后')
  else if (enrolUntil > endsAt) wrong('enrolUntil', '报名截止不能晚于培训结束')
})

export const consoleTrainingContract = contract({
  'training.managed': {
    summary: 'Trainings of an organisation and what stands below it, the latest first, drafts too.',
    audience: 'console',
    access: officers,
    input: input({ organisationId: id, cursor: cursor.optional() }),
    output: z.object({ trainings: z.array(managed), nextCursor: z.string().nullable() }),
    errors: [organisationUnknown],
    idempotent: true,
  },
  'training.read': {
    summary: 'One training as its makers see it.',
    audience: 'console',
    access: officers,
    input: one,
    output: managed,
    errors: [trainingUnknown],
    idempotent: true,
  },
  'training.save': {
    summary:
      'Saves a draft, or changes a published training; the enrolled are told of another time or place.',
    audience: 'console',
    access: officers,
    input: savedFields,
    output: managed,
    errors: [
      organisationUnknown,
      trainingChanged,
      trainingCancelled,
      trainingBegan,
      capacityTooSmall,
      capacityFixed,
    ],
    idempotent: true,
  },
  'training.publish': {
    summary: 'Shows a draft to the members of its organisation and what stands below it.',
    audience: 'console',
    access: officers,
    input: one,
    output: managed,
    errors: [trainingUnknown, notADraft, alreadyPast],
    idempotent: true,
  },
  'training.cancel': {
    summary: 'Cancels a training with its reason; the enrolled are told.',
    audience: 'console',
    access: officers,
    input: input({ trainingId: id, reason: text(100) }),
    output: managed,
    errors: [trainingUnknown, trainingBegan],
    idempotent: true,
  },
  'training.attendance': {
    summary: 'Who is enrolled, waits, came and went; by name, so the look is put on record.',
    audience: 'console',
    access: officers,
    input: one,
    output: z.object({
      people: z.array(
        z.object({
          memberId: z.string(),
          name: z.string(),
          organisationName: z.string(),
          state: z.enum(['enrolled', 'waiting', 'left']),
          late: z.boolean(),
          signedInAt: instant.nullable(),
          signedOutAt: instant.nullable(),
          minutes: z.number().int().nullable(),
        }),
      ),
    }),
    errors: [trainingUnknown],
    idempotent: true,
  },
  'training.codes': {
    summary: 'The codes of the next minutes, for the wall.',
    audience: 'console',
    access: officers,
    input: input({ trainingId: id, kind: signKind }),
    output: codes,
    errors: [trainingUnknown, trainingCancelled, signWindowClosed],
    idempotent: true,
  },
  'training.makeUp': {
    summary: 'Enters by hand (补录) that somebody without a phone attended; a second officer confirms.',
    audience: 'console',
    access: officers,
    input: input({
      proposalId: id,
      trainingId: id,
      memberId: id,
      minutes: z.number().int().min(1).max(720),
      reason: text(200),
    }),
    output: proposal,
    errors: [trainingUnknown, trainingCancelled, memberUnknown, ownMatter, signWindowClosed],
    idempotent: true,
  },
  'training.questions': {
    summary: 'The questions of a training, without the names of those who asked.',
    audience: 'console',
    access: officers,
    input: one,
    output: z.object({ questions: z.array(question) }),
    errors: [trainingUnknown],
    idempotent: true,
  },
  'training.answer': {
    summary: 'Answers a question; from then on all members see both.',
    audience: 'console',
    access: officers,
    input: input({ questionId: id, answer: text(600) }),
    output: question,
    errors: [questionUnknown],
    idempotent: true,
  },
})
