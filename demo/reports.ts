/** What members said about questions of their last papers: one still open, one answered. */
import { versionId } from '../cloudfunctions/domains/editorial'
import type { QuizAttempt } from '../cloudfunctions/domains/quiz/attempts'
import { type QuestionReport, type ReportCase, reportId } from '../cloudfunctions/domains/quiz/reports/store'
import { timeKey } from '../cloudfunctions/kernel/paging'
import { demoPeople } from './people'

const REPORTERS = 3

/** @param attempts the papers of the past, of all members */
export function demoReports(attempts: readonly QuizAttempt[]) {
  const member = demoPeople.find(({ openid }) => openid === 'o-demo-member')
  const editor = demoPeople.find(({ role }) => role === 'editor')
  const paper = attempts.filter(({ memberId }) => memberId === member?.memberId).at(-1)
  const cases: ReportCase[] = []
  const reports: QuestionReport[] = []
  paper?.questions.slice(0, 2).forEach(({ questionId, version, stem, topic }, index) => {
    const caseId = versionId(questionId, version)
    const at = paper.submittedAt ?? paper.openedAt
    const closed = index === 1
    const others = attempts
      .filter(({ memberId }) => memberId !== paper.memberId)
      .filter(({ questions }) => questions.some((asked) => asked.questionId === questionId))
      .map(({ memberId }) => memberId)
    const reporters = [...new Set([paper.memberId, ...others])].slice(0, closed ? 1 : REPORTERS)
    for (const memberId of reporters) {
      const _id = reportId(caseId, memberId)
      const own = memberId === paper.memberId
      reports.push({
        _id,
        caseId,
        memberId,
        reason: closed ? 'unclear' : 'wrongKey',
        text: own && !closed ? '我看到的文件和这个答案不一样，请核对。' : '',
        at,
        listKey: timeKey(at, _id),
      })
    }
    cases.push({
      _id: caseId,
      questionId,
      version,
      stem,
      topic,
      status: closed ? 'closed' : 'open',
      reports: reporters.length,
      outcome: closed ? 'noChange' : null,
      answer: closed ? '谢谢您。我们对照原文核对过，说法与原文一致，解析里有出处。' : null,
      closedById: closed ? (editor?.memberId ?? null) : null,
      closedAt: closed ? at : null,
      toldUpTo: null,
      updatedAt: at,
      listKey: timeKey(at, caseId),
    })
  })
  return { cases, reports }
}
