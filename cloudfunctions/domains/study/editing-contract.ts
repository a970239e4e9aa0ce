/** Editors write, check and publish study items. */
import * as z from 'zod'
import { contract, role } from '../../kernel/contract'
import { errorKind } from '../../kernel/errors'
import { cursor, id, input, instant, text } from '../../kernel/fields'
import { editorialErrors } from '../editorial/errors'
import { status, topic, topicTag } from '../editorial/model'
import { contentFields } from './content'

export const successorNotPublished = errorKind(
  'SUCCESSOR_NOT_PUBLISHED',
  '接替它的内容还没有发布，请先发布那一篇。',
)
export const successorInCircle = errorKind(
  'SUCCESSOR_IN_CIRCLE',
  '接替关系绕成了一圈：所选的内容最后又由这一篇接替。请退回，改选真正有效的那一篇。',
)

const draft = z.object({
  contentId: z.string(),
  version: z.number().int(),
  revision: z.number().int(),
  status,
  title: z.string(),
  topic: topicTag,
  author: z.string(),
  /** Everybody who wrote in it; anybody else with the role may publish it. */
  authors: z.array(z.string()),
  updatedAt: instant,
  /** True when the caller may not publish it, being its author. */
  mine: z.boolean(),
  /** True when the caller's changes to somebody else's draft can be taken back. */
  mayWithdraw: z.boolean(),
  /** True when it says that another item took its place. */
  superseded: z.boolean(),
})

const editors = role('editor')
const versionRef = input({ contentId: id, version: z.number().int().min(1) })

export const studyEditingContract = contract({
  'study.drafts': {
    summary:
      'A page of study item versions by status, newest first, for editors; on a topic, or with a word in the title or ' +
      'its pinyin initials. A page may be short and still have a next one.',
    audience: 'console',
    access: editors,
    input: input({
      status: status.exclude(['archived']),
      topic: topic.optional(),
      query: text(30).optional(),
      cursor: cursor.optional(),
    }),
    output: z.object({ drafts: z.array(draft), nextCursor: z.string().nullable() }),
    errors: [],
    idempotent: true,
  },
  'study.draft': {
    summary: 'One version of a study item with everything an editor may see.',
    audience: 'console',
    access: editors,
    input: versionRef,
    output: draft.extend({
      ...contentFields,
      topic: topicTag,
      note: z.string().nullable(),
      /** Addresses for a day by what images and media call their files. */
      files: z.record(z.string(), z.string()),
      /** Title of the item that took its place, when one is named. */
      supersededByTitle: z.string().nullable(),
    }),
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
  'study.versions': {
    summary: 'All versions of a study item, newest first: who wrote and who checked each, and when.',
    audience: 'console',
    access: editors,
    input: input({ contentId: id }),
    output: z.object({
      versions: z.array(
        draft.extend({
          reviewer: z.string().nullable(),
          publishedAt: instant.nullable(),
          note: z.string().nullable(),
        }),
      ),
    }),
    errors: [],
    idempotent: true,
  },
  'study.withdrawChange': {
    summary: "Takes back the caller's changes to somebody else's draft; the caller is then no author of it.",
    audience: 'console',
    access: editors,
    input: input({ contentId: id, version: z.number().int().min(1), revision: z.number().int().min(1) }),
    output: draft,
    errors: [
      editorialErrors.draftNotFound,
      editorialErrors.draftChanged,
      editorialErrors.notADraft,
      editorialErrors.nothingToWithdraw,
    ],
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
      successorNotPublished,
      successorInCircle,
    ],
    idempotent: true,
  },
})
