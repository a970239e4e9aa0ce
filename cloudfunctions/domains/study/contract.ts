/** Daily study: what a member reads today, finished by passing its check questions and not by staying on the page. */
import * as z from 'zod'
import { anonymous, contract, member, role, timer } from '../../kernel/contract'
import { errorKind } from '../../kernel/errors'
import { cursor, id, input, instant, text } from '../../kernel/fields'
import { source, status, topic, topicTag } from '../editorial/model'
import { editorialErrors } from '../editorial/errors'
import { pointsEarned } from '../points/contract'

export const contentNotFound = errorKind('CONTENT_NOT_FOUND', '没有找到这篇内容，它可能已经撤下。')
export const contentChanged = errorKind('CONTENT_CHANGED', '这篇内容刚刚更新过，请重新读一遍再作答。')
export const answersMismatch = errorKind('ANSWERS_MISMATCH', '答案与题目对不上，请重新打开再作答。')

/** A piece of an article. Plain text only: nothing a reader's phone would have to trust. */
export const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('heading'), text: text(60) }),
  z.strictObject({ type: z.literal('paragraph'), text: text(2000) }),
  z.strictObject({ type: z.literal('quote'), text: text(600) }),
  z.strictObject({ type: z.literal('list'), items: z.array(text(300)).min(1).max(20) }),
])
export type Block = z.output<typeof block>

/** A check question with its key, as editors see it. */
export const checkQuestion = z
  .strictObject({
    kind: z.enum(['single', 'trueFalse']),
    stem: text(200),
    options: z.array(text(100)).min(2).max(5),
    answer: z.array(z.number().int().min(0)).length(1),
    explanation: text(400),
  })
  .refine((question) => question.answer.every((index) => index < question.options.length), {
    path: ['answer'],
    message: '请在选项里选出正确答案',
  })
export type CheckQuestion = z.output<typeof checkQuestion>

/** The fields an editor writes. */
export const contentFields = {
  title: text(40),
  summary: text(100),
  topic,
  minutes: z.number().int().min(1).max(60),
  source,
  blocks: z.array(block).min(1).max(60),
  checkQuestions: z.array(checkQuestion).min(1).max(3),
}

export const studyState = z.enum(['new', 'reading', 'completed'])

const card = z.object({
  contentId: z.string(),
  title: z.string(),
  summary: z.string(),
  topic: topicTag,
  minutes: z.number().int(),
  issuer: z.string(),
})

const article = card.extend({
  version: z.number().int(),
  source,
  publishedAt: instant,
  blocks: z.array(block),
  supersededBy: z.object({ contentId: z.string(), title: z.string() }).nullable(),
})

const library = input({ topic: topic.optional(), cursor: cursor.optional() })
const topics = z.array(topicTag)

const draft = z.object({
  contentId: z.string(),
  version: z.number().int(),
  revision: z.number().int(),
  status,
  title: z.string(),
  topic: topicTag,
  author: z.string(),
  updatedAt: instant,
  /** True when the caller may not publish it, being its author. */
  mine: z.boolean(),
})

const editors = role('editor')
const versionRef = input({ contentId: id, version: z.number().int().min(1) })

