import { Phone, SourceLine } from '../editorial/Phone'
import { topicNames } from '../editorial/topics'
import type { CourseForm } from './courseForm'
import { useCatalogue, useExams, useStudyItems } from './material'

/** The course as members will have it in their hand. */
export function CoursePreview({ form }: { form: CourseForm }) {
  const items = useStudyItems().data?.items ?? []
  const courses = useCatalogue().data?.courses ?? []
  const lessons = form.lessons.flatMap((contentId) => items.filter((item) => item.contentId === contentId))
  const exam = useExams().data?.exams.find(({ examId }) => examId === form.examId)
  const before = courses.filter(({ courseId }) => form.prerequisites.includes(courseId))
  return (
    <Phone>
      <p className="phone-label">
        {form.topic ? topicNames[form.topic] : '（主题）'} · {form.lessons.length} 课 · 约{' '}
        {lessons.reduce((sum, { minutes }) => sum + minutes, 0)} 分钟
      </p>
      <h1>{form.title || '（课程名称）'}</h1>
      <p className="phone-summary">{form.summary || '（学完以后）'}</p>
      {before.length > 0 && <p>要先学完{before.map(({ title }) => `《${title}》`).join('、')}</p>}
      <ol>
        {lessons.map(({ contentId, title }) => (
          <li key={contentId}>{title}</li>
        ))}
      </ol>
      {exam && <p>考试：{exam.title}</p>}
      <SourceLine source={form.source} />
    </Phone>
  )
}
