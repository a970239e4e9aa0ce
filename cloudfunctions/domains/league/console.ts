/** Officers switch the league on and off; of who is in it they see a number only. */
import { implement } from '../../kernel/action'
import { command } from '../../kernel/database'
import { accessDenied, fail } from '../../kernel/errors'
import { type Identity, mayActFor, rootIdOf } from '../../kernel/identity'
import { transaction } from '../../kernel/transaction'
import { organisations } from '../organisation'
import { leagueContract } from './contract'
import { GROUP_MINIMUM } from './rules'
import { leagueGroups, leaguePlayers, leagues } from './store'

const OFFICERS = ['committeeOfficer', 'administrator'] as const

export const leagueConsoleActions = implement(leagueContract, 'console', {
  'league.setting': ({ caller }) => settingOf(caller),

  'league.set': async ({ caller }, { on }) => {
    if (!mayChange(caller)) fail(accessDenied)
    const rootId = rootIdOf(caller.organisationPath)
    await transaction(async (running) => {
      const league = await leagues.within(running).get(rootId)
      const none = { _id: rootId, week: '', newest: { group: 0, size: 0 } }
      await leagues.within(running).put({ ...(league?.on ? league : none), on })
    })
    // Nobody can join any more, so nothing is left behind.
    if (!on) {
      const all = { rootId, week: command.gte('') }
      await Promise.all([
        leagueGroups.removeWhere(all),
        leaguePlayers.removeWhere({ rootId, placedWeek: command.gte('') }),
      ])
    }
    return settingOf(caller)
  },
})

function mayChange(caller: Identity): boolean {
  return mayActFor(caller, OFFICERS, `/${rootIdOf(caller.organisationPath)}/`)
}

async function settingOf(caller: Identity) {
  const rootId = rootIdOf(caller.organisationPath)
  const [root, league, joined] = await Promise.all([
    organisations.get(rootId),
    leagues.get(rootId),
    leaguePlayers.count({ rootId, placedWeek: command.gte('') }),
  ])
  return {
    organisationName: root?.name ?? caller.organisationName,
    on: league?.on ?? false,
    mayChange: mayChange(caller),
    joined: joined < GROUP_MINIMUM ? null : joined,
    groupMinimum: GROUP_MINIMUM,
  }
}
