/** What has to be graded anew, and how far it has come. */
import { collection } from '../../../kernel/database'
import type { Moment } from '../../../kernel/time'
import { versionId } from '../../editorial'

export interface Regrading {
  /** The corrected version, `{questionId}.{version}`: it is graded by once, however often its case is closed. */
  _id: string
  questionId: string
  toVersion: number
  status: 'running' | 'done'
  /** The last member whose papers are done in this round. */
  cursor: string
  /** Somebody was still answering a paper with the old key: another round is due. */
  stillOpen: boolean
  /** When to go on. */
  notBefore: string
}

export const regradings = collection<Regrading>({
  name: 'regradings',
  indexes: [
    {
      fields: [
        ['status', 1],
        ['notBefore', 1],
      ],
      reason: 'what the tick has to grade anew, oldest first',
    },
  ],
})

export function newRegrading(questionId: string, toVersion: number, now: Moment): Regrading {
  const _id = versionId(questionId, toVersion)
  return { _id, questionId, toVersion, status: 'running', cursor: '', stillOpen: false, notBefore: now.iso }
}
