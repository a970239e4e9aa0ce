/**
 * The voluntary league: off until the organisation switches it on, and only for those who join. A group of at most
 * thirty sees one another's points of the week under names they chose; nobody else sees anything but how many joined.
 */
import * as z from 'zod'
import { contract, member, role, timer } from '../../kernel/contract'
import { errorKind } from '../../kernel/errors'
import { input, text } from '../../kernel/fields'

export const leagueOff = errorKind('LEAGUE_OFF', '您所在的党组织没有开启小组赛。')
export const leagueName = errorKind('LEAGUE_NAME', '请从列出的称呼里选一个。')

const mine = z.object({
  /** True when the organisation has switched the league on. */
  on: z.boolean(),
  joined: z.boolean(),
  shownName: z.string(),
  names: z.array(z.string()),
  /** The Monday of this week. */
  week: z.string(),
  groupMaximum: z.number().int(),
  groupMinimum: z.number().int(),
  /** The group of this week; null while the member has not been placed in one. */
  group: z
    .object({
      size: z.number().int(),
      /** Empty while the group is smaller than the minimum. */
      players: z.array(z.object({ name: z.string(), points: z.number().int(), me: z.boolean() })),
    })
    .nullable(),
})

const setting = z.object({
  organisationName: z.string(),
  on: z.boolean(),
  mayChange: z.boolean(),
  /** How many joined; null under the minimum. */
  joined: z.number().int().nullable(),
  groupMinimum: z.number().int(),
})

const officers = role('committeeOfficer', 'administrator')

export const leagueContract = contract({
  'league.mine': {
    summary: "Whether there is a league, whether the caller is in it, and the caller's group of this week.",
    audience: 'member',
    access: member,
    input: input({}),
    output: mine,
    errors: [],
    idempotent: true,
  },
  'league.join': {
    summary: 'Joins the league under a chosen name, or changes the name.',
    audience: 'member',
    access: member,
    input: input({ shownName: text(30) }),
    output: mine,
    errors: [leagueOff, leagueName],
    idempotent: true,
  },
  'league.leave': {
    summary: 'Leaves the league; the standing is deleted at once.',
    audience: 'member',
    access: member,
    input: input({}),
    output: mine,
    errors: [],
    idempotent: true,
  },
  'league.setting': {
    summary: 'Whether the league is on, and how many joined.',
    audience: 'console',
    access: officers,
    input: input({}),
    output: setting,
    errors: [],
    idempotent: true,
  },
  'league.set': {
    summary: 'Switches the league on, or off, which deletes all its standings.',
    audience: 'console',
    access: officers,
    input: input({ on: z.boolean() }),
    output: setting,
    errors: [],
    idempotent: true,
  },
  'league.place': {
    summary: 'Places members who have no group this week; safe to repeat.',
    audience: 'jobs',
    access: timer,
    input: input({}),
    output: z.object({ placed: z.number().int() }),
    errors: [],
    idempotent: true,
  },
})
