/** A member's own points; nobody else's can be asked for. */
import { implement } from '../../kernel/action'
import { rootIdOf } from '../../kernel/identity'
import { pageByKey } from '../../kernel/paging'
import { transaction } from '../../kernel/transaction'
import { appealsOf } from './appeals/store'
import { statusOf } from './appeals/view'
import { pointsContract } from './contract'
import { entryView, pointsSummary } from './ledger'
import { nextChange, rulesOn, type RuleVersion } from './rulebook/rules'
import { versionsOf } from './rulebook/store'
import { ruleOf } from './rules'
import { newAccount, pointsAccounts, pointsEntries, type PointsSource } from './store'

const LEDGER_PAGE = 20

/** @param sources the domains that earn points */
export function pointsMemberActions(sources: readonly PointsSource[]) {
  return implement(pointsContract, 'member', {
    'points.mine': async ({ caller, now }, { cursor, ruleId }) => {
      const { memberId } = caller
      const filter = ruleId === undefined ? { memberId } : { memberId, 'points.ruleId': ruleId }
      const [summary, page, appeals, versions] = await Promise.all([
        pointsSummary(sources, memberId, now.day),
        pageByKey(pointsEntries, filter, 'listKey', cursor, LEDGER_PAGE),
        appealsOf(memberId),
        versionsOf(rootIdOf(caller.organisationPath)),
      ])
      const known = new Set(page.items.map(({ _id }) => _id))
      const fresh = cursor === undefined ? summary.pending.filter(({ _id }) => !known.has(_id)) : []
      const entries = [
        ...fresh.filter(({ points }) => ruleId === undefined || points.ruleId === ruleId),
        ...page.items,
      ].sort((a, b) => (a.listKey < b.listKey ? 1 : -1))
      const appealed = new Map(appeals.map((appeal) => [appeal.entryId, statusOf(appeal)]))
      return {
        balance: summary.balance,
        today: summary.today,
        showOnHome: summary.showOnHome,
        entries: entries.map((entry) => ({ ...entryView(entry), appeal: appealed.get(entry._id) ?? null })),
        nextCursor: page.nextCursor,
        rules: rulesOn(versions, now.day).map(({ id, version, name, explanation }) => ({
          id,
          version,
          name,
          explanation,
          next: changeView(nextChange(versions, id, now.day)),
        })),
      }
    },

    'points.setShowOnHome': async ({ caller }, { show }) => {
      await transaction(async (running) => {
        const account = await pointsAccounts.within(running).get(caller.memberId)
        await pointsAccounts
          .within(running)
          .put({ ...(account ?? newAccount(caller.memberId)), showOnHome: show })
      })
      return { showOnHome: show }
    },
  })
}

function changeView(change: RuleVersion | null) {
  if (!change) return null
  const { ruleId, version, firstDay, why } = change
  return { firstDay, why, explanation: ruleOf(ruleId, version, firstDay, change).explanation }
}