export const studyContract = contract({
  'study.today': {
    summary: "Today's bundle of the caller's organisation with the caller's progress.",
    audience: 'member',
    access: member,
    input: input({}),
    output: z.object({
      day: z.string(),
      items: z.array(card.extend({ required: z.boolean(), state: studyState })),
      completedCount: z.number().int(),
    }),
    errors: [],
    idempotent: true,
  },
  'study.library': {
    summary: "A page of published study items, newest first, with the caller's progress.",
    audience: 'member',
    access: member,
    input: library,
    output: z.object({
      items: z.array(card.extend({ state: studyState })),
      nextCursor: z.string().nullable(),
      topics,
    }),
    errors: [],
    idempotent: true,
  },
  'study.open': {
    summary:
      'Opens a study item: text, source line, check questions without their keys, and where the reader left.',
    audience: 'member',
    access: member,
    input: input({ contentId: id }),
    output: z.object({
      content: article,
      checkQuestions: z.array(
        z.object({
          id: z.string(),
          kind: z.enum(['single', 'trueFalse']),
          stem: z.string(),
          options: z.array(z.string()),
        }),
      ),
      progress: z.object({
        state: studyState,
        /** How far the reader got, 0 to 1. */
        position: z.number(),
        completedAt: instant.nullable(),
      }),
    }),
    errors: [contentNotFound],
    idempotent: true,
  },
  'study.savePosition': {
    summary: 'Remembers how far the reader got, so that reading resumes there on any device.',
    audience: 'member',
    access: member,
    input: input({ contentId: id, position: z.number().min(0).max(1) }),
    output: z.object({ position: z.number() }),
    errors: [contentNotFound],
    idempotent: true,
  },
  'study.complete': {
    summary: 'Finishes a study item by its check questions; only when all are right is it completed.',
    audience: 'member',
    access: member,
    input: input({
      contentId: id,
      version: z.number().int().min(1),
      answers: z
        .array(input({ questionId: id, chosen: z.array(z.number().int().min(0).max(9)).max(5) }))
        .min(1)
        .max(3),
    }),
    output: z.object({
      passed: z.boolean(),
      completedAt: instant.nullable(),
      results: z.array(
        z.object({
          questionId: z.string(),
          correct: z.boolean(),
          /** Right options and why; null while the reader may still try. */
          answer: z.array(z.number().int()).nullable(),
          explanation: z.string().nullable(),
        }),
      ),
      points: pointsEarned.nullable(),
    }),
    errors: [contentNotFound, contentChanged, answersMismatch],
    idempotent: true,
  },
  'study.publicLibrary': {
    summary: 'A page of published study items for readers without membership.',
    audience: 'public',
    access: anonymous,
    input: library,
    output: z.object({ items: z.array(card), nextCursor: z.string().nullable(), topics }),
    errors: [],
    idempotent: true,
  },
  'study.publicItem': {
    summary: 'A published study item for readers without membership.',
    audience: 'public',
    access: anonymous,
    input: input({ contentId: id }),
    output: z.object({ content: article }),
    errors: [contentNotFound],
    idempotent: true,
  },
  'study.drafts': {
    summary: 'A page of study item versions by status, newest first, for editors.',
    audience: 'console',
    access: editors,
    input: input({ status: status.exclude(['archived']), cursor: cursor.optional() }),
    output: z.object({ drafts: z.array(draft), nextCursor: z.string().nullable() }),
    errors: [],
    idempotent: true,
  },
  'study.draft': {
    summary: 'One version of a study item with everything an editor may see.',
    audience: 'console',
    access: editors,
    input: versionRef,
    output: draft.extend({ ...contentFields, topic: topicTag, note: z.string().nullable() }),
    errors: [editorialErrors.draftNotFound],
    idempotent: true,
  },
  'study.saveDraft': {
    summary:
      'Creates or changes a draft. The client makes the id of a new item, so that a retry creates no second one.',
    audience: 'console',
    access: editors,
    input: input({
      contentId: id,
      /** The revision the editor saw; 0 for a new item or a new version of a published one. */
      revision: z.number().int().min(0),
      ...contentFields,
    }),
    output: draft,
    errors: [editorialErrors.draftChanged, editorialErrors.notADraft],
    idempotent: true,
  },
  'study.submitDraft': {
    summary: 'Hands a draft to a second editor.',
    audience: 'console',
    access: editors,
    input: versionRef,
    output: draft,
    errors: [editorialErrors.draftNotFound, editorialErrors.notADraft],
    idempotent: true,
  },
  'study.returnDraft': {
    summary: 'Returns a version in review to its author with a note.',
    audience: 'console',
    access: editors,
    input: input({ contentId: id, version: z.number().int().min(1), note: text(500) }),
    output: draft,
    errors: [editorialErrors.draftNotFound, editorialErrors.notInReview],
    idempotent: true,
  },
  'study.publish': {
    summary: 'Publishes a version in review; never by the editor who wrote it.',
    audience: 'console',
    access: editors,
    input: versionRef,
    output: draft,
    errors: [
      editorialErrors.draftNotFound,
      editorialErrors.notInReview,
      editorialErrors.secondEditorRequired,
    ],
    idempotent: true,
  },
  'study.prepareBundles': {
    summary: "Makes today's bundle for each root organisation that has none yet; safe to repeat.",
    audience: 'jobs',
    access: timer,
    input: input({}),
    output: z.object({ made: z.number().int() }),
    errors: [],
    idempotent: true,
  },
})
