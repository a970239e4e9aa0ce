/** Imports and the pieces of files that wait in them. */
import type * as z from 'zod'
import { collection } from '../../../kernel/database'
import type { Question } from '../store'
import type { importStatus } from './contract'

export interface QuestionImport {
  _id: string
  fileName: string
  status: z.output<typeof importStatus>
  /** Questions in the file, and in how many pieces they come. */
  total: number
  chunks: number
  authorId: string
  authorName: string
  reviewerId: string | null
  reviewerName: string | null
  note: string | null
  /** Pieces that are in the bank, from the first on. */
  writtenChunks: number
  /** Questions in them. */
  written: number
  updatedAt: string
  /** `createdAt~_id` */
  listKey: string
}

/** A piece of a file; `_id` is `{importId}.{chunk}`, so that sending it twice stores it once. */
export interface ImportChunk {
  _id: string
  importId: string
  chunk: number
  rows: Array<{ line: number; question: Question }>
  /** The text key of each row. */
  keys: string[]
}

export const questionImports = collection<QuestionImport>({
  name: 'questionImports',
  indexes: [
    { fields: [['listKey', -1]], reason: "the editors' list, newest first" },
    {
      fields: [
        ['status', 1],
        ['updatedAt', 1],
      ],
      reason: 'what the tick has to bring in or to sweep, oldest first',
    },
  ],
})

export const importChunks = collection<ImportChunk>({
  name: 'importChunks',
  indexes: [
    {
      fields: [
        ['importId', 1],
        ['chunk', 1],
      ],
      reason: 'the pieces of a file in their order',
    },
  ],
})

export const chunkId = (importId: string, chunk: number) => `${importId}.${chunk}`

/** The id of a question that comes with a file: the same text is the same question, however often it comes. */
export const importedId = (textKey: string) => `i-${textKey}`
