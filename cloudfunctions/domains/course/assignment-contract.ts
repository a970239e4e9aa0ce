/** Assignments: an organisation asks its members for a course by a day, and sees how many finished, never who. */
import * as z from 'zod'
import { contract, role } from '../../kernel/contract'
import { errorKind } from '../../kernel/errors'
import { cursor, id, input, instant, text } from '../../kernel/fields'
import { grantableRoles } from '../../kernel/identity'
import { topicTag } from '../editorial/model'
import { organisationUnknown } from '../organisation/contract'
import { courseNotFound } from './contract'
import { testStage } from './model'

export const dueDayUnfit = errorKind('DUE_DAY_UNFIT', '截止日期要在今天以后、一年以内，请重新选一天。')
export const assignmentExists = errorKind(
  'ASSIGNMENT_EXISTS',
  '这次布置已经保存过，内容和现在不一样，请刷新后再看。',
)
export const assignmentNotFound = errorKind('ASSIGNMENT_NOT_FOUND', '没有找到这次布置，请刷新后再看。')

const memberScope = z.enum(['all', ...grantableRoles])

const assignment = z.object({
  assignmentId: z.string(),
  courseId: z.string(),
  courseTitle: z.string(),
  organisationId: z.string(),
  organisationName: z.string(),
  memberScope,
  required: z.boolean(),
  dueDay: z.string(),
  reason: z.string(),
  assignedAt: instant,
  by: z.string(),
  withdrawn: z.object({ at: instant, by: z.string(), reason: z.string() }).nullable(),
})

const standing = z.object({ share: z.number(), members: z.number().int() }).nullable()

/** How a group answered on the course's topic around an assignment; null where that would show too few people. */
export const assignmentMastery = z.object({
  topic: topicTag,
  /** The day of the assignment. */
  day: z.string(),
  /** Days a figure covers. */
  days: z.number().int(),
  weeks: z.array(z.object({ day: z.string(), own: standing })),
  change: z.enum(['up', 'down', 'same']).nullable(),
  sentence: z.string(),
})

const officers = role('branchOfficer', 'committeeOfficer')

export const assignmentContract = contract({
  'course.assign': {
    summary: 'Asks the members of an organisation for a course by a day. The client makes the id.',
    audience: 'console',
    access: officers,
    input: input({
      assignmentId: id,
      courseId: id,
      organisationId: id,
      memberScope,
      required: z.boolean(),
      dueDay: z.iso.date(),
      reason: text(100),
    }),
    output: assignment,
    errors: [organisationUnknown, courseNotFound, dueDayUnfit, assignmentExists],
    idempotent: true,
  },
  'course.withdrawAssignment': {
    summary: 'Takes an assignment back, saying why; what was learned stays.',
    audience: 'console',
    access: officers,
    input: input({ assignmentId: id, reason: text(100) }),
    output: assignment,
    errors: [assignmentNotFound],
    idempotent: true,
  },
  'course.assignments': {
    summary: 'What an organisation and those above it ask of its members, with how many finished.',
    audience: 'console',
    access: officers,
    input: input({ organisationId: id, cursor: cursor.optional() }),
    output: z.object({
      day: z.string(),
      groupMinimum: z.number().int(),
      organisationName: z.string(),
      memberCount: z.number().int(),
      assignments: z.array(
        assignment.extend({
          /** Of the organisation asked about; null when the group is too small to be shown. */
          finished: z.number().int().nullable(),
          /** The caller may take it back. */
          mayWithdraw: z.boolean(),
        }),
      ),
      nextCursor: z.string().nullable(),
    }),
    errors: [organisationUnknown],
    idempotent: true,
  },
  'course.assignmentParts': {
    summary:
      'How many finished an assigned course by the organisations directly below one, and what its tests tell.',
    audience: 'console',
    access: officers,
    input: input({ assignmentId: id, organisationId: id }),
    output: z.object({
      /** Shares of right answers at two tests of those who took both; left out where that would show too few people. */
      effects: z.array(
        z.object({
          stage: testStage.exclude(['before']),
          members: z.number().int(),
          first: z.number(),
          second: z.number(),
        }),
      ),
      /** Null for an assignment to the holders of an office. */
      mastery: assignmentMastery.nullable(),
      parts: z.array(
        z.object({
          organisationId: z.string(),
          organisationName: z.string(),
          memberCount: z.number().int(),
          finished: z.number().int().nullable(),
        }),
      ),
    }),
    errors: [organisationUnknown, assignmentNotFound],
    idempotent: true,
  },
})
