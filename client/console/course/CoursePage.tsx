import { api } from '../api'
import type { Output } from '../api/client'
import { EditorialPage } from '../editorial/EditorialPage'
import type { Subject, Version } from '../editorial/subject'
import { CourseFields } from './CourseFields'
import { type CourseForm, courseForm, courseInput, emptyCourse, missingInCourse } from './courseForm'
import { CoursePreview } from './CoursePreview'

const course: Subject<CourseForm> = {
  key: 'course',
  noun: '课程',
  measure: '门',
  empty: emptyCourse,
  titleOf: (form) => form.title.trim(),
  inputOf: courseInput,
  tidy: (form) => form,
  missing: missingInCourse,
  async list(status, cursor) {
    const page = await api('course.drafts', { status, cursor })
    return { versions: page.drafts.map(versionOf), nextCursor: page.nextCursor }
  },
  async load(courseId, version) {
    const draft = await api('course.draft', { courseId, version })
    return { ...versionOf(draft), form: courseForm(draft), note: draft.note }
  },
  save: async (courseId, revision, form) =>
    versionOf(await api('course.saveDraft', { courseId, revision, ...courseInput(form) })),
  submit: async (courseId, version) => versionOf(await api('course.submitDraft', { courseId, version })),
  return: async (courseId, version, note) =>
    versionOf(await api('course.returnDraft', { courseId, version, note })),
  publish: async (courseId, version) => versionOf(await api('course.publish', { courseId, version })),
  Fields: CourseFields,
  Preview: CoursePreview,
}

function versionOf(draft: Output<'course.saveDraft'>): Version {
  const { courseId: id, version, revision, status, title, topic, author, updatedAt, mine } = draft
  return { id, version, revision, status, title, topic, kindName: null, author, updatedAt, mine }
}

/** Courses: write, have reviewed, publish. */
export default function CoursePage() {
  return <EditorialPage subject={course} />
}
