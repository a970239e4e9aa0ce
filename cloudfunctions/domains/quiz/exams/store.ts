/** The collections of exams and special papers. */
import type * as z from 'zod'
import { collection, command } from '../../../kernel/database'
import { editorialCollections, editorialWorkflow, type Head, type Topic } from '../../editorial'
import type { examFields, Reveal } from './model'

/** An exam as it is stored: what an editor wrote, with the organisation's path and name as they were then. */
export type Exam = { [K in keyof typeof examFields]: z.output<(typeof examFields)[K]> } & {
  organisationPath: string
  organisationName: string
  /** The first pool's, or of any; lists show it. */
  topic: Topic
}

export const { heads: examHeads, versions: examVersions } = editorialCollections<Exam>('exam', [
  {
    fields: [
      ['published.organisationId', 1],
      ['published.closesAt', 1],
    ],
    reason: 'exams of some organisations whose window has not ended',
  },
  { fields: [['published.opensAt', 1]], reason: 'exams that have just opened' },
])
export const examWorkflow = editorialWorkflow({ heads: examHeads, versions: examVersions })

/** What an attempt at an exam goes by: the exam's rules as they were when it began. */
export interface AttemptExam {
  /** From 1. */
  number: number
  /** What each question of the paper is worth, in its order. */
  worth: number[]
  passScore: number | null
  reveal: Reveal
  /** When nobody can take it any more. */
  windowEnds: string
  /** Null until it is submitted. */
  score: number | null
  passed: boolean | null
  /** The score that the organisation's tally counts; null while it counts none. */
  talliedScore: number | null
}

/** Results of one exam in one organisation, of those who took it; the minute tick keeps it. */
export interface ExamTally {
  /** `{examId}.{organisationId}` */
  _id: string
  examId: string
  organisationId: string
  members: number
  passed: number
  scoreSum: number
  /** Members by tenth of the full score. */
  buckets: number[]
}

export const examTallies = collection<ExamTally>({
  name: 'examTallies',
  indexes: [{ fields: [['examId', 1]], reason: 'the results of an exam by organisation' }],
})

export const tallyId = (examId: string, organisationId: string) => `${examId}.${organisationId}`

/** Published exams for the members of an organisation whose window ends after an instant, soonest first. */
export function examsFor(organisationPath: string, endsAfter: string): Promise<Array<Head<Exam>>> {
  const ids = organisationPath.split('/').filter(Boolean)
  return examHeads.find(
    { 'published.organisationId': command.in(ids), 'published.closesAt': command.gt(endsAfter) },
    { orderBy: [['published.closesAt', 'asc']], limit: 50 },
  )
}
