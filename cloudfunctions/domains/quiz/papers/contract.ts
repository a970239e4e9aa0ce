/** Papers beside the daily one: what there is to answer, opening, keeping answers on the way, results. */
import * as z from 'zod'
import { contract, member, timer } from '../../../kernel/contract'
import { errorKind } from '../../../kernel/errors'
import { id, input, instant } from '../../../kernel/fields'
import { topic, topicTag } from '../../editorial/model'
import { attemptClosed, attemptNotFound, bankEmpty, givenAnswers, paperView, quizResult } from '../contract'
import { examNotFound, examNotOpen, examOver, examSummary, noAttemptsLeft } from '../exams/model'

export const wrongBookEmpty = errorKind('WRONG_BOOK_EMPTY', '这里没有要回顾的错题，去答些新题吧。')
export const attemptUnfinished = errorKind('ATTEMPT_UNFINISHED', '上一次还没有交卷，请先答完那一次。')

/** The wrong questions to go through again: those due, all, or those of a topic. */
export const wrongBookScope = z.union([z.literal('due'), z.literal('all'), topic])
export type WrongBookScope = z.output<typeof wrongBookScope>

/** Where one of the member's regular papers stands. */
const standing = z.object({
  state: z.enum(['new', 'open', 'submitted']),
  attemptId: z.string().nullable(),
  correctCount: z.number().int().nullable(),
  total: z.number().int(),
  closesAt: instant,
})

export const paperContract = contract({
  'quiz.hub': {
    summary:
      'Everything the caller can answer now: daily, weekly, exams and special papers, wrong questions.',
    audience: 'member',
    access: member,
    input: input({}),
    output: z.object({
      now: instant,
      day: z.string(),
      daily: standing,
      weekly: standing.extend({ topics: z.array(z.string()) }),
      exams: z.array(examSummary),
      wrongBook: z.object({ wrong: z.number().int(), due: z.number().int() }),
    }),
    errors: [],
    idempotent: true,
  },
  'quiz.open': {
    summary:
      'Opens a paper of the caller, or finds it again: the same input always means the same paper, so a repeated call never draws anew.',
    audience: 'member',
    access: member,
    input: z.discriminatedUnion('kind', [
      input({ kind: z.literal('weekly') }),
      input({
        kind: z.literal('exam'),
        examId: id,
        /** Which attempt, from 1. */
        number: z.number().int().min(1).max(9),
      }),
      input({
        kind: z.literal('wrongBook'),
        scope: wrongBookScope,
        /** Which paper of the day, from 1. */
        number: z.number().int().min(1).max(50),
      }),
    ]),
    output: paperView,
    errors: [
      bankEmpty,
      wrongBookEmpty,
      attemptUnfinished,
      examNotFound,
      examNotOpen,
      examOver,
      noAttemptsLeft,
    ],
    idempotent: true,
  },
  'quiz.saveAnswers': {
    summary:
      "Keeps the answers given so far on the server. The newest revision stays; an older one is told what there is. They are what counts when the paper's time ends without a submission.",
    audience: 'member',
    access: member,
    input: input({
      attemptId: id,
      /** Rises with every change, beginning with 1. */
      revision: z.number().int().min(1).max(100_000),
      answers: givenAnswers,
    }),
    output: z.object({
      /** False when newer answers were there already, from another device. */
      kept: z.boolean(),
      revision: z.number().int(),
      saved: z.array(z.object({ questionId: z.string(), chosen: z.array(z.string()) })),
    }),
    errors: [attemptNotFound, attemptClosed],
    idempotent: true,
  },
  'quiz.result': {
    summary:
      'The result of a submitted paper of the caller, as far as it may be shown; of today without an id.',
    audience: 'member',
    access: member,
    input: input({ attemptId: id.optional() }),
    output: quizResult,
    errors: [attemptNotFound],
    idempotent: true,
  },
  'quiz.wrongBook': {
    summary: "The caller's wrong questions by topic, with what is due when.",
    audience: 'member',
    access: member,
    input: input({}),
    output: z.object({
      day: z.string(),
      wrong: z.number().int(),
      due: z.number().int(),
      topics: z.array(
        z.object({
          topic: topicTag,
          wrong: z.number().int(),
          due: z.number().int(),
          /** The first day on which one of them is due. */
          nextDueDay: z.string(),
        }),
      ),
      /** The next days on which some fall due, at most seven. */
      upcoming: z.array(z.object({ day: z.string(), count: z.number().int() })),
      /** A paper begun today and not submitted. */
      open: z.object({ number: z.number().int(), scope: wrongBookScope, title: z.string() }).nullable(),
      nextNumber: z.number().int(),
    }),
    errors: [],
    idempotent: true,
  },
  'quiz.collect': {
    summary:
      'Submits what was kept of papers whose time has ended, and lets exam answers into memory once they may be seen; safe to repeat.',
    audience: 'jobs',
    access: timer,
    input: input({}),
    output: z.object({ collected: z.number().int(), tallied: z.number().int() }),
    errors: [],
    idempotent: true,
  },
})
