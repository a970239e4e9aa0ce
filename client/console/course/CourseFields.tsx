import { Select } from 'antd'
import { useParams } from 'react-router-dom'
import { Field, TextField } from '../editorial/Field'
import { limits } from '../editorial/limits'
import { SourceFields } from '../editorial/SourceFields'
import { readableInstant } from '../parts/time'
import type { FormProps } from '../editorial/subject'
import { topicOptions } from '../editorial/topics'
import './course.css'
import type { CourseForm } from './courseForm'
import { LessonFields } from './LessonFields'
import { useCatalogue, useExams } from './material'

/** The form of a course, in the order in which members meet its parts. */
export function CourseFields({ form, onChange, problems }: FormProps<CourseForm>) {
  const { id } = useParams()
  const catalogue = useCatalogue()
  const exams = useExams()
  const set = <Name extends keyof CourseForm>(name: Name, value: CourseForm[Name]) =>
    onChange({ ...form, [name]: value })
  return (
    <>
      <TextField
        path="title"
        label="课程名称"
        value={form.title}
        onChange={(title) => set('title', title)}
        max={limits.course.title}
        problems={problems}
      />
      <TextField
        path="summary"
        label="学完以后"
        multiline
        value={form.summary}
        onChange={(summary) => set('summary', summary)}
        max={limits.course.summary}
        placeholder="一两句话：学完知道什么、会做什么"
        problems={problems}
      />
      <Field
        path="topic"
        label="主题"
        problems={problems}
        extra="答题时这个主题错得多的人，会看到这门课的推荐。"
      >
        <Select
          id="topic"
          value={form.topic}
          options={topicOptions}
          onChange={(topic) => set('topic', topic)}
          placeholder="请选择"
        />
      </Field>
      <LessonFields form={form.lessons} onChange={(lessons) => set('lessons', lessons)} problems={problems} />
      <Field path="prerequisites" label="先修课程（可不选）" problems={problems}>
        <Select
          id="prerequisites"
          mode="multiple"
          value={form.prerequisites}
          maxCount={limits.course.prerequisites}
          loading={catalogue.isPending}
          showSearch={{ optionFilterProp: 'label' }}
          options={(catalogue.data?.courses ?? [])
            .filter((course) => course.courseId !== id)
            .map((course) => ({ value: course.courseId, label: course.title }))}
          onChange={(prerequisites) => set('prerequisites', prerequisites)}
          placeholder="要先学完哪些课"
        />
      </Field>
      <Field
        path="examId"
        label="考试（可不选）"
        problems={problems}
        extra="选了就要通过这场考试才算学完。考试在“考试”里出题、发布。"
      >
        <Select
          id="examId"
          allowClear
          value={form.examId}
          loading={exams.isPending}
          showSearch={{ optionFilterProp: 'label' }}
          options={(exams.data?.exams ?? []).map((exam) => ({
            value: exam.examId,
            label: `${exam.title}（${readableInstant(exam.closesAt)} 结束）`,
          }))}
          onChange={(examId: string | undefined) => set('examId', examId ?? null)}
          placeholder="学完课时就算学完"
        />
      </Field>
      <SourceFields form={form.source} onChange={(source) => set('source', source)} problems={problems} />
    </>
  )
}
