/** Exams: an editor sets one, a second publishes it, members take it, officers see results as far as they may. */
import * as z from 'zod'
import { contract, member, role, timer } from '../../../kernel/contract'
import { cursor, id, input, instant, text } from '../../../kernel/fields'
import { editorialErrors } from '../../editorial/errors'
import { status, topicTag } from '../../editorial/model'
import { organisationUnknown } from '../../organisation/contract'
import { examFields, examKind, examNotFound, examSummary, pool } from './model'

const editors = role('editor')
const officers = role('editor', 'branchOfficer', 'committeeOfficer')

const examDraft = z.object({
  examId: z.string(),
  version: z.number().int(),
  revision: z.number().int(),
  status,
  kind: examKind,
  title: z.string(),
  topic: topicTag,
  organisationName: z.string(),
  opensAt: instant,
  closesAt: instant,
  author: z.string(),
  updatedAt: instant,
  /** True when the caller may not publish it, being its author. */
  mine: z.boolean(),
})

const versionRef = input({ examId: id, version: z.number().int().min(1) })

/** Results of a group; null figures where the group is too small to be shown. */
const results = z.object({
  organisationId: z.string(),
  organisationName: z.string(),
  memberCount: z.number().int(),
  taken: z.number().int().nullable(),
  passed: z.number().int().nullable(),
  /** Share of the full score, from 0 to 1. */
  average: z.number().nullable(),
})

export const examContract = contract({
  'exam.get': {
    summary: "An exam's rules, the caller's attempts at it, and which attempt can be begun or continued.",
    audience: 'member',
    access: member,
    input: input({ examId: id }),
    output: examSummary.extend({
      now: instant,
      instructions: z.string(),
      organisationName: z.string(),
      reveal: examFields.reveal,
      attempts: z.array(
        z.object({
          attemptId: z.string(),
          number: z.number().int(),
          submittedAt: instant.nullable(),
          closesAt: instant,
          score: z.number().int().nullable(),
          passed: z.boolean().nullable(),
        }),
      ),
      /** The attempt to begin or to go on with; null when there is none now. */
      next: z.object({ number: z.number().int(), begun: z.boolean() }).nullable(),
    }),
    errors: [examNotFound],
    idempotent: true,
  },
  'exam.tellOpened': {
    summary: 'Tells the members a required exam is for that it has opened; safe to repeat.',
    audience: 'jobs',
    access: timer,
    input: input({}),
    output: z.object({ told: z.number().int() }),
    errors: [],
    idempotent: true,
  },
  'exam.drafts': {
    summary: 'A page of exam versions by status, newest first, for editors.',
    audience: 'console',
    access: editors,
    input: input({ status: status.exclude(['archived']), cursor: cursor.optional() }),
    output: z.object({ exams: z.array(examDraft), nextCursor: z.string().nullable() }),
    errors: [],
    idempotent: true,
  },
  'exam.draft': {
    summary: 'One version of an exam.',
    audience: 'console',
    access: editors,
    input: versionRef,
    output: examDraft.extend({ ...examFields, note: z.string().nullable() }),
    errors: [editorialErrors.draftNotFound],
    idempotent: true,
  },
  'exam.save': {
    summary: 'Creates or changes a draft exam. The client makes the id of a new one.',
    audience: 'console',
    access: editors,
    input: input({ examId: id, revision: z.number().int().min(0), ...examFields }),
    output: examDraft,
    errors: [editorialErrors.draftChanged, editorialErrors.notADraft, organisationUnknown],
    idempotent: true,
  },
  'exam.submit': {
    summary: 'Hands a draft exam to a second editor.',
    audience: 'console',
    access: editors,
    input: versionRef,
    output: examDraft,
    errors: [editorialErrors.draftNotFound, editorialErrors.notADraft],
    idempotent: true,
  },
  'exam.return': {
    summary: 'Returns an exam in review to its author with a note.',
    audience: 'console',
    access: editors,
    input: input({ examId: id, version: z.number().int().min(1), note: text(500) }),
    output: examDraft,
    errors: [editorialErrors.draftNotFound, editorialErrors.notInReview],
    idempotent: true,
  },
  'exam.publish': {
    summary: 'Publishes an exam in review; never by the editor who wrote it.',
    audience: 'console',
    access: editors,
    input: versionRef,
    output: examDraft,
    errors: [
      editorialErrors.draftNotFound,
      editorialErrors.notInReview,
      editorialErrors.secondEditorRequired,
    ],
    idempotent: true,
  },
  'exam.available': {
    summary: 'How many published questions there are for each pool.',
    audience: 'console',
    access: editors,
    input: input({
      pools: z
        .array(pool.pick({ topic: true, difficulty: true }))
        .min(1)
        .max(10),
    }),
    output: z.object({ counts: z.array(z.number().int()) }),
    errors: [],
    idempotent: true,
  },
  'exam.sample': {
    summary: 'A paper as it might be drawn from these pools, with its keys, for the editor to judge.',
    audience: 'console',
    access: editors,
    input: input({
      pools: examFields.pools,
      /** Another number gives another paper. */
      draw: z.number().int().min(1).max(1000),
    }),
    output: z.object({
      questions: z.array(
        z.object({
          stem: z.string(),
          topic: topicTag,
          options: z.array(z.object({ text: z.string(), right: z.boolean() })),
          points: z.number().int(),
        }),
      ),
    }),
    errors: [],
    idempotent: true,
  },
  'exam.organisations': {
    summary: 'The organisations the caller may set an exam for.',
    audience: 'console',
    access: editors,
    input: input({}),
    output: z.object({ organisations: z.array(z.object({ id: z.string(), name: z.string() })) }),
    errors: [],
    idempotent: true,
  },
  'exam.published': {
    summary: "Exams in the caller's organisations, newest first.",
    audience: 'console',
    access: officers,
    input: input({ cursor: cursor.optional() }),
    output: z.object({
      exams: z.array(
        z.object({
          examId: z.string(),
          kind: examKind,
          title: z.string(),
          organisationName: z.string(),
          opensAt: instant,
          closesAt: instant,
          required: z.boolean(),
        }),
      ),
      nextCursor: z.string().nullable(),
    }),
    errors: [],
    idempotent: true,
  },
  'exam.results': {
    summary: "Results of an exam in the caller's organisations as counts; groups under five are not shown.",
    audience: 'console',
    access: officers,
    input: input({ examId: id }),
    output: z.object({
      examId: z.string(),
      title: z.string(),
      kind: examKind,
      required: z.boolean(),
      fullScore: z.number().int(),
      passScore: z.number().int().nullable(),
      groupMinimum: z.number().int(),
      total: results,
      /** Members by tenth of the full score; null while fewer than five took it. */
      buckets: z.array(z.number().int()).nullable(),
      parts: z.array(results.extend({ /** The caller may see who has passed. */ namesShown: z.boolean() })),
    }),
    errors: [examNotFound],
    idempotent: true,
  },
  'exam.people': {
    summary:
      'Who of an organisation has passed a required exam, for its own officers; by name, without scores.',
    audience: 'console',
    access: role('branchOfficer', 'committeeOfficer'),
    input: input({ examId: id, organisationId: id }),
    output: z.object({
      organisationName: z.string(),
      people: z.array(
        z.object({
          memberId: z.string(),
          name: z.string(),
          state: z.enum(['passed', 'notPassed', 'taken', 'notTaken']),
        }),
      ),
    }),
    errors: [examNotFound, organisationUnknown],
    idempotent: true,
  },
})
