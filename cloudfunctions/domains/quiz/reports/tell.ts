/** Telling those who reported a question that the editors have answered. */
import { command } from '../../../kernel/database'
import type { Moment } from '../../../kernel/time'
import { transaction } from '../../../kernel/transaction'
import { queueMessage } from '../../message'
import { personsOfMembers } from '../../organisation'
import { questionReports, reportCases } from './store'

/** Reporters told in one tick; each is a few operations of one transaction. */
const TOLD_A_TICK = 20
const REPORTS_PAGE = '/packages/report/list/index'

/** Tells the next reporters of one answered case; answers how many. */
export async function tellReporters(now: Moment): Promise<number> {
  const [answered] = await reportCases.find({ toldUpTo: command.gte('') }, { limit: 1 })
  if (!answered || answered.toldUpTo === null) return 0
  const { _id, toldUpTo, stem, answer, closedAt } = answered
  const reports = await questionReports.find(
    { caseId: _id, listKey: command.gt(toldUpTo) },
    { orderBy: [['listKey', 'asc']], limit: TOLD_A_TICK },
  )
  const persons = await personsOfMembers(reports.map(({ memberId }) => memberId))
  const last = reports.length === TOLD_A_TICK ? (reports.at(-1)?.listKey ?? null) : null
  await transaction(async (running) => {
    const found = await reportCases.within(running).get(_id)
    // Opened again by a new report, or told by another tick meanwhile.
    if (found?.toldUpTo !== toldUpTo || found.closedAt !== closedAt) return
    for (const personId of persons.values())
      await queueMessage(running, now, {
        messageId: `report.${_id}.${closedAt}.${personId}`,
        personId,
        template: 'questionAnswered',
        data: { question: stem, answer: answer ?? '' },
        page: REPORTS_PAGE,
      })
    await reportCases.within(running).update(_id, { toldUpTo: last })
  })
  return persons.size
}
