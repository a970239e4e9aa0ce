import { View } from '@tarojs/components'
import { Card, Rows } from '../../../components/Card'
import { Icon } from '../../../components/Icon'
import { ProgressLine } from '../../../components/ProgressLine'
import { StudyRow } from '../../../components/StudyRow'
import type { Course } from './index'

/** The lessons in their order, each with how far the member is; while the course is locked they only say what comes. */
export function Lessons({ course }: { course: Course }) {
  const { lessons, progress, locked } = course
  const words = `已学 ${progress.done} / ${progress.total} 课`
  return (
    <Card title="课程内容" aside={words}>
      <ProgressLine value={progress.total === 0 ? 0 : progress.done / progress.total} label={words} />
      <Rows>
        {lessons.map((lesson) =>
          locked ? (
            <View key={lesson.contentId} className="course-lesson-locked">
              <Icon name="lock" className="course-lesson-icon" />
              <View className="grow">
                <View>{lesson.title}</View>
                <View className="caption">约 {lesson.minutes} 分钟</View>
              </View>
            </View>
          ) : (
            <StudyRow
              key={lesson.contentId}
              item={lesson}
              topicName={lesson.topicName}
              state={lesson.state}
            />
          ),
        )}
      </Rows>
    </Card>
  )
}
