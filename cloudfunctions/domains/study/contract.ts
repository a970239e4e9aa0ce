/** Daily study: what a member reads today, finished by passing its check questions and not by staying on the page. */
import * as z from 'zod'
import { anonymous, contract, member, timer } from '../../kernel/contract'
import { errorKind } from '../../kernel/errors'
import { cursor, id, input, instant, text } from '../../kernel/fields'
import { source, topic, topicTag } from '../editorial/model'
import { pointsEarned } from '../points/contract'
import { block, supersededHow } from './content'
import { contentKind, media } from './media'
import { placedNote } from './notes/model'

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
  /** When a later version took the place of the first; null while none has. */
  revisedAt: instant.nullable(),
  media: media.nullable(),
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

const library = {
  topic: topic.optional(),
  kind: contentKind.optional(),
  /** A few characters of title or summary, or pinyin initials of the title. */
  query: text(30).optional(),
  cursor: cursor.optional(),
}

const marks = z.array(z.object({ from: z.number().int(), to: z.number().int() }))
/** A card with the parts that were searched for, as positions in title and summary. */
const libraryCard = card.extend({ marks: z.object({ title: marks, summary: marks }) })

/** Where a reader was. */
const place = {
  /** How far they got, 0 to 1. */
  position: z.number().min(0).max(1),
  /** Index of the paragraph at the top of the screen, and the part of it that had gone by. */
  block: z.number().int().min(0).max(199),
  into: z.number().min(0).max(1),
  /** How far a recording was heard or watched. */
  heardSeconds: z.number().min(0).max(86_400),
}

/** The text with addresses for its files, by what the text calls them. */
const openedArticle = article.extend({ files: z.record(z.string(), z.string()) })

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
    summary:
      "A page of published study items with the caller's progress: newest first, or what was searched for, " +
      'titles before summaries. A page may be short or empty and still have a next one.',
    audience: 'member',
    access: member,
    input: input({
      ...library,
      /** Only what the caller has not finished, what everybody should read, or the caller's favourites. */
      only: z.enum(['unfinished', 'required', 'favourites']).optional(),
    }),
    output: z.object({
      items: z.array(libraryCard.extend({ state: studyState })),
      nextCursor: z.string().nullable(),
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
      content: openedArticle,
      checkQuestions: z.array(
        z.object({
          id: z.string(),
          kind: z.enum(['single', 'trueFalse']),
          stem: z.string(),
          options: z.array(z.string()),
        }),
      ),
      progress: z.object({ state: studyState, ...place, completedAt: instant.nullable() }),
      favourite: z.boolean(),
      notes: z.array(placedNote),
      /** What changed since the version the reader knows, in the order of reading; null when nothing did. */
      changes: z.array(z.object({ before: z.string().nullable(), after: z.string().nullable() })).nullable(),
    }),
    errors: [contentNotFound],
    idempotent: true,
  },
  'study.savePosition': {
    summary:
      'Remembers how far the reader got, so that reading resumes there on any device, and counts effective time: ' +
      "never more than has passed on the server's clock, in one place at a time, worth nothing.",
    audience: 'member',
    access: member,
    input: input({
      contentId: id,
      ...place,
      sitting: input({
        /** Made by the phone each time an item is opened. */
        sessionId: id,
        /** True until the first report of a sitting has been answered: it takes over from any other device. */
        begins: z.boolean(),
        /** Seconds of reading since the last report. */
        activeSeconds: z.number().min(0).max(86_400),
      }),
    }),
    output: z.object({
      /** True when another device has begun to study since; then nothing was counted. */
      takenOver: z.boolean(),
      /** Effective seconds with this item today. */
      secondsToday: z.number().int(),
    }),
    errors: [contentNotFound],
    idempotent: true,
  },
  'study.seeChanges': {
    summary: 'The reader has seen what changed up to a version.',
    audience: 'member',
    access: member,
    input: input({ contentId: id, version: z.number().int().min(1) }),
    output: z.object({ version: z.number().int() }),
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
    input: input(library),
    output: z.object({ items: z.array(libraryCard), nextCursor: z.string().nullable() }),
    errors: [],
    idempotent: true,
  },
  'study.publicItem': {
    summary: 'A published study item for readers without membership.',
    audience: 'public',
    access: anonymous,
    input: input({ contentId: id }),
    output: z.object({ content: openedArticle }),
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
