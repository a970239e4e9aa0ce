/**
 * Questions from a file: staged in pieces, submitted by one editor, approved as a whole by another, brought into the
 * bank by the tick. All of a file or nothing.
 */
import * as z from 'zod'
import { contract, role, timer } from '../../../kernel/contract'
import { errorKind } from '../../../kernel/errors'
import { cursor, id, input, instant, text } from '../../../kernel/fields'
import { status, topic } from '../../editorial/model'
import { editorialErrors } from '../../editorial/errors'
import { question, questionFields } from '../contract'

export const importNotFound = errorKind('IMPORT_NOT_FOUND', '没有找到这次导入，它可能已经取消。')
export const importClosed = errorKind('IMPORT_CLOSED', '这次导入已经送审或取消，不能再改。')
export const importIncomplete = errorKind('IMPORT_INCOMPLETE', '文件还没有全部上传，请接着上传。')
export const importDuplicates = errorKind('IMPORT_DUPLICATES', '文件里有重复的题目，请删去重复的再导入。')
export const importKnown = errorKind('IMPORT_KNOWN', '文件里有题库已有的题目，请跳过它们再导入。')
export const importNotInReview = errorKind('IMPORT_NOT_IN_REVIEW', '这次导入不在待审状态，请刷新后再看。')

/** As many questions as one file may hold. */
export const MAX_QUESTIONS = 20_000
const MAX_CHUNKS = 1000
export const MAX_CHUNK_ROWS = 100

/** staging → inReview → publishing → opening → published; cancelled or returned before that. */
export const importStatus = z.enum([
  'staging',
  'inReview',
  'publishing',
  'opening',
  'published',
  'cancelled',
  'returned',
])

const importSummary = z.object({
  importId: z.string(),
  fileName: z.string(),
  status: importStatus,
  total: z.number().int(),
  chunks: z.number().int(),
  /** Questions that are in the bank already, though not live before all of them are. */
  done: z.number().int(),
  author: z.string(),
  /** Why it was returned. */
  note: z.string().nullable(),
  updatedAt: instant,
  /** True when the caller may not approve it, having submitted it. */
  mine: z.boolean(),
})

const row = z.object({ line: z.number().int(), question: z.object(questionFields) })
const editors = role('editor')
const importRef = input({ importId: id })
const chunk = z
  .number()
  .int()
  .min(0)
  .max(MAX_CHUNKS - 1)

export const importContract = contract({
  'quiz.imports': {
    summary: 'A page of imports, newest first, for editors.',
    audience: 'console',
    access: editors,
    input: input({ cursor: cursor.optional() }),
    output: z.object({ imports: z.array(importSummary), nextCursor: z.string().nullable() }),
    errors: [],
    idempotent: true,
  },
  'quiz.import': {
    summary: 'One import and how far it has come.',
    audience: 'console',
    access: editors,
    input: importRef,
    output: importSummary,
    errors: [importNotFound],
    idempotent: true,
  },
  'quiz.importRows': {
    summary: 'One piece of a staged file, for the editor who reviews it.',
    audience: 'console',
    access: editors,
    input: input({ importId: id, chunk }),
    output: z.object({ rows: z.array(row) }),
    errors: [importNotFound],
    idempotent: true,
  },
  'quiz.knownQuestions': {
    summary: 'Which of these texts the bank holds already, by their keys.',
    audience: 'console',
    access: editors,
    input: input({ keys: z.array(z.string().regex(/^[0-9a-f]{16}$/)).max(500) }),
    output: z.object({ known: z.array(z.string()) }),
    errors: [],
    idempotent: true,
  },
  'quiz.startImport': {
    summary: 'Begins an import; the client makes its id. Repeating it with the same file goes on with it.',
    audience: 'console',
    access: editors,
    input: input({
      importId: id,
      fileName: text(120),
      total: z.number().int().min(1).max(MAX_QUESTIONS),
      chunks: z.number().int().min(1).max(MAX_CHUNKS),
    }),
    output: importSummary,
    errors: [importClosed],
    idempotent: true,
  },
  'quiz.stageImport': {
    summary: 'Stores one piece of the file; every question is validated as if it were typed in.',
    audience: 'console',
    access: editors,
    input: input({
      importId: id,
      chunk,
      rows: z
        .array(input({ line: z.number().int().min(1), question }))
        .min(1)
        .max(MAX_CHUNK_ROWS),
    }),
    output: z.object({ staged: z.number().int() }),
    errors: [importNotFound, importClosed, importKnown],
    idempotent: true,
  },
  'quiz.submitImport': {
    summary: 'Hands a completely staged import to a second editor.',
    audience: 'console',
    access: editors,
    input: importRef,
    output: importSummary,
    errors: [importNotFound, importClosed, importIncomplete, importDuplicates],
    idempotent: true,
  },
  'quiz.cancelImport': {
    summary: 'Gives an own import up before it is approved; nothing of it stays.',
    audience: 'console',
    access: editors,
    input: importRef,
    output: importSummary,
    errors: [importNotFound, importClosed],
    idempotent: true,
  },
  'quiz.returnImport': {
    summary: 'Refuses an import in review as a whole, with a note to the editor who submitted it.',
    audience: 'console',
    access: editors,
    input: input({ importId: id, note: text(500) }),
    output: importSummary,
    errors: [importNotFound, importNotInReview],
    idempotent: true,
  },
  'quiz.approveImport': {
    summary: 'Approves an import as a whole; never by the editor who submitted it. The tick brings it in.',
    audience: 'console',
    access: editors,
    input: importRef,
    output: importSummary,
    errors: [importNotFound, importNotInReview, editorialErrors.secondEditorRequired],
    idempotent: true,
  },
  'quiz.exportQuestions': {
    summary: 'A page of the bank with keys, to be written to a file.',
    audience: 'console',
    access: editors,
    input: input({
      status: status.exclude(['archived']),
      topic: topic.optional(),
      cursor: cursor.optional(),
    }),
    output: z.object({ questions: z.array(z.object(questionFields)), nextCursor: z.string().nullable() }),
    errors: [],
    idempotent: true,
  },
  'quiz.bringIn': {
    summary: 'Brings approved imports into the bank, a bounded number of pieces a time; safe to repeat.',
    audience: 'jobs',
    access: timer,
    input: input({}),
    output: z.object({ written: z.number().int(), opened: z.number().int(), swept: z.number().int() }),
    errors: [],
    idempotent: true,
  },
})
