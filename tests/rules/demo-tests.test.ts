import { newCourseMember } from '../../cloudfunctions/domains/course/store'
import { demoTestPapers } from '../../demo/course-tests'
import { demoCourses, demoQuestions } from '../../demo/editorial'
import { demoMembers, demoOrganisations } from '../../demo/people'

const NOW = Date.parse('2026-11-22T02:00:00.000Z')

test('tests that the demo says were taken have papers, so that later ones can ask again', () => {
  const members = demoMembers(60, demoOrganisations(60), new Date(NOW).toISOString())
  const courses = demoCourses(NOW).heads
  const taken = (stage: 'before' | 'after' | 'week', right: number, courseId: string) => ({
    ...{ courseId, title: '课', stage, right, asked: 6, at: '2026-11-01T02:00:00.000Z' },
    ...{ organisationPath: '/committee/branch-2/', counted: true },
  })
  for (const { _id: courseId } of courses.filter(({ published }) => published)) {
    const tests = [taken('before', 2, courseId), taken('after', 5, courseId), taken('week', 4, courseId)]
    const papers = demoTestPapers(
      members,
      [{ ...newCourseMember('m-member2'), tests }],
      courses,
      demoQuestions(NOW).heads,
    )
    expect(papers.map(({ correctCount }) => correctCount)).toEqual([2, 5, 4])
    const [before, after, week] = papers.map(({ questions }) => questions.map(({ questionId }) => questionId))
    expect(before).toHaveLength(6)
    expect(week).toEqual(after)
    expect(after?.filter((id) => before?.includes(id))).toEqual([])
  }
})
