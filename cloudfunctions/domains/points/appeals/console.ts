/** Deciding on appeals: the decision and the correction are written together. */
import { implement } from '../../../kernel/action'
import { fail } from '../../../kernel/errors'
import type { Identity } from '../../../kernel/identity'
import type { Moment } from '../../../kernel/time'
import { transaction } from '../../../kernel/transaction'
import { scopePaths } from '../../organisation'
import { correctPoints } from '../corrections'
import { appealDecided, appealUnknown, pointsAppealsContract } from './contract'
import { mayDecide } from './rules'
import { appealsUnder, type PointsAppeal, pointsAppeals } from './store'
import { deskView } from './view'

const DESK_PAGE = 30

export const pointsAppealsConsoleActions = implement(pointsAppealsContract, 'console', {
  'points.appeals': async ({ caller, now }, { status, cursor = '' }) => {
    const found: PointsAppeal[] = []
    // One path as a rule: offices inside one another count as one.
    for (const path of scopePaths(caller.grants, ['committeeOfficer', 'administrator']).sort()) {
      if (found.length > DESK_PAGE || cursor > `${path}\uffff`) continue
      found.push(...(await appealsUnder(path, status === 'waiting', cursor, DESK_PAGE + 1 - found.length)))
    }
    const page = found.slice(0, DESK_PAGE)
    return {
      day: now.day,
      appeals: page.filter((appeal) => mayDecide(caller, appeal)).map(deskView),
      nextCursor: found.length > DESK_PAGE ? (page.at(-1)?.deskKey ?? null) : null,
    }
  },

  'points.decideAppeal': async ({ caller, now }, decision) => deskView(await decide(caller, now, decision)),
})

function decide(
  caller: Identity,
  now: Moment,
  { appealId, amount, answer }: { appealId: string; amount: number; answer: string },
): Promise<PointsAppeal> {
  return transaction(async (running) => {
    const appeal = await pointsAppeals.within(running).get(appealId)
    if (!appeal || !mayDecide(caller, appeal)) return fail(appealUnknown)
    if (appeal.decision) {
      const { by, amount: decided } = appeal.decision
      return by.memberId === caller.memberId && decided === amount ? appeal : fail(appealDecided)
    }
    const by = { memberId: caller.memberId, name: caller.name }
    const decided = { ...appeal, open: false, decision: { at: now.iso, by, answer, amount } }
    await pointsAppeals.within(running).put(decided)
    if (amount !== 0)
      await correctPoints(running, now, {
        memberId: appeal.memberId,
        ofEntryId: appeal.entryId,
        amount,
        reason: `疑问成立：${answer}`,
        source: { kind: 'appeal', id: appealId, title: `更正：${appeal.entry.source.title}` },
      })
    return decided
  })
}
