/** The policy and the list of words in their versions, one document each. */
import { collection, command } from '../../../kernel/database'
import type { PolicyFields } from '../policy/model'
import type { SettingsChange, SettingsKind } from '../proven'
import type { WordFields } from '../words/model'

export interface Officer {
  memberId: string
  name: string
}

export interface SettingsVersion<K extends SettingsKind = SettingsKind> {
  /** `{kind}.{version}` */
  _id: string
  kind: K
  version: number
  status: 'proposed' | 'current' | 'past' | 'withdrawn'
  why: string
  proposer: Officer
  proposedAt: string
  decider: Officer | null
  decidedAt: string | null
  content: { policy: PolicyFields; words: WordFields }[K]
  /** What the public was told; null until it is in force. */
  announced: SettingsChange | null
  /** `{instant}~{_id}` once it is announced, else null. */
  announcedKey: string | null
}

export const reviewSettings = collection<SettingsVersion>({
  name: 'reviewSettings',
  indexes: [
    { fields: [['status', 1]], reason: 'the policy and the list of words in force, both in one read' },
    {
      fields: [
        ['kind', 1],
        ['version', -1],
      ],
      reason: 'the versions of one kind, newest first',
    },
    { fields: [['announcedKey', -1]], reason: 'what the public is told of changes, newest first' },
  ],
})

export const settingsId = (kind: SettingsKind, version: number) => `${kind}.${version}`

/** What is in force; null for a kind that was never changed. */
export async function inForce(): Promise<{ [K in SettingsKind]: SettingsVersion<K> | null }> {
  const found = await reviewSettings.find({ status: 'current' }, { limit: 2 })
  return { policy: ofKind('policy', found), words: ofKind('words', found) }
}

/** A version as its kind. */
export function ofKind<K extends SettingsKind>(kind: K, found: readonly (SettingsVersion | null)[]) {
  return (found.find((one) => one?.kind === kind) ?? null) as SettingsVersion<K> | null
}

export type VersionHead = Omit<SettingsVersion, 'content'>
const headFields = [
  'kind',
  'version',
  'status',
  'why',
  'proposer',
  'proposedAt',
  'decider',
  'decidedAt',
  'announced',
]

const VERSIONS = 30
/** The newest versions of a kind, without what is in them. */
export function versionsOf(kind: SettingsKind): Promise<VersionHead[]> {
  return reviewSettings.find(
    { kind, version: command.gte(1) },
    { orderBy: [['version', 'desc']], limit: VERSIONS, fields: headFields },
  )
}

const ANNOUNCED = 10
/** The newest changes as the public is told of them. */
export async function changesAnnounced(): Promise<SettingsChange[]> {
  const found = await reviewSettings.find(
    { announcedKey: command.gt('') },
    { orderBy: [['announcedKey', 'desc']], limit: ANNOUNCED, fields: ['announced'] },
  )
  return found.flatMap(({ announced }) => announced ?? [])
}
