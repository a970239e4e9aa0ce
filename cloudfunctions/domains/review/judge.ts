/** The phases put together with what they depend on. */
import { checkText } from '../../kernel/text-check'
import { later, type Moment } from '../../kernel/time'
import type { Draft, Judge, Judgement } from '../comment'
import type { PhaseResult } from '../comment/model'
import {
  historyPhase,
  lengthPhase,
  type Phase,
  ratePhase,
  repeatPhase,
  resultsOf,
  securityPhase,
  verdictOf,
  wordsPhase,
} from './phases/phases'
import { trustOf } from './phases/trust'
import type { Policy } from './policy/model'
import { type Settings, settingsNow } from './settings/kept'
import { plainText } from './words/normalise'

const MINUTE_MS = 60_000
/** The longest pause between two tries of the check, in minutes. */
const LONGEST_PAUSE = 30

export const judge: Judge = {
  async judge(draft, now) {
    const settings = await settingsNow(now, draft.frugal)
    const results = await resultsOf(phasesOf(settings), draft, now)
    return judgementOf(results, draft.subject, settings.policy, settings.wordsVersion, 0, now)
  },
  async standing(own, now) {
    return trustOf(own, (await settingsNow(now)).policy, now)
  },
  async reportThreshold(now) {
    return (await settingsNow(now)).policy.reportThreshold
  },
}

function phasesOf({ policy, findWords }: Settings): Phase[] {
  return [
    lengthPhase(policy),
    ratePhase(policy),
    repeatPhase(policy, plainText),
    wordsPhase(findWords),
    securityPhase(checkText),
    historyPhase(policy),
  ]
}

/**
 * What the results come to under a policy.
 * @param tries how often the check was tried in vain before
 */
export function judgementOf(
  results: PhaseResult[],
  subject: Draft['subject'],
  policy: Policy,
  wordsVersion: number,
  tries: number,
  now: Moment,
): Judgement {
  const verdict = verdictOf(results)
  const hits = results.flatMap((result) => result.hits ?? [])
  const needsTwo =
    policy.secondLookSubjects.includes(subject.kind) ||
    hits.some(({ category }) => policy.secondLookCategories.includes(category))
  return {
    verdict,
    reason: verdict === 'reject' ? (hits.find(({ forbidden }) => forbidden)?.category ?? null) : null,
    results,
    needsTwo,
    policyVersion: policy.version,
    wordsVersion,
    checkAt: verdict === 'recheck' ? later(now, Math.min(2 ** tries, LONGEST_PAUSE) * MINUTE_MS) : null,
  }
}
