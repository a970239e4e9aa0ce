/** The ledger of study hours. An entry is written once and never changed; the year's sum is the fold of its entries. */
import { collection, command } from '../../kernel/database'
import { rootIdOf } from '../../kernel/identity'
import type { Evidence, ManualMark, TargetVersion } from './model'
import type { HourRule, YearSum } from './rules'

const LEDGER_PAGE = 20

/** A ledger entry; `_id` is derived from its evidence, so that one training or course counts once. */
export interface HoursEntry {
  /** `{evidence.kind}.{evidence.id}.{memberId}` */
  _id: string
  memberId: string
  day: string
  /** `{day}~{_id}`: unique, sorts by day. */
  listKey: string
  minutes: number
  ruleId: HourRule['id']
  ruleName: string
  ruleVersion: number
  evidence: Evidence
  centralised: boolean
  manual: ManualMark | null
}

/** What one member's year adds up to. */
export interface HoursYear extends YearSum {
  /** `{year}.{memberId}` */
  _id: string
  memberId: string
}

/** An entry by hand before the second officer has decided; `_id` is made by the client. */
export interface HoursProposal {
  _id: string
  kind: 'makeUp' | 'correction'
  memberId: string
  memberName: string
  organisationId: string
  organisationName: string
  organisationPath: string
  day: string
  minutes: number
  evidence: Evidence
  centralised: boolean
  reason: string
  state: 'waiting' | 'confirmed' | 'refused'
  proposedById: string
  proposedBy: string
  proposedAt: string
  decidedById: string | null
  decidedBy: string | null
  decidedAt: string | null
  note: string | null
  listKey: string
}

/** A version of the yearly target that a root organisation set for itself. */
export interface HoursTarget extends TargetVersion {
  /** `{rootId}.{version}` */
  _id: string
  rootId: string
  setBy: string
}

/** A certificate as it was handed out; never changed. */
export interface HoursCertificate {
  /** `{year}.{memberId}.{minutes}`: the same standing gives the same certificate. */
  _id: string
  code: string
  memberId: string
  name: string
  organisationName: string
  year: number
  minutes: number
  hours: number
  targetHours: number
  centralised: number
  reached: boolean
  issuedAt: string
}

/** Somebody looked at the hours of a branch by name. */
export interface HoursLook {
  /** `{day}.{officerId}.{organisationId}` */
  _id: string
  organisationId: string
  day: string
  officerName: string
}

export const hoursEntries = collection<HoursEntry>({
  name: 'hoursEntries',
  indexes: [
    {
      fields: [
        ['memberId', 1],
        ['listKey', -1],
      ],
      reason: "a member's entries of a year, newest first; those of several members for the export",
    },
  ],
})

export const hoursYears = collection<HoursYear>({ name: 'hoursYears', indexes: [] })

export const hoursProposals = collection<HoursProposal>({
  name: 'hoursProposals',
  indexes: [
    {
      fields: [
        ['organisationId', 1],
        ['state', 1],
        ['listKey', -1],
      ],
      reason: 'manual entries of an organisation by state, newest first',
    },
    {
      fields: [
        ['memberId', 1],
        ['listKey', -1],
      ],
      reason: 'manual entries about a member, for the member',
    },
  ],
})

export const hoursTargets = collection<HoursTarget>({
  name: 'hoursTargets',
  indexes: [
    {
      fields: [
        ['rootId', 1],
        ['version', -1],
      ],
      reason: 'the targets of a root organisation, newest first',
    },
  ],
})

export const hoursCertificates = collection<HoursCertificate>({
  name: 'hoursCertificates',
  indexes: [{ fields: [['code', 1]], unique: true, reason: 'a certificate by the code printed on it' }],
})

export const hoursLooks = collection<HoursLook>({
  name: 'hoursLooks',
  indexes: [
    {
      fields: [
        ['organisationId', 1],
        ['day', -1],
      ],
      reason: 'who looked at the hours of a branch lately',
    },
  ],
})

export const yearId = (year: number, memberId: string) => `${year}.${memberId}`
export const entryIdOf = ({ kind, id }: Evidence, memberId: string) => `${kind}.${id}.${memberId}`

/** The sum of a member's year; zeros when there is none yet. */
export async function yearOf(memberId: string, year: number): Promise<HoursYear> {
  return (await hoursYears.get(yearId(year, memberId))) ?? emptyYear(year, memberId)
}

export function emptyYear(year: number, memberId: string): HoursYear {
  return { _id: yearId(year, memberId), memberId, minutes: 0, centralised: 0, byDay: {} }
}

/** A page of a member's entries of a year, newest first. */
export async function entriesOf(memberId: string, year: number, cursor: string | undefined) {
  const from = `${year}-`
  const until = cursor !== undefined && cursor > from ? cursor : `${year + 1}-`
  const found = await hoursEntries.find(
    { memberId, listKey: command.gte(from).and(command.lt(until)) },
    { orderBy: [['listKey', 'desc']], limit: LEDGER_PAGE + 1 },
  )
  const items = found.slice(0, LEDGER_PAGE)
  return { items, nextCursor: found.length > LEDGER_PAGE ? (items.at(-1)?.listKey ?? null) : null }
}

/** All entries of some members in a year; at most 1000. */
export function entriesOfAll(memberIds: readonly string[], year: number): Promise<HoursEntry[]> {
  return hoursEntries.find(
    {
      memberId: command.in([...memberIds]),
      listKey: command.gte(`${year}-`).and(command.lt(`${year + 1}-`)),
    },
    { orderBy: [['listKey', 'asc']], limit: 1000 },
  )
}

/** The targets that the root of this organisation has set; at most 100, newest first. */
export function targetsSetBy(organisationPath: string): Promise<HoursTarget[]> {
  return hoursTargets.find(
    { rootId: rootIdOf(organisationPath) },
    { orderBy: [['version', 'desc']], limit: 100 },
  )
}
