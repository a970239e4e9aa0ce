/** Reads who of some organisations did what on some days, as groups. */
import { aggregation, command } from '../../kernel/database'
import { quizAttempts } from '../quiz'
import { studyDays } from '../study'
import type { DayActivity } from './rules'

/** Organisations and days together are far fewer; the cloud's default of 20 would cut them off. */
const MAX_GROUPS = 1000

interface Group {
  _id: { organisationId: string; day: string }
  members: string[]
}

/**
 * Activity by organisation and day. Two aggregations side by side, each served by an index; documents read are those of
 * the members who took part.
 * @returns a look-up that answers with zeros where nothing happened
 */
export async function activityOf(organisationIds: readonly string[], fromDay: string, toDay: string) {
  const scope = {
    organisationId: command.in([...organisationIds]),
    day: command.gte(fromDay).and(command.lte(toDay)),
  }
  const key = { organisationId: '$organisationId', day: '$day' }
  const [studied, quizzed] = await Promise.all([
    studyDays.aggregate<Group>((pipeline) =>
      pipeline
        .match(scope)
        .group({ _id: key, members: aggregation.push('$memberId') })
        .limit(MAX_GROUPS),
    ),
    quizAttempts.aggregate<Group & { right: number; asked: number }>((pipeline) =>
      pipeline
        .match({ ...scope, kind: 'daily', status: 'submitted' })
        .group({
          _id: key,
          members: aggregation.push('$memberId'),
          right: aggregation.sum('$correctCount'),
          asked: aggregation.sum(aggregation.size('$questions')),
        })
        .limit(MAX_GROUPS),
    ),
  ])
  const keyOf = (group: Group['_id']) => `${group.organisationId} ${group.day}`
  const studiedBy = new Map(studied.map((group) => [keyOf(group._id), group.members]))
  const quizzedBy = new Map(quizzed.map((group) => [keyOf(group._id), group]))
  return (organisationId: string, day: string): DayActivity => {
    const quiz = quizzedBy.get(keyOf({ organisationId, day }))
    return {
      studied: studiedBy.get(keyOf({ organisationId, day })) ?? [],
      quizzed: quiz?.members ?? [],
      right: quiz?.right ?? 0,
      asked: quiz?.asked ?? 0,
    }
  }
}
