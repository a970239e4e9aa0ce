/** Database operations, sequential trips and documents read of the calls everybody makes every day. */
import { openBenchCloud } from './cloud'
import type { Figure } from './figure'

const MEMBER = 'o-demo-member'
const OFFICER = 'o-demo-committee'

/** The last measured call of each action becomes its figures; `warm` ones had the same instance do it before. */
interface Measured {
  name: string
  operations?: number
  trips?: number
  documents?: number
}

/** Budgets of the first slice: reads in two trips, a submission in three operations. */
const budgets: Record<string, Omit<Measured, 'name'>> = {
  'home.get': { trips: 2, documents: 40 },
  'study.today': { trips: 2, documents: 10 },
  'study.open (resumed)': { trips: 2, documents: 5 },
  'quiz.daily (first)': { documents: 60 },
  'quiz.daily (resumed)': { trips: 2, documents: 5 },
  'quiz.submit': { operations: 3, trips: 3 },
  'course.mine': { trips: 2, documents: 60 },
  'course.open': { trips: 2, documents: 40 },
  'points.mine': { trips: 2, documents: 60 },
}

export async function benchOperations(root: string): Promise<Figure[]> {
  const cloud = await openBenchCloud(root)
  const figures: Figure[] = []
  const measure = async (name: string, action: string, input: unknown) => {
    const { data, ...counts } = await cloud.measure(action, input, MEMBER)
    for (const unit of ['operations', 'trips', 'documents'] as const)
      figures.push({
        bench: 'operations',
        name: `${name}: ${unit}`,
        value: counts[unit],
        unit,
        budget: budgets[name]?.[unit],
      })
    return data
  }

  await measure('home.get (first of an instance)', 'home.get', {})
  await measure('home.get', 'home.get', {})
  const today = (await measure('study.today', 'study.today', {})) as { items: Array<{ contentId: string }> }
  const contentId = today.items[0]?.contentId
  await measure('study.open (first)', 'study.open', { contentId })
  await measure('study.open (resumed)', 'study.open', { contentId })
  await measure('study.library', 'study.library', {})
  const paper = (await measure('quiz.daily (first)', 'quiz.daily', {})) as {
    attemptId: string
    questions: Array<{ id: string; options: Array<{ key: string }>; blanks: number }>
  }
  await measure('quiz.daily (resumed)', 'quiz.daily', {})
  const answers = paper.questions.map(({ id, options, blanks }) => ({
    questionId: id,
    chosen: options[0] ? [options[0].key] : Array.from({ length: blanks }, () => '不知道'),
  }))
  await measure('quiz.submit', 'quiz.submit', { attemptId: paper.attemptId, answers })
  // The catalogue of courses is the same for everybody, so an instance keeps it for a moment.
  await measure('course.mine (first of an instance)', 'course.mine', {})
  await measure('course.mine', 'course.mine', {})
  await measure('course.open', 'course.open', { courseId: 'course-member-rights-and-duties' })
  await measure('points.mine', 'points.mine', {})

  const session = await cloud.signIn(OFFICER)
  const { documents } = await cloud.measureConsole(
    'course.assignments',
    { organisationId: 'committee' },
    session,
  )
  figures.push({
    bench: 'operations',
    name: 'course.assignments: documents',
    value: documents,
    unit: 'documents',
    budget: 25,
  })

  await cloud.close()
  return figures
}
