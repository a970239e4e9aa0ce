/** A member's own points; nobody else's can be asked for. */
import { implement } from '../../kernel/action'
import { pageByKey } from '../../kernel/paging'
import { transaction } from '../../kernel/transaction'
import { pointsContract } from './contract'
import { pointsSummary } from './ledger'
import { rulesOn } from './rules'
import { pointsAccounts, pointsEntries, type PointsEntry, type PointsSource } from './store'

const LEDGER_PAGE = 20

/** @param sources the domains that earn points */
export function pointsMemberActions(sources: readonly PointsSource[]) {
  return implement(pointsContract, 'member', {
    'points.mine': async ({ caller, now }, { cursor }) => {
      const [summary, page] = await Promise.all([
        pointsSummary(sources, caller.memberId, now.day),
        pageByKey(pointsEntries, { memberId: caller.memberId }, 'listKey', cursor, LEDGER_PAGE),
      ])
      const known = new Set(page.items.map(({ _id }) => _id))
      const fresh = cursor === undefined ? summary.pending.filter(({ _id }) => !known.has(_id)) : []
      const entries = [...fresh, ...page.items].sort((a, b) => (a.listKey < b.listKey ? 1 : -1))
      return {
        balance: summary.balance,
        today: summary.today,
        showOnHome: summary.showOnHome,
        entries: entries.map(entryView),
        nextCursor: page.nextCursor,
        rules: rulesOn(now.day).map(({ id, version, name, explanation, dailyCap }) => ({
          id,
          version,
          name,
          explanation,
          dailyCap,
        })),
      }
    },

    'points.setShowOnHome': async ({ caller }, { show }) => {
      await transaction(async (running) => {
        const account = await pointsAccounts.within(running).get(caller.memberId)
        await pointsAccounts
          .within(running)
          .put({ _id: caller.memberId, balance: account?.balance ?? 0, showOnHome: show })
      })
      return { showOnHome: show }
    },
  })
}

function entryView({ points, at, day, source }: PointsEntry) {
  return { ...points, at, day, source }
}
