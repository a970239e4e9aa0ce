/** What the public is told when the policy or the list of words changes, as the log commits to it; the same everywhere. */
import type { Json } from '../../../transparency-log/entry'

/** What comments are reviewed by. */
export type SettingsKind = 'policy' | 'words'

/** A version that came into force. Of people only the role both of them have; of words only how many. */
export interface SettingsChange {
  kind: SettingsKind
  version: number
  /** From when on. */
  at: string
  role: 'committeeOfficer' | 'moderator'
  why: string
  /** In plain Chinese, one line each. */
  changes: string[]
}

export const settingsTitle = ({ kind, version }: Pick<SettingsChange, 'kind' | 'version'>) =>
  `${kind === 'policy' ? '审核规则' : '审核词表'}第 ${version} 版`

export function settingsContent(change: SettingsChange): Json {
  const { kind, version, at, role, why, changes } = change
  return { title: settingsTitle(change), kind, version, at, role, why, changes }
}

export const settingsEntryId = ({ kind, version }: Pick<SettingsChange, 'kind' | 'version'>) =>
  `review.settingsChanged:${kind}.${version}`
