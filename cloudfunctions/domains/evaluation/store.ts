/** The collections of evaluation. Jobs write all of them; pages read them and nothing else. */
import { collection, command } from '../../kernel/database'
import { mondayOf } from '../../kernel/time'
import type { GroupDay, ItemRecord, Learner, LearningDay } from './model'
import type { GroupWeek } from './progress'
import type { GroupStanding } from './standing'
import type { Statement } from './statements'

export const learningDays = collection<LearningDay>({ name: 'learningDays', indexes: [] })

export const learners = collection<Learner>({ name: 'learners', indexes: [] })

export const groupDays = collection<GroupDay>({
  name: 'groupDays',
  indexes: [
    {
      fields: [
        ['organisationId', 1],
        ['day', 1],
      ],
      reason: "the days of a group's trend",
    },
  ],
})

export const itemRecords = collection<ItemRecord>({
  name: 'itemRecords',
  indexes: [
    {
      fields: [
        ['listed', 1],
        ['doubtKey', -1],
      ],
      reason: 'questions to look at, the most doubtful first',
    },
    {
      fields: [
        ['topic', 1],
        ['doubtKey', -1],
      ],
      reason: 'the same on one topic',
    },
  ],
})

export const groupStandings = collection<GroupStanding>({
  name: 'groupStandings',
  indexes: [
    {
      fields: [
        ['parentId', 1],
        ['path', 1],
      ],
      reason: 'the groups right below one, page by page',
    },
  ],
})

export const groupWeeks = collection<GroupWeek>({
  name: 'groupWeeks',
  indexes: [
    {
      fields: [
        ['organisationId', 1],
        ['week', 1],
      ],
      reason: 'how a group stood week by week',
    },
  ],
})

/** How far a job that goes through all organisations has come. */
export interface SweepState {
  _id: string
  /** The hour the walk began in, e.g. `2026-11-22T08`. */
  hour: string
  /** Organisations before this path are still to do; null when the walk is done. */
  before: string | null
}

export const sweepStates = collection<SweepState>({ name: 'evaluationSweeps', indexes: [] })

/** A statement of the Experience API as it was written, once. */
export interface LearningStatement {
  /** The statement's own id. */
  _id: string
  memberId: string
  /** `timestamp~_id` */
  listKey: string
  statement: Statement
}

export const learningStatements = collection<LearningStatement>({
  name: 'learningStatements',
  indexes: [
    {
      fields: [
        ['memberId', 1],
        ['listKey', -1],
      ],
      reason: "a member's own statements, newest first",
    },
    { fields: [['listKey', 1]], reason: 'the statements of some days, in order' },
  ],
})

/** That an administrator took statements out of the system. */
export interface StatementExport {
  /** Made by the client, the same for all pages. */
  _id: string
  memberId: string
  from: string
  to: string
  at: string
}

export const statementExports = collection<StatementExport>({ name: 'statementExports', indexes: [] })

/** A group's roll-ups of some days, oldest first; at most 100 days. */
export function groupDaysBetween(
  organisationId: string,
  fromDay: string,
  toDay: string,
): Promise<GroupDay[]> {
  return groupDays.find(
    { organisationId, day: command.gte(fromDay).and(command.lte(toDay)) },
    { orderBy: [['day', 'asc']], limit: 100 },
  )
}

/** A group's weeks of some days, oldest first; at most a year. */
export function groupWeeksBetween(
  organisationId: string,
  fromDay: string,
  toDay: string,
): Promise<GroupWeek[]> {
  return groupWeeks.find(
    { organisationId, week: command.gte(mondayOf(fromDay)).and(command.lte(toDay)) },
    { orderBy: [['week', 'asc']], limit: 53 },
  )
}

/** The standings of all groups right below one. */
export async function standingsBelow(organisationId: string): Promise<GroupStanding[]> {
  const found: GroupStanding[] = []
  for (;;) {
    const page = await groupStandings.find(
      { parentId: organisationId, path: command.gt(found.at(-1)?.path ?? '') },
      { orderBy: [['path', 'asc']], limit: 1000 },
    )
    found.push(...page)
    if (page.length < 1000) return found
  }
}
