/** The moderators who have worked at the desk, for sharing work out. */
import { collection } from '../../../kernel/database'

export interface DeskModerator {
  /** The member id. */
  _id: string
  name: string
  /** Scopes they review; also how others find them. */
  scopes: string[]
  activeDay: string
}

export const reviewModerators = collection<DeskModerator>({
  name: 'reviewModerators',
  indexes: [
    {
      fields: [
        ['scopes', 1],
        ['activeDay', -1],
      ],
      reason: 'the moderators of an organisation, those at work lately first',
    },
  ],
})

const MOST = 20
/** The moderators who share a scope with these. */
export function moderatorsIn(scopes: readonly string[]): Promise<DeskModerator[]> {
  // Everybody who reviews anything reviews what belongs to no root.
  const root = scopes.at(-1) ?? ''
  return reviewModerators.find({ scopes: root }, { orderBy: [['activeDay', 'desc']], limit: MOST })
}
