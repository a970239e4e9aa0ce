/** What other domains and the functions use of this one. */
import type { Topic } from '../editorial'
import { weakTopicsIn } from './findings'
import { groupStandings } from './store'

export { masteryAround } from './around'

/** The topics an organisation answers badly, the worst first; one read. */
export async function weakTopicsOf(organisationId: string): Promise<Topic[]> {
  const standing = await groupStandings.get(organisationId)
  return standing ? weakTopicsIn(standing) : []
}
