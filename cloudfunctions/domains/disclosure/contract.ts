/** 信息公示 as its readers meet it, and what the tick does for it. */
import * as z from 'zod'
import { anonymous, anyone, contract, timer } from '../../kernel/contract'
import { cursor, id, input, instant } from '../../kernel/fields'
import { countedWindow } from '../calendar/model'
import { block } from '../study/model'
import { disclosureUnknown } from './errors'
import { category, shownAttachment } from './model'

export const categoryTag = z.object({ id: category, name: z.string() })

/** Open: in its window. Ended: the window is over, the closing record to come. Hidden: persons' details are removed. */
export const shownState = z.enum(['open', 'ended', 'closed', 'withdrawn', 'hidden'])

const card = z.object({
  disclosureId: z.string(),
  title: z.string(),
  category: categoryTag,
  organisationName: z.string(),
  state: shownState,
  publishedAt: instant,
  /** Last day of the window. */
  lastDay: z.string(),
  version: z.number().int(),
})

const year = z.string().regex(/^20\d\d$/, '年份格式不对')

export const disclosureContract = contract({
  'disclosure.publicList': {
    summary: 'A page of disclosures by category, organisation, year and words of the title, newest first.',
    audience: 'public',
    access: anonymous,
    input: input({
      category: category.optional(),
      /** With everything below it. */
      organisationId: id.optional(),
      year: year.optional(),
      words: z.string().trim().max(40).optional(),
      cursor: cursor.optional(),
    }),
    output: z.object({
      /** Today in China, by which days are counted. */
      day: z.string(),
      categories: z.array(categoryTag),
      items: z.array(card),
      nextCursor: z.string().nullable(),
    }),
    errors: [],
    idempotent: true,
  },
  'disclosure.publicDetail': {
    summary: 'One disclosure with its window day by day, its versions, files, closing record or withdrawal.',
    audience: 'public',
    access: anonymous,
    input: input({ disclosureId: id }),
    output: card.extend({
      day: z.string(),
      organisationId: z.string(),
      /** The text as it stands; null once withdrawn or hidden. */
      text: z
        .object({
          blocks: z.array(block),
          contact: z.string(),
          workingDays: z.number().int(),
          correction: z.string().nullable(),
          attachments: z.array(shownAttachment),
        })
        .nullable(),
      window: countedWindow,
      /** Working days still to come, today included when it counts; 0 when it is over. */
      daysLeft: z.number().int(),
      /** The number of published versions. */
      versions: z.number().int(),
      closing: z.object({ at: instant, text: z.string(), objections: z.number().int() }).nullable(),
      withdrawal: z.object({ at: instant, reason: z.string() }).nullable(),
      /** Where the public log stands, as a signed note, for readers to compare; null while it is empty. */
      checkpoint: z.string().nullable(),
    }),
    errors: [disclosureUnknown],
    idempotent: true,
  },
  'disclosure.publicVersions': {
    summary: 'The published versions of a disclosure, newest first, each with what it changed.',
    audience: 'public',
    access: anonymous,
    input: input({ disclosureId: id }),
    output: z.object({
      title: z.string(),
      versions: z.array(
        z.object({
          version: z.number().int(),
          publishedAt: instant,
          correction: z.string().nullable(),
          /** Pieces of text that read differently from the version before; null in the first one. */
          changes: z
            .array(z.object({ before: z.string().nullable(), after: z.string().nullable() }))
            .nullable(),
        }),
      ),
    }),
    errors: [disclosureUnknown],
    idempotent: true,
  },
  'disclosure.subscriptions': {
    summary: 'The categories the caller is told about.',
    audience: 'member',
    access: anyone,
    input: input({}),
    output: z.object({ categories: z.array(category) }),
    errors: [],
    idempotent: true,
  },
  'disclosure.subscribe': {
    summary: 'Begins or ends being told about new disclosures of a category.',
    audience: 'member',
    access: anyone,
    input: input({ category, on: z.boolean() }),
    output: z.object({ categories: z.array(category) }),
    errors: [],
    idempotent: true,
  },
  'disclosure.tell': {
    summary: 'Tells subscribers of new publications, in the app and by WeChat.',
    audience: 'jobs',
    access: timer,
    input: input({}),
    output: z.object({ told: z.number().int() }),
    errors: [],
    idempotent: true,
  },
  'disclosure.hide': {
    summary: 'Removes the details of persons from disclosures whose window has served its purpose.',
    audience: 'jobs',
    access: timer,
    input: input({}),
    output: z.object({ hidden: z.number().int() }),
    errors: [],
    idempotent: true,
  },
  'disclosure.recount': {
    summary: 'Counts provisional windows anew once the calendar they waited for is there.',
    audience: 'jobs',
    access: timer,
    input: input({}),
    output: z.object({ recounted: z.number().int() }),
    errors: [],
    idempotent: true,
  },
})
