/** Policy and words in force, kept by each instance for half a minute: a submission need not read them. */
import type { Moment } from '../../../kernel/time'
import type { WordHit } from '../../comment/model'
import { firstPolicy, type Policy } from '../policy/model'
import { matcherOf } from '../words/matcher'
import { inForce } from './store'

export interface Settings {
  policy: Policy
  wordsVersion: number
  findWords: (text: string) => WordHit[]
}

const KEPT_MS = 30_000
/** What a call that has read enough goes by is at most so old. */
const KEPT_LONGEST_MS = 300_000
let kept: { at: number; settings: Settings } | undefined

/**
 * What holds now, at most half a minute late. One read.
 * @param frugal the call has read so much already that it goes by what is up to five minutes old
 */
export async function settingsNow(now: Moment, frugal = false): Promise<Settings> {
  const age = kept ? now.ms - kept.at : Infinity
  // Never what is of a time to come: the clock of a local cloud can be set back.
  if (kept && age >= 0 && age < (frugal ? KEPT_LONGEST_MS : KEPT_MS)) return kept.settings
  const { policy, words } = await inForce()
  const wordsVersion = words?.version ?? 0
  const same = kept?.settings.wordsVersion === wordsVersion
  const findWords =
    same && kept ? kept.settings.findWords : matcherOf(words?.content ?? { entries: [], exceptions: [] })
  const inUse = policy ? { version: policy.version, ...policy.content } : firstPolicy
  kept = { at: now.ms, settings: { policy: inUse, wordsVersion, findWords } }
  return kept.settings
}
