/** A course while it is being written. */
import type { FieldProblem, Input, Output } from '../api/client'
import { blanks, emptySource, type SourceForm, sourceForm, sourceInput } from '../editorial/source'
import type { Topic } from '../editorial/topics'

export interface CourseForm {
  title: string
  summary: string
  topic: Topic | null
  source: SourceForm
  /** Content ids in the order of learning. */
  lessons: string[]
  /** Course ids. */
  prerequisites: string[]
  examId: string | null
}

type CourseInput = Omit<Input<'course.saveDraft'>, 'courseId' | 'revision'>

export function emptyCourse(): CourseForm {
  return {
    title: '',
    summary: '',
    topic: null,
    source: emptySource(),
    lessons: [],
    prerequisites: [],
    examId: null,
  }
}

export function courseForm(draft: Output<'course.draft'>): CourseForm {
  const { title, summary, topic, source, lessons, prerequisites, examId } = draft
  return { title, summary, topic: topic.id, source: sourceForm(source), lessons, prerequisites, examId }
}

export function courseInput(form: CourseForm): CourseInput {
  return {
    title: form.title.trim(),
    summary: form.summary.trim(),
    // Never sent while null: a missing topic is found before.
    topic: form.topic as Topic,
    source: sourceInput(form.source),
    lessons: form.lessons,
    prerequisites: form.prerequisites,
    examId: form.examId,
  }
}

/** What is plainly missing, in the order of the form. */
export function missingInCourse(form: CourseForm): FieldProblem[] {
  return [
    ...blanks({ title: form.title, summary: form.summary }),
    ...(form.topic === null ? [{ path: 'topic', message: '请选一个主题' }] : []),
    ...(form.lessons.length === 0 ? [{ path: 'lessons', message: '至少选一篇学习内容' }] : []),
    ...blanks({
      'source.issuer': form.source.issuer,
      'source.title': form.source.title,
      'source.url': form.source.url,
    }),
  ]
}

/** The list with one entry taken to another place; unchanged when there is no such place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list]
  if (to < 0 || to >= next.length) return next
  const [entry] = next.splice(from, 1)
  next.splice(to, 0, entry as T)
  return next
}
