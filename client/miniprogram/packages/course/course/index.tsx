import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import type { Output } from '../../../api/types'
import { Async } from '../../../components/Async'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Chip } from '../../../components/Chip'
import { Notice } from '../../../components/Notice'
import { RemindMe } from '../../../components/RemindMe'
import { Screen } from '../../../components/Screen'
import { SourceLine } from '../../../components/SourceLine'
import { usePullToRefresh } from '../../../hooks/usePullToRefresh'
import { useQuery } from '../../../hooks/useQuery'
import { closingTime, dayAndTime } from '../../../words/dates'
import { openArticle } from '../../../words/routes'
import { CourseExam } from './CourseExam'
import { Lessons } from './Lessons'
import { Prerequisites } from './Prerequisites'
import { Tests } from './Tests'
import './course.css'

export type Course = Output<'course.open'>

/** One course: what it is for, what is left of it, and what comes next. */
export default function CoursePage() {
  const courseId = useRouter().params.courseId ?? ''
  const course = useQuery(api, 'course.open', { courseId })
  usePullToRefresh(course.refresh)
  return (
    <Screen title="课程">
      <Async query={course} skeleton={[3, 6]}>
        {(data) => <CourseView course={data} />}
      </Async>
    </Screen>
  )
}

function CourseView({ course }: { course: Course }) {
  const { lessons, locked, completedAt, asked } = course
  const next =
    lessons.find(({ state }) => state === 'reading') ?? lessons.find(({ state }) => state === 'new')
  return (
    <View className="stack">
      <View className="course-head">
        <View className="page-title" role="heading" aria-level="1">
          {course.title}
        </View>
        <View className="facts caption">
          <Chip>{course.topic.name}</Chip>
          <View>{lessons.length} 课</View>
          <View>约 {course.minutes} 分钟</View>
        </View>
        <View className="course-summary">{course.summary}</View>
      </View>
      {completedAt !== null && <Notice tone="good">您在 {dayAndTime(completedAt)} 学完了这门课。</Notice>}
      {asked && completedAt === null && <AskedNotice asked={asked} day={course.day} now={course.now} />}
      {locked && <Prerequisites prerequisites={course.prerequisites} />}
      <Lessons course={course} />
      {course.exam && <CourseExam exam={course.exam} now={course.now} />}
      <Tests course={course} />
      {next && !locked && (
        <Button onTap={() => openArticle(next.contentId)}>
          {course.progress.done > 0 || next.state === 'reading' ? '继续学习' : '开始学习'}
        </Button>
      )}
      {asked && completedAt === null && asked.dueAt > course.now && (
        <RemindMe templates={['courseDue']}>到期前在微信里提醒我</RemindMe>
      )}
      <Card title="依据">
        <SourceLine source={course.source} />
      </Card>
    </View>
  )
}

interface AskedNoticeProps {
  asked: NonNullable<Course['asked']>
  day: string
  now: string
}

/** Who asks for the course, why and by when. */
function AskedNotice({ asked, day, now }: AskedNoticeProps) {
  const passed = asked.dueAt <= now
  return (
    <Notice icon="clock" tone={passed ? 'care' : 'plain'}>
      <View>
        {closingTime(asked.dueAt, day)} 截止{passed ? '，已经过了，还可以补学' : ''}
        {asked.required ? '' : '（选学）'}
      </View>
      <View className="secondary">
        {asked.organisationName} {asked.by}：{asked.reason}
      </View>
    </Notice>
  )
}
