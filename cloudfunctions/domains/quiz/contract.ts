/** Quizzes: answers stay on the server until submission; afterwards each one is explained. */
import * as z from 'zod'
import { contract, member, role, timer } from '../../kernel/contract'
import { errorKind } from '../../kernel/errors'
import { cursor, id, input, instant, text } from '../../kernel/fields'
import { editorialErrors } from '../editorial/errors'
import { source, status, topic, topicTag } from '../editorial/model'
import { pointsEarned } from '../points/contract'
import { coreProblems, type QuestionCore, questionKinds, questionLimits as limits } from './formats/question'

export const attemptNotFound = errorKind('ATTEMPT_NOT_FOUND', '没有找到这次答题，请回到首页重新打开。')
export const attemptClosed = errorKind('ATTEMPT_CLOSED', '这次答题已经截止，不能再交了。')
export const answersMismatch = errorKind('ANSWERS_MISMATCH', '答案与题目对不上，请重新打开再作答。')
export const testBankEmpty = errorKind(
  'TEST_BANK_EMPTY',
  '这个主题的题目还不够出一份小测。课程照常可以学，不影响学完；题目补上以后再来。',
)
export const bankEmpty = errorKind('BANK_EMPTY', '题库里还没有题目，请稍后再来。')

export const questionKind = z.enum(questionKinds)
export type QuestionKind = z.output<typeof questionKind>

/** What a paper is for. */
export const paperKind = z.enum([
  'daily',
  'weekly',
  'special',
  'exam',
  'wrongBook',
  'challenge',
  'match',
  'courseTest',
])
export type PaperKind = z.output<typeof paperKind>

/** The names of papers that have no title of their own. */
export const paperTitles = {
  daily: '每日答题',
  weekly: '每周一答',
  wrongBook: '错题回顾',
  challenge: '挑战答题',
  match: '双人对战',
} as const satisfies Partial<Record<PaperKind, string>>

/**
 * The fields an editor writes. `answer` holds the indexes of the right options; a fill-in question has no options but
 * blanks `____` in its stem, and for each of them the texts that are `accepted`.
 */
export const questionFields = {
  kind: questionKind,
  topic,
  difficulty: z.number().int().min(1).max(3),
  stem: text(limits.stem),
  options: z.array(text(limits.option)).max(limits.options),
  answer: z
    .array(
      z
        .number()
        .int()
        .min(0)
        .max(limits.options - 1),
    )
    .max(limits.options),
  accepted: z
    .array(z.array(text(limits.acceptedText)).max(limits.accepted))
    .max(limits.blanks)
    .default([]),
  /** In blanks, 二十一 and 21 are the same. */
  numeric: z.boolean().default(false),
  explanation: text(limits.explanation),
  source,
}

/** A question fit to be asked; the kinds differ in what they need. */
export const question = input(questionFields).superRefine(refuseUnaskable)

function refuseUnaskable(value: QuestionCore, context: z.RefinementCtx): void {
  for (const { path, message } of coreProblems(value))
    context.addIssue({ code: 'custom', path: path.split('.'), message })
}

const option = z.object({ key: z.string(), text: z.string() })

export const askedQuestion = z.object({
  id: z.string(),
  kind: questionKind,
  stem: z.string(),
  topic: topicTag,
  options: z.array(option),
  /** How many blanks are to be filled in; 0 unless it is a fill-in question. */
  blanks: z.number().int(),
  /** Why it is in this paper: due for review, from a weak topic, new, or drawn for everybody alike. */
  reason: z.enum(['review', 'weak', 'new', 'drawn']),
})

export const quizResult = z.object({
  attemptId: z.string(),
  kind: paperKind,
  /** The exam it is of, if it is of one. */
  paperId: z.string().nullable(),
  title: z.string(),
  day: z.string(),
  submittedAt: instant,
  /** The time ended before it was submitted; what had been kept by then counts. */
  byClock: z.boolean(),
  correctCount: z.number().int(),
  total: z.number().int(),
  /** False while an exam keeps its answers to itself; then `questions` is empty. */
  answersShown: z.boolean(),
  /** When they will be shown; null when never, or when they are. */
  answersFrom: instant.nullable(),
  exam: z
    .object({
      number: z.number().int(),
      score: z.number().int(),
      fullScore: z.number().int(),
      passScore: z.number().int().nullable(),
      passed: z.boolean().nullable(),
    })
    .nullable(),
  topics: z.array(z.object({ topic: topicTag, right: z.number().int(), total: z.number().int() })),
  questions: z.array(
    askedQuestion.extend({
      chosen: z.array(z.string()),
      answer: z.array(z.string()),
      /** For each blank the texts that are right. */
      accepted: z.array(z.array(z.string())),
      correct: z.boolean(),
      /** True when the key was put right after the paper was submitted; that only ever adds. */
      corrected: z.boolean(),
      explanation: z.string(),
      source,
    }),
  ),
  points: pointsEarned.nullable(),
  /** What to look at again and when, in one sentence; null while the answers are not shown. */
  advice: z.string().nullable(),
})

