/** What the form of a course sends is what the contract accepts; its list of lessons is moved and never changed. */
import fc from 'fast-check'
import { contracts } from '../../cloudfunctions/domains/contracts'
import {
  type CourseForm,
  courseInput,
  emptyCourse,
  missingInCourse,
  moved,
} from '../../client/console/course/courseForm'
import { limits } from '../../client/console/editorial/limits'

const course: CourseForm = {
  title: '课程',
  summary: '学完知道什么',
  topic: 'law',
  source: {
    issuer: '示例',
    title: '《示例》',
    documentNumber: '',
    publishedOn: '',
    url: 'https://example.org',
  },
  lessons: ['a', 'b'],
  prerequisites: [],
  examId: null,
}

function problems(form: CourseForm): string[] {
  const parsed = contracts['course.saveDraft'].input.safeParse({
    courseId: 'x',
    revision: 0,
    ...courseInput(form),
  })
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'))
}

test('what the form sends is accepted', () => {
  expect(missingInCourse(course)).toEqual([])
  expect(problems(course)).toEqual([])
})

test('an empty form names all that is missing before the server is asked', () => {
  const named = missingInCourse(emptyCourse()).map(({ path }) => path)
  expect(named).toEqual([
    'title',
    'summary',
    'topic',
    'lessons',
    'source.issuer',
    'source.title',
    'source.url',
  ])
  expect(problems(emptyCourse()).filter((path) => !named.includes(path))).toEqual([])
})

const ids = (count: number) => Array.from({ length: count }, (_, index) => `id-${index}`)
test.each<[string, number, (length: number) => Partial<CourseForm>]>([
  ['title', limits.course.title, (n) => ({ title: '字'.repeat(n) })],
  ['summary', limits.course.summary, (n) => ({ summary: '字'.repeat(n) })],
  ['lessons', limits.course.lessons, (n) => ({ lessons: ids(n) })],
  ['prerequisites', limits.course.prerequisites, (n) => ({ prerequisites: ids(n) })],
])('the limit of %s is the limit of the contract', (path, limit, change) => {
  expect(problems({ ...course, ...change(limit) })).toEqual([])
  expect(problems({ ...course, ...change(limit + 1) })).toEqual([path])
})

test('a lesson is taken to another place and none is lost; beyond the ends it does nothing', () => {
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 2 }), fc.nat(), (list, place) => {
      const index = place % (list.length - 1)
      const later = moved(list, index, index + 1)
      expect([...later].sort()).toEqual([...list].sort())
      expect(later).not.toEqual(list)
      expect(moved(later, index + 1, index)).toEqual(list)
    }),
  )
})
