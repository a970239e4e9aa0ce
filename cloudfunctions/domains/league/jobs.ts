/** Places newcomers in groups, once a week and as they join. */
import { implement } from '../../kernel/action'
import { command } from '../../kernel/database'
import { hashFraction } from '../../kernel/random'
import { mondayOf } from '../../kernel/time'
import { transaction } from '../../kernel/transaction'
import { leagueContract } from './contract'
import { GROUP_MAXIMUM, place, type Placement } from './rules'
import { groupId, leagueGroups, leaguePlayers, leagues, unplaced } from './store'

/** Newcomers of a league placed by one tick; the rest waits for the next. */
const PLACED_A_TICK = 300
const LEAGUES_A_TICK = 100

export const leagueJobs = implement(leagueContract, 'jobs', {
  'league.place': async ({ now }) => {
    const week = mondayOf(now.day)
    let placed = 0
    for (const league of await leagues.find({ on: true }, { limit: LEAGUES_A_TICK })) {
      const newcomers = await unplaced(league._id, week, PLACED_A_TICK)
      if (newcomers.length === 0) continue
      const newest = league.week === week ? league.newest : { group: 0, size: 0 }
      const fraction = (memberId: string) => hashFraction(`league.${week}.${memberId}`)
      for (const placement of place(
        newest,
        newcomers.map(({ _id }) => _id),
        fraction,
      ))
        placed += await carryOut(league._id, week, placement)
      await leagueGroups.removeWhere({ rootId: league._id, week: command.lt(week) })
    }
    return { placed }
  },
})

/** Puts members into a group, unless they have left or were placed meanwhile. */
function carryOut(rootId: string, week: string, { group, memberIds }: Placement): Promise<number> {
  const _id = groupId(rootId, week, group)
  return transaction(async (running) => {
    const league = await leagues.within(running).get(rootId)
    if (!league?.on) return 0
    const known = await leagueGroups.within(running).get(_id)
    const placed: string[] = []
    for (const memberId of memberIds) {
      const player = await leaguePlayers.within(running).get(memberId)
      if ((known?.memberIds.length ?? 0) + placed.length >= GROUP_MAXIMUM) break
      if (player?.rootId !== rootId || player.placedWeek === week) continue
      await leaguePlayers.within(running).put({ ...player, placedWeek: week, groupId: _id })
      placed.push(memberId)
    }
    const members = [...(known?.memberIds ?? []), ...placed]
    await leagueGroups.within(running).put({ _id, rootId, week, memberIds: members })
    await leagues.within(running).put({ ...league, week, newest: { group, size: members.length } })
    return placed.length
  })
}
