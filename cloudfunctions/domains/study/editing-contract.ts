/** Editors write, check and publish study items. */
import * as z from 'zod'
import { contract, role } from '../../kernel/contract'
import { cursor, id, input, instant, text } from '../../kernel/fields'
import { editorialErrors } from '../editorial/errors'
import { status, topicTag } from '../editorial/model'
import { contentFields } from './content'

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

export const studyEditingContract = contract({
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
})
