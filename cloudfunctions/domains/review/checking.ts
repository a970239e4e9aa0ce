/** Tries WeChat's check again for what waits for it. */
import { command } from '../../kernel/database'
import { checkText, type TextCheck } from '../../kernel/text-check'
import type { Moment } from '../../kernel/time'
import { transaction } from '../../kernel/transaction'
import { type Comment, comments, currentOf, rechecked } from '../comment'
import { openidOf } from '../organisation'
import { judgementOf } from './judge'
import { checkGivenUp, securityResult } from './phases/phases'
import { settingsNow } from './settings/kept'

/** Texts checked side by side; when none of them gets an answer, the rest waits for the next tick. */
const BATCH = 20
/** Texts of one tick, well below WeChat's 4,000 a minute. */
const PER_TICK = 600
/** After so many tries in vain, some four hours, a person looks instead. */
const MOST_TRIES = 12

/** Checks what is due; answers how many texts were settled. */
export async function checkDue(now: Moment): Promise<number> {
  let settled = 0
  for (let done = 0; done < PER_TICK; done += BATCH) {
    const due = await comments.find(
      { checkAt: command.gt('').and(command.lte(now.iso)) },
      { orderBy: [['checkAt', 'asc']], limit: BATCH },
    )
    if (due.length === 0) break
    const checks = await Promise.all(due.map((comment) => checkOne(comment, now)))
    settled += checks.filter((check) => check !== 'none').length
    if (checks.every((check) => check === 'none')) break
  }
  return settled
}

async function checkOne(found: Comment, now: Moment): Promise<TextCheck> {
  const { number, text } = currentOf(found)
  const openid = await openidOf(found.personId)
  // Without an account any more there is nobody to ask WeChat about: a person looks.
  const check = openid === null ? 'inactive' : await checkText(openid, text)
  const { policy } = await settingsNow(now)
  await transaction(async (running) => {
    const comment = await comments.within(running).get(found._id)
    if (!comment || comment.checkAt === null || currentOf(comment).number !== number) return
    const tries = comment.checkTries
    const result = check === 'none' && tries >= MOST_TRIES ? checkGivenUp : securityResult(check)
    const results = currentOf(comment).phases.map((before) => (before.phase === 'security' ? result : before))
    const { wordsVersion } = currentOf(comment)
    const judgement = judgementOf(results, comment.subject, policy, wordsVersion, tries, now)
    await comments.within(running).put(rechecked(comment, judgement, now))
  })
  return check
}
