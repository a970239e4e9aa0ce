/** Daily study: what a member reads today, finished by passing its check questions and not by staying on the page. */
import * as z from 'zod'
import { anonymous, contract, member, timer } from '../../kernel/contract'
import { errorKind } from '../../kernel/errors'
import { cursor, id, input, instant } from '../../kernel/fields'
import { source, topic, topicTag } from '../editorial/model'
import { pointsEarned } from '../points/contract'
import { block, supersededHow } from './content'
import { contentKind } from './media'

export const contentNotFound = errorKind('CONTENT_NOT_FOUND', '没有找到这篇内容，它可能已经撤下。')
export const contentChanged = errorKind('CONTENT_CHANGED', '这篇内容刚刚更新过，请重新读一遍再作答。')
export const answersMismatch = errorKind('ANSWERS_MISMATCH', '答案与题目对不上，请重新打开再作答。')

export const studyState = z.enum(['new', 'reading', 'completed'])

const card = z.object({
  contentId: z.string(),
  kind: contentKind,
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
  /** The newest item of the chain that took its place; no item when it was abolished without another. */
  supersededBy: z
    .object({
      how: supersededHow,
      contentId: z.string().nullable(),
      title: z.string().nullable(),
      basis: z.string(),
      on: z.string(),
    })
    .nullable(),
  /** Figures on which another item says otherwise, confirmed by an editor. */
  contradictions: z.array(
    z.object({
      rule: z.string(),
      /** What this item says, e.g. `1年`. */
      stated: z.string(),
      other: z.object({ contentId: z.string(), title: z.string(), stated: z.string() }),
      /** Which of the two holds: this one, the other, or neither is known to. */
      prevails: z.enum(['this', 'other', 'unknown']),
    }),
  ),
})

const library = input({ topic: topic.optional(), cursor: cursor.optional() })
const topics = z.array(topicTag)

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
