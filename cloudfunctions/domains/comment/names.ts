/** How people are called under what they write: by a name from a list, so that no name has to be reviewed. */
import type { Identity, Person } from '../../kernel/identity'
import { shownNames } from '../organisation'

/** The names somebody may choose from. Who is not a member has no surname here, and so no name of that kind. */
export function namesFor({ personId }: Person, identity: Identity | null): string[] {
  if (identity) return shownNames(identity)
  return shownNames({ memberId: personId, name: '' }).filter((name) => name !== '同志')
}
