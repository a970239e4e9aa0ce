/**
 * Trainings: remote lectures and offline classes. Enrolment with a waiting list, signing in and out by codes that
 * change, questions that are shown to others once they are answered.
 */
import * as z from 'zod'
import { contract, member, role, timer } from '../../kernel/contract'
import { cursor, id, input, instant, text } from '../../kernel/fields'
import { consoleTrainingContract } from './console-contract'
import {
  alreadySigned,
  codeExpired,
  codeOfOtherKind,
  codeUsed,
  codeWrong,
  enrolmentClosed,
  enrolmentNotOpen,
  notEnrolled,
  questionsClosed,
  signInFirst,
  signWindowClosed,
  tooLateToLeave,
  tooManyCodes,
  tooManyQuestions,
  trainingCancelled,
  trainingUnknown,
  waitingListFull,
} from './errors'
import { card, codes, mine, question, signKind, trainingFields } from './model'

const one = input({ trainingId: id })

const memberTrainingContract = contract({
  'training.list': {
    summary: "Trainings open to the caller's organisation: to come, the caller's own, or past.",
    audience: 'member',
    access: member,
    input: input({ scope: z.enum(['upcoming', 'mine', 'past']), cursor: cursor.optional() }),
    output: z.object({
      items: z.array(card),
      nextCursor: z.string().nullable(),
      /** What changed lately for the caller, newest first. */
      notices: z.array(
        z.object({
          noticeId: z.string(),
          trainingId: z.string(),
          title: z.string(),
          text: z.string(),
          at: instant,
        }),
      ),
    }),
    errors: [],
    idempotent: true,
  },
  'training.open': {
    summary:
      'A training with the own enrolment, what can be done now, the answered questions and the own ones.',
    audience: 'member',
    access: member,
    input: one,
    output: z.object({
      trainingId: z.string(),
      ...trainingFields,
      organisationName: z.string(),
      cancelReason: z.string().nullable(),
      changes: z.array(z.object({ at: instant, text: z.string() })),
      seatsLeft: z.number().int().nullable(),
      waitingCount: z.number().int(),
      now: instant,
      mine,
      /** Null when the caller may enrol; else why not, in words. */
      enrolRefusal: z.string().nullable(),
      /** From then on leaving is late; null when the caller can't leave any more. */
      lateFrom: instant.nullable(),
      /** What the caller can sign now. */
      sign: signKind.nullable(),
      mayHost: z.boolean(),
      mayAsk: z.boolean(),
      questions: z.array(question),
      /** Officers who looked at the list of names, with the day. */
      looks: z.array(z.object({ day: z.string(), officerName: z.string() })),
    }),
    errors: [trainingUnknown],
    idempotent: true,
  },
  'training.enrol': {
    summary: 'Takes a place, or the next one on the waiting list when all are taken.',
    audience: 'member',
    access: member,
    input: one,
    output: mine,
    errors: [trainingUnknown, trainingCancelled, enrolmentNotOpen, enrolmentClosed, waitingListFull],
    idempotent: true,
  },
  'training.leave': {
    summary: 'Gives the place back; the first on the waiting list moves up.',
    audience: 'member',
    access: member,
    input: one,
    output: mine,
    errors: [trainingUnknown, tooLateToLeave],
    idempotent: true,
  },
  'training.sign': {
    summary: 'Signs in or out by the code on the spot; signing out enters the study hours.',
    audience: 'member',
    access: member,
    input: input({ trainingId: id, kind: signKind, code: text(40), requestId: id }),
    output: mine,
    errors: [
      trainingUnknown,
      trainingCancelled,
      notEnrolled,
      codeWrong,
      codeExpired,
      codeOfOtherKind,
      codeUsed,
      alreadySigned,
      signInFirst,
      signWindowClosed,
      tooManyCodes,
    ],
    idempotent: true,
  },
  'training.ask': {
    summary: 'Asks a question; others see it once an officer has answered.',
    audience: 'member',
    access: member,
    input: input({ questionId: id, trainingId: id, text: text(200) }),
    output: question,
    errors: [trainingUnknown, questionsClosed, tooManyQuestions],
    idempotent: true,
  },
  'training.hostCodes': {
    summary: 'The codes of the next minutes, for an officer who shows them on the phone.',
    audience: 'member',
    access: role('branchOfficer', 'committeeOfficer'),
    input: input({ trainingId: id, kind: signKind }),
    output: codes,
    errors: [trainingUnknown, trainingCancelled, signWindowClosed],
    idempotent: true,
  },
  'training.tellSoon': {
    summary: 'Tells the enrolled a day ahead that a training is near; safe to repeat.',
    audience: 'jobs',
    access: timer,
    input: input({}),
    output: z.object({ told: z.number().int() }),
    errors: [],
    idempotent: true,
  },
  'training.tell': {
    summary: 'Tells the enrolled what changed, some at a time; safe to repeat.',
    audience: 'jobs',
    access: timer,
    input: input({}),
    output: z.object({ told: z.number().int() }),
    errors: [],
    idempotent: true,
  },
})

export const trainingContract = { ...memberTrainingContract, ...consoleTrainingContract }
