/** What a study item is made of: the model that editors write, readers see and versions keep. Data, never HTML. */
import * as z from 'zod'
import { id, text } from '../../kernel/fields'
import { source, topic } from '../editorial/model'
import { media } from './media'

/** An address a reader may be sent to: https only, at a named host. */
export const link = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain, error: '请填写以 https 开头的网址' })
  .max(300)

/** A stretch of text set in one way. */
export const run = z.strictObject({
  text: z.string().min(1).max(2000),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  href: link.optional(),
})
export type Run = z.output<typeof run>

/**
 * Text with the way it is set. `text` alone says everything; `runs`, where there are any, cut the same text into
 * stretches, so that whoever only searches, counts or compares needs to look at `text` only.
 */
function richText<const Type extends string>(type: Type, max: number) {
  return z
    .strictObject({ type: z.literal(type), text: text(max), runs: z.array(run).min(1).max(100).optional() })
    .refine(({ text, runs }) => !runs || textOf(runs) === text, {
      path: ['runs'],
      message: '文字与它的样式对不上',
    })
}

const list = z
  .strictObject({
    type: z.literal('list'),
    /** Numbered instead of bulleted. */
    ordered: z.literal(true).optional(),
    items: z.array(text(300)).min(1).max(20),
    /** The runs of each item. */
    runs: z.array(z.array(run).min(1).max(40)).optional(),
  })
  .refine(
    ({ items, runs }) =>
      !runs || (runs.length === items.length && items.every((item, index) => textOf(runs[index]) === item)),
    { path: ['runs'], message: '文字与它的样式对不上' },
  )

/** An image in cloud storage that the console has put there. */
export const imageFileId = z
  .string()
  .max(200)
  .regex(/^cloud:\/\/[\w.-]+\/study\/[\w-]+\.(webp|jpg|png)$/, '图片要先在这里上传')

const image = z.strictObject({
  type: z.literal('image'),
  fileId: imageFileId,
  /** What is on it, for those who can't see it. */
  alt: text(100),
  caption: text(100).nullable(),
})

const table = z
  .strictObject({
    type: z.literal('table'),
    /** True when the first row names the columns. */
    header: z.boolean(),
    /** Rows of cells, all of one length; a cell may be empty. */
    rows: z
      .array(z.array(z.string().trim().max(200, '最多 200 个字')).min(1).max(6))
      .min(1)
      .max(30),
  })
  .refine(({ rows }) => rows.every((row) => row.length === rows[0]?.length), {
    path: ['rows'],
    message: '每行的格数要一样',
  })

/** A piece of an article. Nothing in it is code, and nothing a reader's phone would have to trust. */
export const block = z.discriminatedUnion('type', [
  richText('heading', 60),
  richText('paragraph', 2000),
  richText('quote', 600),
  list,
  image,
  table,
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

/** A figure that a rule sets and the item states, e.g. 预备期 1 年. Two items that differ on one are shown to the editors. */
export const fact = z.strictObject({
  /** The rule by its common name, the same in every item that states it. */
  rule: text(30),
  value: z.number().min(0).max(1_000_000_000),
  unit: text(10),
})
export type Fact = z.output<typeof fact>

/** How an item lost its force. */
export const supersededHow = z.enum(['revised', 'replaced', 'abolished'])
export type SupersededHow = z.output<typeof supersededHow>

/** That an item is no longer in force, by what, and on which ground; published like any other change. */
export const supersession = z
  .strictObject({
    how: supersededHow,
    /** The item that took its place; null when it was abolished without another. */
    contentId: id.nullable(),
    /** The document that says so. */
    basis: text(100),
    /** From which day on. */
    on: z.iso.date(),
  })
  .refine(({ how, contentId }) => how === 'abolished' || contentId !== null, {
    path: ['contentId'],
    message: '请选出接替它的内容',
  })
export type Supersession = z.output<typeof supersession>

/** The fields an editor writes. */
export const contentFields = {
  title: text(40),
  summary: text(100),
  topic,
  minutes: z.number().int().min(1).max(60),
  /** Everybody should have read it: bundles filled by rule begin with it. */
  required: z.boolean().default(false),
  source,
  /** Null for an article, which is nothing but its text. */
  media: media.nullable().default(null),
  blocks: z.array(block).min(1).max(60),
  facts: z.array(fact).max(12).default([]),
  supersededBy: supersession.nullable().default(null),
  checkQuestions: z.array(checkQuestion).min(1).max(3),
}

/** The text of a study item, as an editor wrote it. */
export type StudyContent = { [K in keyof typeof contentFields]: z.output<(typeof contentFields)[K]> }

/** The plain text of runs. */
export function textOf(runs: readonly Run[] | undefined): string {
  return (runs ?? []).map(({ text }) => text).join('')
}
