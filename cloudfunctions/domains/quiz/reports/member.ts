/** A member reports a question and reads what came of it. */
import { implement } from '../../../kernel/action'
import { fail } from '../../../kernel/errors'
import { pageByKey, timeKey } from '../../../kernel/paging'
import { transaction } from '../../../kernel/transaction'
import { topicTagOf, versionId } from '../../editorial'
import { quizAttempts } from '../attempts'
import { attemptNotFound } from '../contract'
import { questionNotAsked, reportsContract } from './contract'
import { type QuestionReport, questionReports, type ReportCase, reportCases, reportId } from './store'

const PAGE = 20

export const reportsMemberActions = implement(reportsContract, 'member', {
  'quiz.reportQuestion': async ({ caller, now }, { attemptId, questionId, reason, text }) => {
    const attempt = await quizAttempts.get(attemptId)
    if (attempt?.memberId !== caller.memberId || attempt.status !== 'submitted') return fail(attemptNotFound)
    const asked =
      attempt.questions.find((question) => question.questionId === questionId) ?? fail(questionNotAsked)
    const caseId = versionId(questionId, asked.version)
    return transaction(async (running) => {
      const _id = reportId(caseId, caller.memberId)
      const [found, earlier] = [
        await reportCases.within(running).get(caseId),
        await questionReports.within(running).get(_id),
      ]
      if (found && earlier) return view(earlier, found)
      const report: QuestionReport = {
        _id,
        caseId,
        memberId: caller.memberId,
        reason,
        text,
        at: now.iso,
        listKey: timeKey(now.iso, _id),
      }
      const opened: ReportCase = found ?? {
        _id: caseId,
        questionId,
        version: asked.version,
        stem: asked.stem,
        topic: asked.topic,
        status: 'open',
        reports: 0,
        outcome: null,
        answer: null,
        closedById: null,
        closedAt: null,
        toldUpTo: null,
        updatedAt: now.iso,
        listKey: timeKey(now.iso, caseId),
      }
      // What was closed without a change is looked at again when one more person stumbles over it.
      const again = opened.status === 'open' || opened.outcome === 'noChange'
      const next: ReportCase = {
        ...opened,
        reports: opened.reports + 1,
        ...(again && {
          status: 'open',
          outcome: null,
          answer: null,
          closedAt: null,
          toldUpTo: null,
          updatedAt: now.iso,
          listKey: timeKey(now.iso, caseId),
        }),
      }
      await questionReports.within(running).put(report)
      await reportCases.within(running).put(next)
      return view(report, next)
    })
  },

  'quiz.myReports': async ({ caller }, { cursor }) => {
    const page = await pageByKey(questionReports, { memberId: caller.memberId }, 'listKey', cursor, PAGE)
    const cases = await reportCases.getMany([...new Set(page.items.map(({ caseId }) => caseId))])
    return {
      reports: page.items.flatMap((report) => {
        const found = cases.find(({ _id }) => _id === report.caseId)
        return found ? [view(report, found)] : []
      }),
      nextCursor: page.nextCursor,
    }
  },
})

function view({ _id, reason, text, at }: QuestionReport, found: ReportCase) {
  const { stem, topic, outcome, answer, closedAt } = found
  return { reportId: _id, stem, topic: topicTagOf(topic), reason, text, at, outcome, answer, closedAt }
}