const answers = z.object({ questionId: z.string(), chosen: z.array(z.string()) })

/** An open or submitted paper. */
export const paperView = z.object({
  attemptId: z.string(),
  kind: paperKind,
  title: z.string(),
  day: z.string(),
  /** The server's time, for the clock on screen. */
  now: instant,
  closesAt: instant,
  /** Answers given before it closed are still taken until then. */
  acceptsUntil: instant,
  questions: z.array(askedQuestion),
  /** Answers kept on the server, and how often they were. */
  saved: z.array(answers),
  revision: z.number().int(),
  result: quizResult.nullable(),
})

/** What a member answered, one entry a question; an empty choice is no answer. */
export const givenAnswers = z
  .array(input({ questionId: id, chosen: z.array(z.string().max(limits.acceptedText)).max(limits.blanks) }))
  .min(1)
  .max(50)

const questionDraft = z.object({
  questionId: z.string(),
  version: z.number().int(),
  revision: z.number().int(),
  status,
  kind: questionKind,
  stem: z.string(),
  topic: topicTag,
  author: z.string(),
  updatedAt: instant,
  /** True when the caller may not publish it, being its author. */
  mine: z.boolean(),
})

const editors = role('editor')
const versionRef = input({ questionId: id, version: z.number().int().min(1) })

export const quizContract = contract({
  'quiz.daily': {
    summary:
      "The caller's daily paper: made on first opening, resumed later, with the result once submitted.",
    audience: 'member',
    access: member,
    input: input({}),
    output: paperView,
    errors: [bankEmpty],
    idempotent: true,
  },
  'quiz.submit': {
    summary: 'Submits all answers of an attempt at once and answers with the graded, explained result.',
    audience: 'member',
    access: member,
    input: input({
      attemptId: id,
      answers: givenAnswers,
    }),
    output: quizResult,
    errors: [attemptNotFound, attemptClosed, answersMismatch],
    idempotent: true,
  },
  'quiz.questions': {
    summary: 'A page of question versions by status, newest first, for editors.',
    audience: 'console',
    access: editors,
    input: input({ status: status.exclude(['archived']), cursor: cursor.optional() }),
    output: z.object({ questions: z.array(questionDraft), nextCursor: z.string().nullable() }),
    errors: [],
    idempotent: true,
  },
  'quiz.question': {
    summary: 'One version of a question with its key.',
    audience: 'console',
    access: editors,
    input: versionRef,
    output: questionDraft.extend({ ...questionFields, topic: topicTag, note: z.string().nullable() }),
    errors: [editorialErrors.draftNotFound],
    idempotent: true,
  },
  'quiz.questionVersions': {
    summary: 'All versions of a question, newest first: who wrote and who checked each, and when.',
    audience: 'console',
    access: editors,
    input: input({ questionId: id }),
    output: z.object({
      versions: z.array(
        questionDraft.extend({
          authors: z.array(z.string()),
          reviewer: z.string().nullable(),
          publishedAt: instant.nullable(),
          note: z.string().nullable(),
        }),
      ),
    }),
    errors: [],
    idempotent: true,
  },
  'quiz.saveQuestion': {
    summary: 'Creates or changes a draft question. The client makes the id of a new one.',
    audience: 'console',
    access: editors,
    input: input({ questionId: id, revision: z.number().int().min(0), ...questionFields }).superRefine(
      refuseUnaskable,
    ),
    output: questionDraft,
    errors: [editorialErrors.draftChanged, editorialErrors.notADraft],
    idempotent: true,
  },
  'quiz.submitQuestion': {
    summary: 'Hands a draft question to a second editor.',
    audience: 'console',
    access: editors,
    input: versionRef,
    output: questionDraft,
    errors: [editorialErrors.draftNotFound, editorialErrors.notADraft],
    idempotent: true,
  },
  'quiz.returnQuestion': {
    summary: 'Returns a question in review to its author with a note.',
    audience: 'console',
    access: editors,
    input: input({ questionId: id, version: z.number().int().min(1), note: text(500) }),
    output: questionDraft,
    errors: [editorialErrors.draftNotFound, editorialErrors.notInReview],
    idempotent: true,
  },
  'quiz.publishQuestion': {
    summary: 'Publishes a question in review; never by the editor who wrote it.',
    audience: 'console',
    access: editors,
    input: versionRef,
    output: questionDraft,
    errors: [
      editorialErrors.draftNotFound,
      editorialErrors.notInReview,
      editorialErrors.secondEditorRequired,
    ],
    idempotent: true,
  },
  'quiz.fold': {
    summary:
      'Folds submitted papers into what each member remembers, which decides on reviews; safe to repeat.',
    audience: 'jobs',
    access: timer,
    input: input({}),
    output: z.object({ folded: z.number().int() }),
    errors: [],
    idempotent: true,
  },
})
