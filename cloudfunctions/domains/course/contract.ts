/** Courses: study items in an order, with what must come before. Progress follows from what was studied. */
import * as z from 'zod'
import { contract, member, role, timer } from '../../kernel/contract'
import { errorKind } from '../../kernel/errors'
import { cursor, id, input, instant, text } from '../../kernel/fields'
import { editorialErrors } from '../editorial/errors'
import { source, status, topicTag } from '../editorial/model'
import { paperView, testBankEmpty } from '../quiz/contract'
import { courseFields, testStage } from './model'

export const courseNotFound = errorKind('COURSE_NOT_FOUND', '没有找到这门课，它可能已经撤下。')
export const courseCircle = errorKind(
  'COURSE_CIRCLE',
  '先修课程绕成了一圈，谁也开不了头，请去掉其中一门再保存。',
)
export const lessonUnknown = errorKind('LESSON_UNKNOWN', '有的课时还没有发布或已经撤下，请重新选一遍再保存。')

export const testNotOffered = errorKind('TEST_NOT_OFFERED', '这个小测现在不能做，请回到课程页看看。')
export const examUnknown = errorKind('EXAM_UNKNOWN', '选的考试还没有发布或已经撤下，请重新选一场再保存。')

const progress = z.object({ done: z.number().int(), total: z.number().int() })

const card = z.object({
  courseId: z.string(),
  title: z.string(),
  summary: z.string(),
  topic: topicTag,
  /** Reading time of all lessons together. */
  minutes: z.number().int(),
  progress,
  completedAt: instant.nullable(),
  /** Titles of the courses to be completed first. */
  lockedBy: z.array(z.string()),
})

/** What a member is asked to do with a course. */
const asked = z.object({
  dueDay: z.string(),
  dueAt: instant,
  required: z.boolean(),
  reason: z.string(),
  organisationName: z.string(),
  by: z.string(),
})

const draft = z.object({
  courseId: z.string(),
  version: z.number().int(),
  revision: z.number().int(),
  status,
  title: z.string(),
  topic: topicTag,
  author: z.string(),
  updatedAt: instant,
  /** True when the caller may not publish it, being its author. */
  mine: z.boolean(),
})

const editors = role('editor')
const versionRef = input({ courseId: id, version: z.number().int().min(1) })

