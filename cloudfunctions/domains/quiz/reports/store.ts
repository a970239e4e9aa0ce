/** Reports of faulty questions, and the cases they make. */
import type * as z from 'zod'
import { collection } from '../../../kernel/database'
import type { Topic } from '../../editorial'
import type { reportOutcome, reportReason } from './contract'

export interface QuestionReport {
  /** `{caseId}.{memberId}`: one report a member and version of a question. */
  _id: string
  caseId: string
  memberId: string
  reason: z.output<typeof reportReason>
  text: string
  at: string
  /** `at~_id` */
  listKey: string
}

export interface ReportCase {
  /** `{questionId}.{version}`, as the version of the question itself. */
  _id: string
  questionId: string
  version: number
  stem: string
  topic: Topic
  status: 'open' | 'closed'
  reports: number
  outcome: z.output<typeof reportOutcome> | null
  answer: string | null
  closedById: string | null
  closedAt: string | null
  /** Reporters up to this list key have been told of the answer, '' for none yet; null when nobody is to be told. */
  toldUpTo: string | null
  updatedAt: string
  /** `updatedAt~_id` */
  listKey: string
}

export const questionReports = collection<QuestionReport>({
  name: 'questionReports',
  indexes: [
    {
      fields: [
        ['memberId', 1],
        ['listKey', -1],
      ],
      reason: "a member's own reports, newest first",
    },
    {
      fields: [
        ['caseId', 1],
        ['listKey', -1],
      ],
      reason: 'what was said about a question, and who is told of the answer',
    },
  ],
})

export const reportCases = collection<ReportCase>({
  name: 'reportCases',
  indexes: [
    {
      fields: [
        ['status', 1],
        ['listKey', -1],
      ],
      reason: "the editors' queue, the latest report first",
    },
    { fields: [['toldUpTo', 1]], reason: 'answers whose reporters the tick has to tell' },
  ],
})

export const reportId = (caseId: string, memberId: string) => `${caseId}.${memberId}`
