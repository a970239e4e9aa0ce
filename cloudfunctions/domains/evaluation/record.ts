/** Writing and reading learning statements. */
import { command, DuplicateError } from '../../kernel/database'
import { fail } from '../../kernel/errors'
import { pageByKey, timeKey } from '../../kernel/paging'
import { addDays, DAY_MS, type Moment, startOfDayMs } from '../../kernel/time'
import type { QuizAttempt } from '../quiz'
import type { StudyDay } from '../study'
import { learningDayId } from './counting'
import type { LearningDay } from './model'
import { exportRangeUnfit } from './statement-contract'
import { type Statement, statementOfStudy, statementsOfPaper, voidingsOf } from './statements'
import { learningDays, learningStatements, statementExports } from './store'

/** Statements of a page: about a kilobyte each, and an answer may have a megabyte. */
const PAGE = 200
const MOST_DAYS = 31

/** Writes what these sources tell. What has been written stays as it is, so that writing again changes nothing. */
export async function recordStatements(
  papers: readonly QuizAttempt[],
  days: readonly StudyDay[],
  now: Moment,
): Promise<void> {
  const counted = await learningDays.getMany(papers.map(({ day, memberId }) => learningDayId(day, memberId)))
  const countedOf = ({ day, memberId }: QuizAttempt): LearningDay | undefined =>
    counted.find(({ _id }) => _id === learningDayId(day, memberId))
  await Promise.all([
    ...papers.flatMap((paper) =>
      [...statementsOfPaper(paper), ...voidingsOf(paper, countedOf(paper))].map((statement) =>
        add(paper.memberId, statement),
      ),
    ),
    ...days.map(({ memberId, day, completed }) =>
      add(memberId, statementOfStudy(memberId, day, completed, now.iso)),
    ),
  ])
}

async function add(memberId: string, statement: Statement): Promise<void> {
  try {
    await learningStatements.add(storedStatement(memberId, statement))
  } catch (problem) {
    if (!(problem instanceof DuplicateError)) throw problem
  }
}

export function storedStatement(memberId: string, statement: Statement) {
  return { _id: statement.id, memberId, listKey: timeKey(statement.timestamp, statement.id), statement }
}

/** A member's own statements, newest first. */
export async function statementsOf(memberId: string, cursor: string | undefined) {
  const { items, nextCursor } = await pageByKey(learningStatements, { memberId }, 'listKey', cursor, PAGE)
  return { lines: items.map(({ statement }) => JSON.stringify(statement)), nextCursor }
}

/** The statements of some days in order. Each page puts the export on record, whatever page it says to be. */
export async function exportStatements(
  memberId: string,
  { exportId, from, to, cursor }: { exportId: string; from: string; to: string; cursor?: string | undefined },
  now: Moment,
) {
  if (from > to || startOfDayMs(to) - startOfDayMs(from) >= MOST_DAYS * DAY_MS) fail(exportRangeUnfit)
  await statementExports.put({ _id: exportId, memberId, from, to, at: now.iso })
  const first = new Date(startOfDayMs(from)).toISOString()
  const end = new Date(startOfDayMs(addDays(to, 1))).toISOString()
  const after = cursor !== undefined && cursor > first ? command.gt(cursor) : command.gte(first)
  const found = await learningStatements.find(
    { listKey: after.and(command.lt(end)) },
    { orderBy: [['listKey', 'asc']], limit: PAGE + 1 },
  )
  const items = found.slice(0, PAGE)
  return {
    lines: items.map(({ statement }) => JSON.stringify(statement)),
    nextCursor: found.length > PAGE ? (items.at(-1)?.listKey ?? null) : null,
  }
}
