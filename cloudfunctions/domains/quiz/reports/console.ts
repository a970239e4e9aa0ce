/** Editors work through what members reported. */
import { implement } from '../../../kernel/action'
import { fail } from '../../../kernel/errors'
import { pageByKey, timeKey } from '../../../kernel/paging'
import { transaction } from '../../../kernel/transaction'
import { topicTagOf } from '../../editorial'
import { editorialErrors } from '../../editorial/errors'
import { newRegrading, regradings } from '../regrade/store'
import { questionHeads, questionVersions } from '../store'
import { caseNotFound, correctionNotPublished, ownReport, reportsContract } from './contract'
import { questionReports, type ReportCase, reportCases, reportId } from './store'

const PAGE = 30
/** What was said first is said again by most who come later. */
const SAID_SHOWN = 100

export const reportsConsoleActions = implement(reportsContract, 'console', {
  'quiz.reportCases': async (_, { status, cursor }) => {
    const page = await pageByKey(reportCases, { status }, 'listKey', cursor, PAGE)
    return { cases: page.items.map(view), nextCursor: page.nextCursor }
  },

  'quiz.reportCase': async (_, { caseId }) => {
    const found = (await reportCases.get(caseId)) ?? fail(caseNotFound)
    const [version, head, said] = await Promise.all([
      questionVersions.get(caseId),
      questionHeads.get(found.questionId),
      questionReports.find({ caseId }, { orderBy: [['listKey', 'desc']], limit: SAID_SHOWN }),
    ])
    if (!version || head?.publishedVersion == null) return fail(caseNotFound)
    return {
      ...view(found),
      question: version.fields,
      publishedVersion: head.publishedVersion,
      said: said.map(({ reason, text, at }) => ({ reason, text, at })),
    }
  },

  'quiz.closeCase': ({ caller, now }, { caseId, outcome, answer }) =>
    transaction(async (running) => {
      const found = (await reportCases.within(running).get(caseId)) ?? fail(caseNotFound)
      if (found.status === 'closed' && found.closedById === caller.memberId && found.outcome === outcome)
        return view(found)
      if (found.status === 'closed') return fail(caseNotFound)
      if (await questionReports.within(running).get(reportId(caseId, caller.memberId))) return fail(ownReport)
      const version = await questionVersions.within(running).get(caseId)
      const head = await questionHeads.within(running).get(found.questionId)
      // Whoever wrote a question is not the one to say that it has no fault.
      if (outcome === 'noChange' && version?.authorIds.includes(caller.memberId))
        return fail(editorialErrors.secondEditorRequired)
      const toVersion = head?.publishedVersion ?? 0
      if (outcome !== 'noChange' && toVersion <= found.version) return fail(correctionNotPublished)
      const closed: ReportCase = {
        ...found,
        status: 'closed',
        outcome,
        answer,
        closedById: caller.memberId,
        closedAt: now.iso,
        toldUpTo: '',
        updatedAt: now.iso,
        listKey: timeKey(now.iso, caseId),
      }
      await reportCases.within(running).put(closed)
      if (outcome === 'keyCorrected')
        await regradings.within(running).put(newRegrading(found.questionId, toVersion, now))
      return view(closed)
    }),
})

function view(found: ReportCase) {
  const { _id, questionId, version, stem, topic, reports, updatedAt, outcome, answer } = found
  return {
    caseId: _id,
    questionId,
    version,
    stem,
    topic: topicTagOf(topic),
    reports,
    updatedAt,
    outcome,
    answer,
  }
}
