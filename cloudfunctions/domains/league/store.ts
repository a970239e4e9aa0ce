/** The collections of the league. No points stand in them: they are read from the ledger's balances of the week. */
import { collection, command } from '../../kernel/database'

/** The league of a root organisation. */
export interface League {
  /** Id of the root organisation. */
  _id: string
  on: boolean
  /** The Monday of the week the groups below are of. */
  week: string
  /** The newest group of that week and how many are in it. */
  newest: { group: number; size: number }
}

export interface LeaguePlayer {
  /** The member's id. */
  _id: string
  rootId: string
  shownName: string
  /** The Monday of the week the member was last placed in a group; empty before the first. */
  placedWeek: string
  groupId: string | null
}

export interface LeagueGroup {
  /** `{rootId}.{week}.{group}` */
  _id: string
  rootId: string
  week: string
  memberIds: string[]
}

export const leagues = collection<League>({
  name: 'leagues',
  indexes: [{ fields: [['on', 1]], reason: 'leagues whose newcomers are to be placed' }],
})

export const leaguePlayers = collection<LeaguePlayer>({
  name: 'leaguePlayers',
  indexes: [
    {
      fields: [
        ['rootId', 1],
        ['placedWeek', 1],
      ],
      reason: 'who has no group this week, and how many joined',
    },
  ],
})

export const leagueGroups = collection<LeagueGroup>({
  name: 'leagueGroups',
  indexes: [
    {
      fields: [
        ['rootId', 1],
        ['week', 1],
      ],
      reason: 'groups of earlier weeks, or of a league that was switched off, to delete',
    },
  ],
})

export const groupId = (rootId: string, week: string, group: number) => `${rootId}.${week}.${group}`

/** Some members of a league without a group in this week. */
export function unplaced(rootId: string, week: string, limit: number): Promise<LeaguePlayer[]> {
  return leaguePlayers.find({ rootId, placedWeek: command.lt(week) }, { limit })
}
