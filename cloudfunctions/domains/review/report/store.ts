/** The figures of each day; only the counting job writes them. */
import { collection, command } from '../../../kernel/database'
import { GROUP_MINIMUM } from '../../../kernel/groups'
import { addDays } from '../../../kernel/time'
import type { DayFigures } from './rules'

export interface ReviewDay extends DayFigures {
  /** The day in China, for all together; `{day}~{organisationId}` for an organisation with those below it. */
  _id: string
}

export const reviewDays = collection<ReviewDay>({ name: 'reviewDays', indexes: [] })

export const dayIdOf = (day: string, organisationId: string | null) =>
  organisationId === null ? day : `${day}~${organisationId}`

/** The days up to this one, of all together or of an organisation. */
export function lastDays(day: string, count: number, organisationId: string | null): Promise<ReviewDay[]> {
  return reviewDays.getMany(
    Array.from({ length: count }, (_, back) => dayIdOf(addDays(day, -back), organisationId)),
  )
}

/** An organisation under whose matters people comment. */
export interface ReviewOrganisation {
  /** The organisation id. */
  _id: string
  /** Decisions on comments there and below, ever. */
  decisions: number
}

export const reviewOrganisations = collection<ReviewOrganisation>({
  name: 'reviewOrganisations',
  indexes: [{ fields: [['decisions', -1]], reason: 'the organisations with enough decisions to be shown' }],
})

const MOST = 200
/** The organisations whose figures may be large enough to be shown. */
export async function organisationsToChoose(): Promise<string[]> {
  const found = await reviewOrganisations.find(
    { decisions: command.gte(GROUP_MINIMUM) },
    { orderBy: [['decisions', 'desc']], limit: MOST },
  )
  return found.map(({ _id }) => _id)
}
