import { collection } from '../../../kernel/database'
import type { PlannedItem } from './rules'

/** What an organisation planned for a day; an empty plan is one that was taken back. */
export interface StudyPlan {
  /** `{day}.{organisationId}`, as the bundle that comes of it. */
  _id: string
  organisationId: string
  day: string
  items: PlannedItem[]
  revision: number
  editorName: string
  updatedAt: string
}

export const studyPlans = collection<StudyPlan>({
  name: 'studyPlans',
  indexes: [{ fields: [['day', 1]], reason: 'the plans that become bundles when their day begins' }],
})
