/** Bringing approved files into the bank, tick by tick. One import at a time, each step safe to repeat. */
import { implement } from '../../../kernel/action'
import { command, DuplicateError } from '../../../kernel/database'
import { timeKey } from '../../../kernel/paging'
import { DAY_MS, type Moment } from '../../../kernel/time'
import { newHead, publishedHead, type Version, versionId } from '../../editorial'
import { findableBy, type Question, type QuestionHead, questionHeads, questionVersions } from '../store'
import { importContract } from './contract'
import { BANK_ID, questionBanks, SETTLED_MS } from './opening'
import { chunkId, importChunks, importedId, type QuestionImport, questionImports } from './store'

/** Pieces one tick brings in, some sixty questions each: a few seconds of work. */
const CHUNKS_A_TICK = 40
/** Questions one tick makes live. */
const OPENED_A_TICK = 4000
const OPEN_BATCH = 500
/** Documents one request adds. */
const ADD_BATCH = 50
/** A file that was never submitted is forgotten after this. */
const STAGING_KEPT_MS = 7 * DAY_MS
const SWEPT_A_TICK = 5

export const importJobs = implement(importContract, 'jobs', {
  'quiz.bringIn': async ({ now }) => {
    const [opening] = await oldest('opening')
    const [publishing] = opening ? [] : await oldest('publishing')
    return {
      written: publishing ? await writeChunks(publishing, now) : 0,
      opened: opening ? await open(opening, now) : 0,
      swept: await sweep(now),
    }
  },
})

function oldest(status: QuestionImport['status'], limit = 1): Promise<QuestionImport[]> {
  return questionImports.find({ status }, { orderBy: [['updatedAt', 'asc']], limit })
}

/** Writes the next pieces as published but not live, and throws the switch after the last. */
async function writeChunks(found: QuestionImport, now: Moment): Promise<number> {
  let { writtenChunks, written } = found
  const before = written
  while (writtenChunks < found.chunks && writtenChunks < found.writtenChunks + CHUNKS_A_TICK) {
    const chunk = await importChunks.get(chunkId(found._id, writtenChunks))
    if (!chunk) throw new Error(`import ${found._id} has lost piece ${writtenChunks}`)
    await writeQuestions(
      found,
      chunk.rows.map(({ question }, index) => ({ id: importedId(chunk.keys[index] ?? ''), question })),
      now,
    )
    writtenChunks += 1
    written += chunk.rows.length
    await questionImports.update(found._id, { writtenChunks, written })
  }
  if (writtenChunks === found.chunks) {
    await questionBanks.put({ _id: BANK_ID, opening: found._id })
    await questionImports.update(found._id, { status: 'opening', updatedAt: now.iso })
  }
  return written - before
}

/** Adds what is not there yet. A text that came with an earlier file stays as the editors have made it since. */
async function writeQuestions(
  found: QuestionImport,
  questions: ReadonlyArray<{ id: string; question: Question }>,
  now: Moment,
): Promise<void> {
  const versions = questions.map(({ id, question }) => versionOf(found, id, question, now))
  const heads = versions.map((version): QuestionHead => ({
    ...publishedHead(newHead<Question>(version.itemId), version, now.iso, findableBy(version.fields)),
    live: false,
    liveTopic: null,
    importId: found._id,
  }))
  await addMissing(questionVersions, versions)
  // Heads come after their versions, so that none ever points to nothing.
  await addMissing(questionHeads, heads)
}

async function addMissing<T extends { _id: string }>(
  {
    getMany,
    addMany,
  }: { getMany(ids: readonly string[]): Promise<T[]>; addMany(all: readonly T[]): Promise<void> },
  documents: readonly T[],
): Promise<void> {
  for (let start = 0; start < documents.length; start += ADD_BATCH) {
    const batch = documents.slice(start, start + ADD_BATCH)
    try {
      await addMany(batch)
    } catch (problem) {
      if (!(problem instanceof DuplicateError)) throw problem
      // This piece was begun before, or another tick is at it too: only what is missing is added.
      const there = new Set((await getMany(batch.map(({ _id }) => _id))).map(({ _id }) => _id))
      await addMany(batch.filter(({ _id }) => !there.has(_id)))
    }
  }
}

function versionOf(found: QuestionImport, itemId: string, fields: Question, now: Moment): Version<Question> {
  const _id = versionId(itemId, 1)
  return {
    _id,
    itemId,
    version: 1,
    revision: 1,
    status: 'published',
    fields,
    authorIds: [found.authorId],
    authorNames: [found.authorName],
    writerId: found.authorId,
    replaced: null,
    withdrawnById: null,
    lastEditorId: found.authorId,
    reviewerId: found.reviewerId,
    reviewerName: found.reviewerName,
    publishedAt: now.iso,
    note: null,
    ...findableBy(fields),
    updatedAt: now.iso,
    listKey: timeKey(now.iso, _id),
  }
}

/** Makes the questions of a switched import live, and ends it when none is left. */
async function open(found: QuestionImport, now: Moment): Promise<number> {
  // Until every instance knows of the switch, nothing of the file may be seen by itself.
  if (now.ms < Date.parse(found.updatedAt) + SETTLED_MS) return 0
  let opened = 0
  while (opened < OPENED_A_TICK) {
    const hidden = await questionHeads.find(
      { importId: found._id, live: false },
      { limit: OPEN_BATCH, fields: ['published.topic'] },
    )
    const topics = new Set(hidden.flatMap(({ published }) => published?.topic ?? []))
    for (const topic of topics) {
      const ids = hidden.filter(({ published }) => published?.topic === topic).map(({ _id }) => _id)
      await questionHeads.updateWhere({ _id: command.in(ids) }, { live: true, liveTopic: topic })
    }
    opened += hidden.length
    if (hidden.length < OPEN_BATCH) {
      await questionBanks.put({ _id: BANK_ID, opening: null })
      await questionImports.update(found._id, { status: 'published', updatedAt: now.iso })
      await importChunks.removeWhere({ importId: found._id })
      return opened
    }
  }
  return opened
}

/** Removes the pieces of what was given up, and what was never submitted. */
async function sweep(now: Moment): Promise<number> {
  const forgotten = new Date(now.ms - STAGING_KEPT_MS).toISOString()
  const [cancelled, returned, stale] = await Promise.all([
    oldest('cancelled', SWEPT_A_TICK),
    questionImports.find({ status: 'returned', updatedAt: command.lt(forgotten) }, { limit: SWEPT_A_TICK }),
    questionImports.find({ status: 'staging', updatedAt: command.lt(forgotten) }, { limit: SWEPT_A_TICK }),
  ])
  for (const { _id } of [...cancelled, ...returned, ...stale]) {
    await importChunks.removeWhere({ importId: _id })
    await questionImports.remove(_id)
  }
  return cancelled.length + returned.length + stale.length
}
