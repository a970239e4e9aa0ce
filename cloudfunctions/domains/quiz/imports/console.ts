/** Editors bring in questions from files and take them out again. */
import { implement } from '../../../kernel/action'
import { command, DuplicateError } from '../../../kernel/database'
import { type ErrorKind, fail } from '../../../kernel/errors'
import type { Identity } from '../../../kernel/identity'
import { pageByKey, timeKey } from '../../../kernel/paging'
import type { Moment } from '../../../kernel/time'
import { transaction } from '../../../kernel/transaction'
import { editorialErrors } from '../../editorial/errors'
import { textKeyOf } from '../formats/question'
import { questionHeads, questionVersions } from '../store'
import {
  importClosed,
  importContract,
  importDuplicates,
  importIncomplete,
  importKnown,
  importNotFound,
  importNotInReview,
} from './contract'
import { chunkId, importChunks, importedId, type QuestionImport, questionImports } from './store'

const LIST_PAGE = 20
const EXPORT_PAGE = 100

export const importConsoleActions = implement(importContract, 'console', {
  'quiz.imports': async ({ caller }, { cursor }) => {
    const page = await pageByKey(questionImports, { listKey: command.gt('') }, 'listKey', cursor, LIST_PAGE)
    return { imports: page.items.map((one) => summary(one, caller)), nextCursor: page.nextCursor }
  },

  'quiz.import': async ({ caller }, { importId }) =>
    summary((await questionImports.get(importId)) ?? fail(importNotFound), caller),

  'quiz.importRows': async (_, { importId, chunk }) => {
    const found = (await importChunks.get(chunkId(importId, chunk))) ?? fail(importNotFound)
    return { rows: found.rows }
  },

  'quiz.knownQuestions': async (_, { keys }) => ({ known: await knownKeys(keys) }),

  'quiz.startImport': async ({ caller, now }, { importId, fileName, total, chunks }) => {
    const begun: QuestionImport = {
      _id: importId,
      fileName,
      status: 'staging',
      total,
      chunks,
      authorId: caller.memberId,
      authorName: caller.name,
      reviewerId: null,
      reviewerName: null,
      note: null,
      writtenChunks: 0,
      written: 0,
      updatedAt: now.iso,
      listKey: timeKey(now.iso, importId),
    }
    try {
      await questionImports.add(begun)
      return summary(begun, caller)
    } catch (problem) {
      if (!(problem instanceof DuplicateError)) throw problem
      const found = await questionImports.get(importId)
      const same = found?.authorId === caller.memberId && found.total === total && found.chunks === chunks
      return found && same && found.status === 'staging' ? summary(found, caller) : fail(importClosed)
    }
  },

  'quiz.stageImport': async ({ caller }, { importId, chunk, rows }) => {
    const keys = rows.map(({ question }) => textKeyOf(question))
    const [found, known] = await Promise.all([questionImports.get(importId), knownKeys(keys)])
    if (!found) return fail(importNotFound)
    if (found.status !== 'staging' || found.authorId !== caller.memberId || chunk >= found.chunks)
      return fail(importClosed)
    if (known.length > 0)
      return fail(
        importKnown,
        rows.flatMap(({ line }, index) =>
          known.includes(keys[index] ?? '')
            ? [{ path: `rows.${index}`, message: `第 ${line} 行的题目题库里已有` }]
            : [],
        ),
      )
    await importChunks.put({ _id: chunkId(importId, chunk), importId, chunk, rows, keys })
    return { staged: rows.length }
  },

  'quiz.submitImport': async ({ caller, now }, { importId }) => {
    const chunks = await importChunks.find(
      { importId },
      { orderBy: [['chunk', 'asc']], limit: 1000, fields: ['keys'] },
    )
    const keys = chunks.flatMap((chunk) => chunk.keys)
    return step(importId, caller, now, (current) => {
      if (current.authorId !== caller.memberId) return importClosed
      if (current.status === 'inReview') return 'repeat'
      if (current.status !== 'staging') return importClosed
      if (chunks.length !== current.chunks || keys.length !== current.total) return importIncomplete
      return new Set(keys).size === keys.length ? { status: 'inReview' } : importDuplicates
    })
  },

  'quiz.cancelImport': ({ caller, now }, { importId }) =>
    step(importId, caller, now, (current) => {
      if (current.authorId !== caller.memberId) return importClosed
      if (current.status === 'cancelled') return 'repeat'
      return current.status === 'staging' || current.status === 'inReview'
        ? { status: 'cancelled' }
        : importClosed
    }),

  'quiz.returnImport': ({ caller, now }, { importId, note }) =>
    step(importId, caller, now, (current) => {
      if (current.status === 'returned' && current.reviewerId === caller.memberId) return 'repeat'
      return current.status === 'inReview'
        ? { status: 'returned', note, reviewerId: caller.memberId, reviewerName: caller.name }
        : importNotInReview
    }),

  'quiz.approveImport': ({ caller, now }, { importId }) =>
    step(importId, caller, now, (current) => {
      if (current.reviewerId === caller.memberId && current.status !== 'returned') return 'repeat'
      if (current.status !== 'inReview') return importNotInReview
      if (current.authorId === caller.memberId) return editorialErrors.secondEditorRequired
      return { status: 'publishing', reviewerId: caller.memberId, reviewerName: caller.name }
    }),

  'quiz.exportQuestions': async (_, { status, topic, cursor }) => {
    if (status === 'published') {
      const scope = topic === undefined ? { live: true } : { liveTopic: topic }
      const page = await pageByKey(questionHeads, scope, 'listKey', cursor, EXPORT_PAGE)
      return {
        questions: page.items.flatMap(({ published }) => published ?? []),
        nextCursor: page.nextCursor,
      }
    }
    const page = await pageByKey(questionVersions, { status }, 'listKey', cursor, EXPORT_PAGE)
    const questions = page.items.map(({ fields }) => fields)
    return {
      questions: questions.filter((one) => topic === undefined || one.topic === topic),
      nextCursor: page.nextCursor,
    }
  },
})

/** Reads an import, decides, and writes what becomes of it, all in one transaction. */
function step(
  importId: string,
  caller: Identity,
  now: Moment,
  decide: (current: QuestionImport) => Partial<QuestionImport> | ErrorKind | 'repeat',
) {
  return transaction(async (running) => {
    const current = (await questionImports.within(running).get(importId)) ?? fail(importNotFound)
    const decision = decide(current)
    if (decision === 'repeat') return summary(current, caller)
    if ('code' in decision) return fail(decision)
    const next = { ...current, ...decision, updatedAt: now.iso }
    await questionImports.within(running).put(next)
    return summary(next, caller)
  })
}

/** Those of the keys under which the bank holds a question: by its text of today, or by the one it came with. */
async function knownKeys(keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return []
  const fields = { limit: 1000, fields: ['searchKeys'] }
  const [byText, byId] = await Promise.all([
    questionHeads.find({ searchKeys: command.in([...keys]) }, fields),
    questionHeads.find({ _id: command.in(keys.map(importedId)) }, fields),
  ])
  const ids = new Set(byId.map(({ _id }) => _id))
  const texts = new Set(byText.flatMap(({ searchKeys }) => searchKeys))
  return keys.filter((key) => texts.has(key) || ids.has(importedId(key)))
}

function summary(found: QuestionImport, reader: Identity) {
  const { _id, fileName, status, total, chunks, written, authorId, authorName, note, updatedAt } = found
  return {
    importId: _id,
    fileName,
    status,
    total,
    chunks,
    done: written,
    author: authorName,
    note,
    updatedAt,
    mine: authorId === reader.memberId,
  }
}
