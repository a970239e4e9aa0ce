/** A member looks at the league, joins and leaves. */
import { implement } from '../../kernel/action'
import { fail } from '../../kernel/errors'
import { type Identity, rootIdOf } from '../../kernel/identity'
import { type Moment, mondayOf } from '../../kernel/time'
import { transaction } from '../../kernel/transaction'
import { shownNames } from '../organisation'
import { pointsOfWeek } from '../points'
import { leagueContract, leagueName, leagueOff } from './contract'
import { GROUP_MAXIMUM, GROUP_MINIMUM, standing } from './rules'
import { leagueGroups, leaguePlayers, leagues } from './store'

export const leagueMemberActions = implement(leagueContract, 'member', {
  'league.mine': ({ caller, now }) => mineOf(caller, now),

  'league.join': async ({ caller, now }, { shownName }) => {
    if (!namesOf(caller).includes(shownName)) return fail(leagueName)
    const rootId = rootIdOf(caller.organisationPath)
    await transaction(async (running) => {
      const league = await leagues.within(running).get(rootId)
      if (!league?.on) return fail(leagueOff)
      const known = await leaguePlayers.within(running).get(caller.memberId)
      const fresh = { _id: caller.memberId, rootId, placedWeek: '', groupId: null }
      await leaguePlayers.within(running).put({ ...(known?.rootId === rootId ? known : fresh), shownName })
    })
    return mineOf(caller, now)
  },

  'league.leave': async ({ caller, now }) => {
    await transaction(async (running) => {
      const player = await leaguePlayers.within(running).get(caller.memberId)
      if (!player) return
      const group = player.groupId === null ? null : await leagueGroups.within(running).get(player.groupId)
      if (group)
        await leagueGroups
          .within(running)
          .put({ ...group, memberIds: group.memberIds.filter((id) => id !== caller.memberId) })
      await leaguePlayers.within(running).remove(caller.memberId)
    })
    return mineOf(caller, now)
  },
})

/** In a group a member may also go by the own name. */
function namesOf(caller: Identity): string[] {
  return [...shownNames(caller), caller.name]
}

async function mineOf(caller: Identity, now: Moment) {
  const week = mondayOf(now.day)
  const [league, player] = await Promise.all([
    leagues.get(rootIdOf(caller.organisationPath)),
    leaguePlayers.get(caller.memberId),
  ])
  const names = namesOf(caller)
  const on = league?.on ?? false
  const group =
    on && player?.groupId && player.placedWeek === week ? await groupOf(player.groupId, caller, week) : null
  return {
    on,
    joined: on && player !== null,
    shownName: player?.shownName ?? names[0] ?? '',
    names,
    week,
    groupMaximum: GROUP_MAXIMUM,
    groupMinimum: GROUP_MINIMUM,
    group,
  }
}

/** The members of a group with their points of the week; nobody while there are too few. */
async function groupOf(groupId: string, caller: Identity, week: string) {
  const group = await leagueGroups.get(groupId)
  if (!group?.memberIds.includes(caller.memberId)) return null
  const size = group.memberIds.length
  if (size < GROUP_MINIMUM) return { size, players: [] }
  const [players, points] = await Promise.all([
    leaguePlayers.getMany(group.memberIds),
    pointsOfWeek(group.memberIds, week),
  ])
  return {
    size,
    players: standing(
      players.map(({ _id, shownName }) => ({
        name: shownName,
        points: points.get(_id) ?? 0,
        me: _id === caller.memberId,
      })),
    ),
  }
}
