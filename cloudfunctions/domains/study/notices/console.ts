/** Editors decide on contradictions. No second editor is needed: nothing anybody wrote is changed. */
import { implement } from '../../../kernel/action'
import { fail } from '../../../kernel/errors'
import { pageByKey } from '../../../kernel/paging'
import { transaction } from '../../../kernel/transaction'
import { contradictionGone, contradictionUnknown, notASide, studyNoticesContract } from './contract'
import { type Contradiction, decided } from './figures'
import { writeContradiction } from './settle'
import { studyContradictions } from './store'

const PAGE = 30

export const studyNoticesConsoleActions = implement(studyNoticesContract, 'console', {
  'study.contradictions': async (_, { state, cursor }) => {
    const [page, openCount] = await Promise.all([
      pageByKey(studyContradictions, { state }, 'listKey', cursor, PAGE),
      studyContradictions.count({ state: 'open' }),
    ])
    return { contradictions: page.items.map(view), nextCursor: page.nextCursor, openCount }
  },

  'study.decideContradiction': ({ caller, now }, { contradictionId, ...decision }) =>
    transaction(async (running) => {
      const current = await studyContradictions.within(running).get(contradictionId)
      if (!current) return fail(contradictionUnknown)
      const next = decided(current, decision, caller, now.iso, { gone: contradictionGone, notASide })
      if ('code' in next) return fail(next)
      if (next !== current) await writeContradiction(running, next)
      return view(next)
    }),
})

function view({ _id, rule, state, foundAt, sides, decision }: Contradiction) {
  return { contradictionId: _id, rule, state, foundAt, sides, decision }
}
