/** How a paper is named in a page's address. */
import type { Input } from '../../api/types'
import { routes } from '../../words/routes'

export type OpenedPaper = Input<'quiz.open'>

/** The address of the page on which a paper is answered. */
export function paperUrl(paper: OpenedPaper): string {
  const named = Object.entries(paper).map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
  return `${routes.paper}?${named.join('&')}`
}

/** The paper an address names; undefined for today's. */
export function paperOf(params: Partial<Record<string, string>>): OpenedPaper | undefined {
  const number = Number(params.number) || 1
  if (params.kind === 'weekly') return { kind: 'weekly' }
  if (params.kind === 'exam') return { kind: 'exam', examId: params.examId ?? '', number }
  if (params.kind === 'wrongBook')
    return { kind: 'wrongBook', scope: (params.scope ?? 'due') as 'due', number }
  return undefined
}

/** The test around a course an address names; undefined when it names another paper. */
export function courseTestOf(params: Partial<Record<string, string>>): Input<'course.openTest'> | undefined {
  if (params.kind !== 'courseTest') return undefined
  return { courseId: params.courseId ?? '', stage: (params.stage ?? 'before') as 'before' }
}
