/**
 * Playing with questions: the challenge goes on until a wrong answer, against nobody but one's own record; the match is
 * a friendly one against somebody's recording. The server asks one question at a time and keeps the clock; keys never
 * leave it before the answer.
 */
import * as z from 'zod'
import { contract, member } from '../../kernel/contract'
import { errorKind } from '../../kernel/errors'
import { input, instant, text } from '../../kernel/fields'
import { source, topicTag } from '../editorial/model'
import { pointsEarned } from '../points/contract'

export const turnPast = errorKind('TURN_PAST', '这道题已经答过了，正在带您到现在这一题。')
export const turnNotAsked = errorKind('TURN_NOT_ASKED', '这道题还没有开始，请点“下一题”。')
export const answerMismatch = errorKind('ANSWER_MISMATCH', '答案与题目对不上，请重新打开再作答。')
export const playBankEmpty = errorKind('PLAY_BANK_EMPTY', '题库里还没有合适的题目，请稍后再来。')
export const nameNotOffered = errorKind('NAME_NOT_OFFERED', '请从列出的称呼里选一个。')

const turn = z.number().int().min(1).max(100_000)
const chosen = z.array(z.string().min(1).max(4)).max(6)

const question = z.object({
  id: z.string(),
  kind: z.enum(['single', 'multiple', 'trueFalse']),
  stem: z.string(),
  topic: topicTag,
  options: z.array(z.object({ key: z.string(), text: z.string() })),
})

/** A question that is being asked, until when. */
const asked = question.extend({ turn: z.number().int(), until: instant })

/** A question after its answer. */
const answered = question.extend({
  turn: z.number().int(),
  chosen: z.array(z.string()),
  answer: z.array(z.string()),
  correct: z.boolean(),
  timeUp: z.boolean(),
  explanation: z.string(),
  source,
})

const challenge = z.object({
  now: instant,
  best: z.number().int(),
  bestDay: z.string().nullable(),
  secondsATurn: z.number().int(),
  /** The run in progress or the last one; null before the first. */
  run: z
    .object({
      number: z.number().int(),
      correctCount: z.number().int(),
      /** The question whose clock is running; null between two questions. */
      asked: asked.nullable(),
      /** The question answered last, explained. */
      last: answered.nullable(),
      /** Why it ended; null while it goes on. */
      ending: z.enum(['wrong', 'timeUp', 'bankDone']).nullable(),
      isRecord: z.boolean(),
      points: pointsEarned.nullable(),
      advice: z.string(),
    })
    .nullable(),
})

const match = z.object({
  now: instant,
  secondsATurn: z.number().int(),
  willing: z.boolean(),
  shownName: z.string(),
  /** What the member may be called towards others. */
  names: z.array(z.string()),
  match: z
    .object({
      number: z.number().int(),
      total: z.number().int(),
      /** What the opponent agreed to be called; null when there is none, or no more. */
      opponent: z.string().nullable(),
      /** True when the opponent has withdrawn since the match began. */
      opponentGone: z.boolean(),
      asked: asked.nullable(),
      turns: z.array(
        answered.extend({
          seconds: z.number(),
          opponent: z.object({ correct: z.boolean(), seconds: z.number() }).nullable(),
        }),
      ),
      ended: z.boolean(),
      recorded: z.boolean(),
    })
    .nullable(),
})

export const playContract = contract({
  'challenge.get': {
    summary: "The caller's record and the run in progress or ended last.",
    audience: 'member',
    access: member,
    input: input({}),
    output: challenge,
    errors: [],
    idempotent: true,
  },
  'challenge.next': {
    summary: 'Asks the next question of a run and starts its clock; turn 1 of the next number begins a run.',
    audience: 'member',
    access: member,
    input: input({ run: z.number().int().min(1), turn }),
    output: challenge,
    errors: [turnPast, playBankEmpty],
    idempotent: true,
  },
  'challenge.answer': {
    summary: 'Grades one answer of a run at once; a wrong or late one ends it.',
    audience: 'member',
    access: member,
    input: input({ run: z.number().int().min(1), turn, chosen }),
    output: challenge,
    errors: [turnPast, turnNotAsked, answerMismatch],
    idempotent: true,
  },
  'match.get': {
    summary: "The caller's match in progress or ended last, and whether they agreed to be an opponent.",
    audience: 'member',
    access: member,
    input: input({}),
    output: match,
    errors: [],
    idempotent: true,
  },
  'match.next': {
    summary:
      'Asks the next question of a match and starts its clock; turn 1 of the next number begins a match.',
    audience: 'member',
    access: member,
    input: input({ match: z.number().int().min(1), turn }),
    output: match,
    errors: [turnPast, playBankEmpty],
    idempotent: true,
  },
  'match.answer': {
    summary: 'Grades one answer of a match at once and shows what the opponent answered then.',
    audience: 'member',
    access: member,
    input: input({ match: z.number().int().min(1), turn, chosen }),
    output: match,
    errors: [turnPast, turnNotAsked, answerMismatch],
    idempotent: true,
  },
  'match.setWilling': {
    summary: 'Agrees to be an opponent under a chosen name, or withdraws, which deletes all own recordings.',
    audience: 'member',
    access: member,
    input: input({ willing: z.boolean(), shownName: text(20) }),
    output: match,
    errors: [nameNotOffered],
    idempotent: true,
  },
})