export const courseContract = contract({
  'course.mine': {
    summary:
      "The caller's courses: assigned ones by due day, recommended ones with the reason, and all others.",
    audience: 'member',
    access: member,
    input: input({}),
    output: z.object({
      day: z.string(),
      now: instant,
      assigned: z.array(card.extend({ asked })),
      recommended: z.array(card.extend({ reason: z.string() })),
      others: z.array(card),
    }),
    errors: [],
    idempotent: true,
  },
  'course.open': {
    summary:
      'One course: its lessons with how far the caller is, what is locked and why, and who asks for it.',
    audience: 'member',
    access: member,
    input: input({ courseId: id }),
    output: card.omit({ lockedBy: true }).extend({
      day: z.string(),
      now: instant,
      source,
      lessons: z.array(
        z.object({
          contentId: z.string(),
          title: z.string(),
          minutes: z.number().int(),
          topicName: z.string(),
          state: z.enum(['new', 'reading', 'completed']),
        }),
      ),
      prerequisites: z.array(z.object({ courseId: z.string(), title: z.string(), completed: z.boolean() })),
      /** The exam that is part of it. */
      exam: z
        .object({
          examId: z.string(),
          title: z.string(),
          opensAt: instant,
          closesAt: instant,
          passed: z.boolean(),
        })
        .nullable(),
      /** Short tests around the course; none is required and none earns points. */
      tests: z.object({
        offered: z.object({ stage: testStage, title: z.string(), until: instant }).nullable(),
        taken: z.array(
          z.object({
            stage: testStage,
            title: z.string(),
            right: z.number().int(),
            asked: z.number().int(),
            at: instant,
            /** What it shows beside the test it is measured against; null without that one. */
            words: z.string().nullable(),
          }),
        ),
      }),
      locked: z.boolean(),
      asked: asked.nullable(),
    }),
    errors: [courseNotFound],
    idempotent: true,
  },
  'course.openTest': {
    summary: 'Opens the test of a course that may be taken now, or finds it again.',
    audience: 'member',
    access: member,
    input: input({ courseId: id, stage: testStage }),
    output: paperView,
    errors: [courseNotFound, testNotOffered, testBankEmpty],
    idempotent: true,
  },
  'course.dismiss': {
    summary: 'Sets a recommended course aside for thirty days.',
    audience: 'member',
    access: member,
    input: input({ courseId: id }),
    output: z.object({ until: z.string() }),
    errors: [courseNotFound],
    idempotent: true,
  },
  'course.catalogue': {
    summary: 'All published courses, for officers who assign them and editors who build on them.',
    audience: 'console',
    access: role('branchOfficer', 'committeeOfficer', 'editor'),
    input: input({}),
    output: z.object({
      courses: z.array(
        z.object({
          courseId: z.string(),
          title: z.string(),
          summary: z.string(),
          topic: topicTag,
          lessons: z.number().int(),
          minutes: z.number().int(),
          exam: z.string().nullable(),
        }),
      ),
    }),
    errors: [],
    idempotent: true,
  },
  'course.material': {
    summary: 'The study items a course can be made of, newest first.',
    audience: 'console',
    access: editors,
    input: input({}),
    output: z.object({
      items: z.array(
        z.object({
          contentId: z.string(),
          title: z.string(),
          topic: topicTag,
          minutes: z.number().int(),
        }),
      ),
    }),
    errors: [],
    idempotent: true,
  },
  'course.drafts': {
    summary: 'A page of course versions by status, newest first, for editors.',
    audience: 'console',
    access: editors,
    input: input({ status: status.exclude(['archived']), cursor: cursor.optional() }),
    output: z.object({ drafts: z.array(draft), nextCursor: z.string().nullable() }),
    errors: [],
    idempotent: true,
  },
  'course.draft': {
    summary: 'One version of a course with everything an editor may see.',
    audience: 'console',
    access: editors,
    input: versionRef,
    output: draft.extend({ ...courseFields, topic: topicTag, note: z.string().nullable() }),
    errors: [editorialErrors.draftNotFound],
    idempotent: true,
  },
  'course.saveDraft': {
    summary: 'Creates or changes a draft course. The client makes the id of a new one.',
    audience: 'console',
    access: editors,
    input: input({ courseId: id, revision: z.number().int().min(0), ...courseFields }),
    output: draft,
    errors: [
      editorialErrors.draftChanged,
      editorialErrors.notADraft,
      courseCircle,
      lessonUnknown,
      examUnknown,
    ],
    idempotent: true,
  },
  'course.submitDraft': {
    summary: 'Hands a draft course to a second editor.',
    audience: 'console',
    access: editors,
    input: versionRef,
    output: draft,
    errors: [editorialErrors.draftNotFound, editorialErrors.notADraft],
    idempotent: true,
  },
  'course.returnDraft': {
    summary: 'Returns a course in review to its author with a note.',
    audience: 'console',
    access: editors,
    input: input({ courseId: id, version: z.number().int().min(1), note: text(500) }),
    output: draft,
    errors: [editorialErrors.draftNotFound, editorialErrors.notInReview],
    idempotent: true,
  },
  'course.publish': {
    summary: 'Publishes a course in review; never by the editor who wrote it.',
    audience: 'console',
    access: editors,
    input: versionRef,
    output: draft,
    errors: [
      editorialErrors.draftNotFound,
      editorialErrors.notInReview,
      editorialErrors.secondEditorRequired,
      courseCircle,
    ],
    idempotent: true,
  },
  'course.remind': {
    summary:
      'Reminds those who have not finished a required course, at half time and two days before the end.',
    audience: 'jobs',
    access: timer,
    input: input({}),
    output: z.object({ told: z.number().int() }),
    errors: [],
    idempotent: true,
  },
  'course.count': {
    summary: 'Counts completed courses in each organisation above who completed them; safe to repeat.',
    audience: 'jobs',
    access: timer,
    input: input({}),
    output: z.object({ counted: z.number().int() }),
    errors: [],
    idempotent: true,
  },
})
