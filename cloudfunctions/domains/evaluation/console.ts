/** What officers see of their group. */
import { implement } from '../../kernel/action'
import { command } from '../../kernel/database'
import { addDays } from '../../kernel/time'
import { evaluationContract } from './contract'
import { groupDayId } from './counting'
import { GROUP_MINIMUM, noCounts, participationOf } from './rules'
import { scopeOf } from './scope'
import { groupDays, groupDaysBetween, groupStandings } from './store'

const TREND_DAYS = 7
const PARTS_PAGE = 20

export const evaluationConsoleActions = implement(evaluationContract, 'console', {
  'evaluation.today': async ({ caller, now }, { organisationId, cursor }) => {
    const scope = await scopeOf(caller, organisationId)
    const { organisation } = scope
    const id = organisation._id
    const days = Array.from({ length: TREND_DAYS }, (_, index) => addDays(now.day, index - TREND_DAYS + 1))
    const [week, below] = await Promise.all([
      groupDaysBetween(id, days[0] ?? now.day, now.day),
      groupStandings.find(
        { parentId: id, path: command.gt(cursor ?? '') },
        { orderBy: [['path', 'asc']], limit: PARTS_PAGE + 1 },
      ),
    ])
    const parts = below.slice(0, PARTS_PAGE)
    const done = await groupDays.getMany(parts.map((part) => groupDayId(now.day, part._id)))
    const participation = (day: string) =>
      participationOf(scope.size, week.find((group) => group.day === day) ?? noCounts)
    return {
      day: now.day,
      groupMinimum: GROUP_MINIMUM,
      total: {
        organisationId: id,
        organisationName: organisation.name,
        memberCount: scope.size.memberCount,
        ...participation(now.day),
      },
      parts: parts.map((part) => ({
        organisationId: part._id,
        organisationName: part.name,
        memberCount: part.memberCount,
        ...participationOf(part, done.find((group) => group.organisationId === part._id) ?? noCounts),
      })),
      nextCursor: below.length > PARTS_PAGE ? (parts.at(-1)?.path ?? null) : null,
      trend: days.map((day) => ({ day, tookPart: participation(day).tookPart })),
    }
  },
})
