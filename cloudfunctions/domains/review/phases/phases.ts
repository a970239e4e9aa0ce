/**
 * The phases a text goes through. Each is a function of the text and what is known about it, made with the one thing
 * it depends on, so that it can be tried by itself; `judgedBy` runs them in turn and decides.
 */
import { fail, type ErrorKind } from '../../../kernel/errors'
import type { TextCheck } from '../../../kernel/text-check'
import type { Moment } from '../../../kernel/time'
import type { Draft } from '../../comment'
import { saidBefore, textTooLong, writtenTooOften } from '../../comment/errors'
import type { PhaseResult, WordHit } from '../../comment/model'
import type { Policy } from '../policy/model'
import { trustOf } from './trust'

/** A phase answers with what it found, or with why the text is not taken at all. */
export type Phase = (draft: Draft, now: Moment) => Promise<PhaseResult | ErrorKind> | PhaseResult | ErrorKind

const TEN_MINUTES_MS = 600_000
const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
/** The same words in so many places on a day are looked at by a person. */
const SAME_WORDS_ELSEWHERE = 2

export function lengthPhase({ maxLength }: Pick<Policy, 'maxLength'>): Phase {
  return ({ text }) =>
    [...text].length > maxLength
      ? textTooLong
      : { phase: 'length', outcome: 'pass', why: `没有超过 ${maxLength} 字` }
}

export function ratePhase({ perTenMinutes, perDay }: Pick<Policy, 'perTenMinutes' | 'perDay'>): Phase {
  return ({ own }, now) => {
    const times = own.flatMap(({ revisions }) => revisions.map(({ submittedAt }) => Date.parse(submittedAt)))
    const within = (ms: number) => times.filter((time) => now.ms - time < ms).length
    return within(TEN_MINUTES_MS) >= perTenMinutes || within(DAY_MS) >= perDay
      ? writtenTooOften
      : { phase: 'rate', outcome: 'pass', why: '写得不算密' }
  }
}

/** @param plain the text without what disguises it */
export function repeatPhase(
  { repeatHours }: Pick<Policy, 'repeatHours'>,
  plain: (text: string) => string,
): Phase {
  return ({ own, text, subject }, now) => {
    const said = plain(text)
    const same = own.filter(
      ({ revisions, withdrawnAt }) =>
        withdrawnAt === null &&
        revisions.some(
          (revision) =>
            revision.status !== 'replaced' &&
            now.ms - Date.parse(revision.submittedAt) < repeatHours * HOUR_MS &&
            plain(revision.text) === said,
        ),
    )
    if (same.some(({ subjectKey }) => subjectKey === `${subject.kind}:${subject.id}`)) return saidBefore
    return same.length >= SAME_WORDS_ELSEWHERE
      ? { phase: 'repeat', outcome: 'hold', why: `同样的话在别处写过 ${same.length} 次` }
      : { phase: 'repeat', outcome: 'pass', why: '没有重复' }
  }
}

/** @param find the hits of the word list in a text */
export function wordsPhase(find: (text: string) => WordHit[]): Phase {
  return ({ text }) => {
    const hits = find(text)
    if (hits.length === 0) return { phase: 'words', outcome: 'pass', why: '没有词表里的词' }
    const named = [...new Set(hits.map(({ word }) => `“${word}”`))].slice(0, 5).join('、')
    return hits.some(({ forbidden }) => forbidden)
      ? { phase: 'words', outcome: 'reject', why: `有法律禁止的内容：${named}`, hits }
      : { phase: 'words', outcome: 'hold', why: `有要由人看一看的词：${named}`, hits }
  }
}

const securityResults: Record<TextCheck, Omit<PhaseResult, 'phase'>> = {
  pass: { outcome: 'pass', why: '微信内容安全核验通过' },
  review: { outcome: 'hold', why: '微信内容安全核验建议由人看一看' },
  risky: { outcome: 'hold', why: '微信内容安全核验认为有风险，由人判断' },
  inactive: { outcome: 'hold', why: '微信只核验两小时内用过小程序的人写的内容，改由人看' },
  none: { outcome: 'recheck', why: '微信内容安全核验暂时没有答复，稍后再核验' },
}

/** What an answer of WeChat means. */
export function securityResult(check: TextCheck): PhaseResult {
  return { phase: 'security', ...securityResults[check] }
}

/** @param check asks WeChat */
export function securityPhase(check: (openid: string, text: string) => Promise<TextCheck>): Phase {
  return async ({ openid, text }) => securityResult(await check(openid, text))
}

/** The check was asked for so often in vain that a person looks instead. */
export const checkGivenUp: PhaseResult = {
  phase: 'security',
  outcome: 'hold',
  why: '微信内容安全核验一直没有答复，改由人看',
}

export function historyPhase(policy: Policy): Phase {
  return ({ own }, now) => {
    const { trusted, why } = trustOf(own, policy, now)
    return { phase: 'history', outcome: trusted ? 'pass' : 'hold', why }
  }
}

/**
 * Runs the phases in turn. What is rejected goes no further: nobody else need be asked.
 * @throws ActionError when a phase does not take the text
 */
export async function resultsOf(phases: readonly Phase[], draft: Draft, now: Moment): Promise<PhaseResult[]> {
  const results: PhaseResult[] = []
  for (const phase of phases) {
    const found = await phase(draft, now)
    if ('code' in found) return fail(found)
    results.push(found)
    if (found.outcome === 'reject') break
  }
  return results
}

/** What the results come to: a rejection, then what is unknown, then what a person should see. */
export function verdictOf(results: readonly PhaseResult[]): 'publish' | 'hold' | 'reject' | 'recheck' {
  const has = (outcome: PhaseResult['outcome']) => results.some((result) => result.outcome === outcome)
  if (has('reject')) return 'reject'
  if (has('recheck')) return 'recheck'
  return has('hold') ? 'hold' : 'publish'
}
