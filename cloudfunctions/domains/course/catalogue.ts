/** All published courses with their lessons, kept by the function instance for a moment: they are the same for all. */
import { pageByKey } from '../../kernel/paging'
import type { Moment } from '../../kernel/time'
import type { Head } from '../editorial'
import { examCards, type ExamCard } from '../quiz'
import { publishedCards, type StudyCard } from '../study'
import type { Course } from './model'
import type { CourseFacts } from './rules'
import { courseHeads } from './store'

/** More courses than an organisation ever offers at once. */
const MAX_COURSES = 100
/** A course published elsewhere is in the lists of this instance after half a minute at most. */
const KEPT_MS = 30_000

/** A published course. Lessons that are not published (any more) are left out. */
export interface PublishedCourse extends Course, CourseFacts {
  lessons: string[]
  prerequisites: string[]
  version: number
  cards: StudyCard[]
  minutes: number
  /** Null when there is no exam, or none that is published. */
  exam: ExamCard | null
}

let kept: { at: number; courses: Promise<PublishedCourse[]> } | null = null

/** The published courses, newest first. No read at all while this instance has them. */
export function publishedCourses(now: Moment): Promise<PublishedCourse[]> {
  if (!kept || now.ms - kept.at >= KEPT_MS || now.ms < kept.at) {
    const courses = readCourses()
    const reading = { at: now.ms, courses }
    kept = reading
    // What could not be read is asked for again by the next call.
    courses.catch(() => {
      if (kept === reading) kept = null
    })
  }
  return kept.courses
}

/** The published courses as they are now, for those who are about to change or use them. */
export async function readCourses(): Promise<PublishedCourse[]> {
  const page = await pageByKey(courseHeads, { live: true }, 'listKey', undefined, MAX_COURSES)
  const published = page.items.flatMap((head) => head.published ?? [])
  const [cards, exams] = await Promise.all([
    publishedCards(published.flatMap(({ lessons }) => lessons)),
    examCards(published.flatMap(({ examId }) => examId ?? [])),
  ])
  return coursesFrom(page.items, cards, exams)
}

/** The courses as they are for a member: an exam for others only is no part of them. */
export function coursesFor<C extends PublishedCourse>(
  courses: readonly C[],
  { organisationPath }: { organisationPath: string },
): C[] {
  return courses.map((course) =>
    course.exam && organisationPath.startsWith(course.exam.organisationPath)
      ? course
      : { ...course, exam: null, examId: null },
  )
}

/** The published ones of these courses, each with the lessons and the exam there are. */
export function coursesFrom(
  heads: ReadonlyArray<Head<Course>>,
  cards: ReadonlyMap<string, StudyCard>,
  exams: ReadonlyMap<string, ExamCard>,
): PublishedCourse[] {
  return heads.flatMap(({ _id, published, publishedVersion }) => {
    if (!published || publishedVersion === null) return []
    const exam = published.examId === null ? undefined : exams.get(published.examId)
    const lessons = published.lessons.flatMap((contentId) => cards.get(contentId) ?? [])
    return [
      {
        ...published,
        courseId: _id,
        version: publishedVersion,
        lessons: lessons.map(({ contentId }) => contentId),
        cards: lessons,
        exam: exam ?? null,
        examId: exam ? published.examId : null,
        minutes: lessons.reduce((sum, { minutes }) => sum + minutes, 0),
      },
    ]
  })
}
