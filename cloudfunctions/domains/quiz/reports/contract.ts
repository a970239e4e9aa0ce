/**
 * “题目有误”: a member says what is wrong with a question they were asked; all reports of one version of a question are
 * one case, which an editor closes with an answer that every reporter reads.
 */
import * as z from 'zod'
import { contract, member, role, timer } from '../../../kernel/contract'
import { errorKind } from '../../../kernel/errors'
import { cursor, id, input, instant, text } from '../../../kernel/fields'
import { topicTag } from '../../editorial/model'
import { editorialErrors } from '../../editorial/errors'
import { attemptNotFound, questionFields } from '../contract'

export const questionNotAsked = errorKind(
  'QUESTION_NOT_ASKED',
  '这份答卷里没有这道题，请从答题结果里再点一次。',
)
export const caseNotFound = errorKind('REPORT_CASE_NOT_FOUND', '没有找到这道题的反馈。')
export const ownReport = errorKind('OWN_REPORT', '您自己反馈过这道题，请由另一位编辑办结。')
export const correctionNotPublished = errorKind(
  'CORRECTION_NOT_PUBLISHED',
  '改正后的题目还没有发布。请先在题库里写好新版本，由另一位编辑发布，再来办结。',
)

/** What may be wrong with a question. */
export const reportReason = z.enum(['wrongKey', 'unclear', 'outdated', 'typo', 'other'])
/** What came of it. */
export const reportOutcome = z.enum(['keyCorrected', 'wordingCorrected', 'noChange'])

const report = z.object({
  reportId: z.string(),
  stem: z.string(),
  topic: topicTag,
  reason: reportReason,
  text: z.string(),
  at: instant,
  /** Null until an editor has closed the case. */
  outcome: reportOutcome.nullable(),
  answer: z.string().nullable(),
  closedAt: instant.nullable(),
})

const reportCase = z.object({
  caseId: z.string(),
  questionId: z.string(),
  version: z.number().int(),
  stem: z.string(),
  topic: topicTag,
  reports: z.number().int(),
  updatedAt: instant,
  outcome: reportOutcome.nullable(),
  answer: z.string().nullable(),
})

const editors = role('editor')

export const reportsContract = contract({
  'quiz.reportQuestion': {
    summary: 'Reports a question of an own submitted paper as faulty; once a version of a question.',
    audience: 'member',
    access: member,
    input: input({
      attemptId: id,
      questionId: id,
      reason: reportReason,
      text: z.string().trim().max(200, '最多 200 个字'),
    }),
    output: report,
    errors: [attemptNotFound, questionNotAsked],
    idempotent: true,
  },
  'quiz.myReports': {
    summary: "A page of the caller's own reports with the editors' answers, newest first.",
    audience: 'member',
    access: member,
    input: input({ cursor: cursor.optional() }),
    output: z.object({ reports: z.array(report), nextCursor: z.string().nullable() }),
    errors: [],
    idempotent: true,
  },
  'quiz.reportCases': {
    summary: 'A page of reported questions, those with the latest report first.',
    audience: 'console',
    access: editors,
    input: input({ status: z.enum(['open', 'closed']), cursor: cursor.optional() }),
    output: z.object({ cases: z.array(reportCase), nextCursor: z.string().nullable() }),
    errors: [],
    idempotent: true,
  },
  'quiz.reportCase': {
    summary: 'A reported question beside what was said about it, without saying by whom.',
    audience: 'console',
    access: editors,
    input: input({ caseId: id }),
    output: reportCase.extend({
      question: z.object(questionFields),
      /** The version readers get today; a correction is published when it is higher than the case's. */
      publishedVersion: z.number().int(),
      said: z.array(z.object({ reason: reportReason, text: z.string(), at: instant })),
    }),
    errors: [caseNotFound],
    idempotent: true,
  },
  'quiz.closeCase': {
    summary:
      'Closes a case with an answer to the reporters; a corrected key has all papers with the old one graded anew.',
    audience: 'console',
    access: editors,
    input: input({ caseId: id, outcome: reportOutcome, answer: text(300) }),
    output: reportCase,
    errors: [caseNotFound, ownReport, correctionNotPublished, editorialErrors.secondEditorRequired],
    idempotent: true,
  },
  'quiz.regrade': {
    summary: 'Grades papers anew whose question had a wrong key, some members a time; safe to repeat.',
    audience: 'jobs',
    access: timer,
    input: input({}),
    output: z.object({ members: z.number().int() }),
    errors: [],
    idempotent: true,
  },
  'quiz.tellReporters': {
    summary: 'Tells members that their report was answered, some a time; safe to repeat.',
    audience: 'jobs',
    access: timer,
    input: input({}),
    output: z.object({ told: z.number().int() }),
    errors: [],
    idempotent: true,
  },
})
