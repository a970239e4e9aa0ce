/** Editors write and publish courses. */
import { implement } from '../../kernel/action'
import { fail } from '../../kernel/errors'
import type { Identity } from '../../kernel/identity'
import { topicTagOf, type Version } from '../editorial'
import { examCards } from '../quiz'
import { newestCards, publishedCards } from '../study'
import { readCourses } from './catalogue'
import { courseCircle, courseContract, examUnknown, lessonUnknown } from './contract'
import type { Course } from './model'
import { leadsBack } from './rules'
import { courseWorkflow } from './store'

export const courseConsoleActions = implement(courseContract, 'console', {
  'course.catalogue': async () => ({
    courses: (await readCourses()).map(({ courseId, title, summary, topic, lessons, minutes, exam }) => ({
      courseId,
      title,
      summary,
      topic: topicTagOf(topic),
      lessons: lessons.length,
      minutes,
      exam: exam?.title ?? null,
    })),
  }),

  'course.material': async () => ({
    items: (await newestCards()).map(({ topic, ...card }) => ({ ...card, topic: topicTagOf(topic) })),
  }),

  'course.drafts': async ({ caller }, { status, cursor }) => {
    const page = await courseWorkflow.list(status, cursor)
    return { drafts: page.items.map((version) => summary(version, caller)), nextCursor: page.nextCursor }
  },

  'course.draft': async ({ caller }, { courseId, version }) => {
    const found = await courseWorkflow.get(courseId, version)
    return { ...found.fields, ...summary(found, caller), note: found.note }
  },

  'course.saveDraft': async ({ caller, now }, { courseId, revision, ...fields }) => {
    const [courses, lessons, exams] = await Promise.all([
      readCourses(),
      publishedCards(fields.lessons),
      examCards(fields.examId === null ? [] : [fields.examId]),
    ])
    if (fields.examId !== null && !exams.has(fields.examId)) fail(examUnknown)
    if (!fields.lessons.every((contentId) => lessons.has(contentId))) fail(lessonUnknown)
    if (leadsBack(courseId, fields.prerequisites, courses)) fail(courseCircle)
    return summary(await courseWorkflow.save(courseId, revision, fields, caller, now), caller)
  },

  'course.submitDraft': async ({ caller, now }, { courseId, version }) =>
    summary(await courseWorkflow.submit(courseId, version, caller, now), caller),

  'course.returnDraft': async ({ caller, now }, { courseId, version, note }) =>
    summary(await courseWorkflow.returnToAuthor(courseId, version, note, caller, now), caller),

  'course.publish': async ({ caller, now }, { courseId, version }) => {
    const [courses, { fields }] = await Promise.all([readCourses(), courseWorkflow.get(courseId, version)])
    // Another course may have been published since this one was saved.
    if (leadsBack(courseId, fields.prerequisites, courses)) fail(courseCircle)
    return summary(await courseWorkflow.publish(courseId, version, caller, now), caller)
  },
})

function summary(version: Version<Course>, reader: Identity) {
  return { courseId: version.itemId, title: version.fields.title, ...courseWorkflow.summary(version, reader) }
}
