/** Appeals against entries of the ledger. */
import { collection, command } from '../../../kernel/database'
import { sha256 } from '../../../kernel/random'
import type { EarnedRecord } from '../store'

export interface PointsAppeal {
  /** Derived from the entry, of which there can be one, and says nothing about the member. */
  _id: string
  entryId: string
  memberId: string
  organisationPath: string
  organisationName: string
  /** Paths of the organisations the member held an office in; nobody below them decides. */
  memberOffices: string[]
  /** The entry as it was questioned, so that whoever decides needs no look into the member's ledger. */
  entry: EarnedRecord
  /** The rule of the entry in its words then; null for corrections. */
  ruleExplanation: string | null
  text: string
  submittedAt: string
  open: boolean
  decision: {
    at: string
    by: { memberId: string; name: string }
    answer: string
    /** Points corrected; 0 when declined. */
    amount: number
  } | null
  /** `{organisationPath}~{submittedAt}~{_id}`: sorts by organisation, then by time. */
  deskKey: string
}

export const pointsAppeals = collection<PointsAppeal>({
  name: 'pointsAppeals',
  indexes: [
    {
      fields: [
        ['memberId', 1],
        ['submittedAt', -1],
      ],
      reason: "a member's own appeals, newest first",
    },
    {
      fields: [
        ['open', 1],
        ['deskKey', 1],
      ],
      reason: 'what waits in an organisation and below, or was decided there',
    },
  ],
})

/** The id of the appeal against an entry. */
export const appealId = (entryId: string) => `appeal.${sha256(entryId).slice(0, 24)}`

const APPEALS_OF_MEMBER = 50
/** The newest appeals of a member. */
export function appealsOf(memberId: string): Promise<PointsAppeal[]> {
  return pointsAppeals.find({ memberId }, { orderBy: [['submittedAt', 'desc']], limit: APPEALS_OF_MEMBER })
}

/**
 * Appeals from the members of an organisation and everything below it, by organisation, oldest first.
 * @param after a desk key to go on after
 */
export function appealsUnder(path: string, open: boolean, after: string, limit: number) {
  const from = after > path ? command.gt(after) : command.gte(path)
  return pointsAppeals.find(
    { open, deskKey: from.and(command.lt(`${path}\uffff`)) },
    { orderBy: [['deskKey', 'asc']], limit },
  )
}
