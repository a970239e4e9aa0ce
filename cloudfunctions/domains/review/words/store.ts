/** The lists of words, one document a version. */
import { collection, command } from '../../../kernel/database'
import type { WordFields } from './model'

export interface Officer {
  memberId: string
  name: string
}

export interface WordList extends WordFields {
  /** `words.{version}` */
  _id: string
  version: number
  status: 'proposed' | 'current' | 'past' | 'withdrawn'
  why: string
  proposer: Officer
  proposedAt: string
  decider: Officer | null
  decidedAt: string | null
}

export const reviewWords = collection<WordList>({
  name: 'reviewWords',
  indexes: [
    { fields: [['status', 1]], reason: 'the list in force, and what is proposed' },
    { fields: [['version', -1]], reason: 'all versions, newest first' },
  ],
})

export const wordListId = (version: number) => `words.${version}`

/** The list in force; null before the first one. */
export async function currentWords(): Promise<WordList | null> {
  const [current] = await reviewWords.find({ status: 'current' }, { limit: 1 })
  return current ?? null
}

const VERSIONS = 30
/** The newest versions, without their words. */
export function wordVersions(): Promise<Array<Omit<WordList, 'entries' | 'exceptions'>>> {
  return reviewWords.find(
    { version: command.gte(1) },
    {
      orderBy: [['version', 'desc']],
      limit: VERSIONS,
      fields: ['version', 'status', 'why', 'proposer', 'proposedAt', 'decider', 'decidedAt'],
    },
  )
}
