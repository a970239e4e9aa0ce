/** Policy and words in force, kept by each instance for half a minute: a submission need not read them. */
import type { Moment } from '../../kernel/time'
import type { WordHit } from '../comment/model'
import { firstPolicy, type Policy } from './policy/model'
import { policyVersions } from './policy/store'
import { matcherOf } from './words/matcher'
import { currentWords } from './words/store'

export interface Settings {
  policy: Policy
  wordsVersion: number
  findWords: (text: string) => WordHit[]
}

const KEPT_MS = 30_000
let kept: { until: number; settings: Settings } | undefined

/** What holds now, at most half a minute late. */
export async function settingsNow(now: Moment): Promise<Settings> {
  if (kept && now.ms < kept.until && kept.until - now.ms <= KEPT_MS) return kept.settings
  const [[policy = firstPolicy], words] = await Promise.all([policyVersions(1), currentWords()])
  const wordsVersion = words?.version ?? 0
  const same = kept?.settings.wordsVersion === wordsVersion
  const findWords =
    same && kept ? kept.settings.findWords : matcherOf(words ?? { entries: [], exceptions: [] })
  kept = { until: now.ms + KEPT_MS, settings: { policy, wordsVersion, findWords } }
  return kept.settings
}
