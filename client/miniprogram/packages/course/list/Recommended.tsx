import { View } from '@tarojs/components'
import { api } from '../../../api'
import type { Output } from '../../../api/types'
import { Button } from '../../../components/Button'
import { Card, Rows } from '../../../components/Card'
import { Notice } from '../../../components/Notice'
import { useTask } from '../../../hooks/useTask'
import { CourseRow } from './CourseRow'

type Mine = Output<'course.mine'>

interface RecommendedProps {
  mine: Mine
  /** Asks again, after a recommendation was set aside. */
  onChange: () => Promise<void>
}

/** What would help next, each with its reason, and a way to say “not now”. */
export function Recommended({ mine, onChange }: RecommendedProps) {
  const dismiss = useTask(async (courseId: string) => {
    await api('course.dismiss', { courseId })
    await onChange()
  })
  if (mine.recommended.length === 0) return null
  return (
    <Card title="推荐给您" aside="只有您自己看得到">
      <Rows>
        {mine.recommended.map((course) => (
          <View key={course.courseId} className="recommended">
            <CourseRow course={course} day={mine.day} now={mine.now} />
            <View className="recommended-reason">
              <View className="grow secondary">{course.reason}</View>
              <Button
                kind="text"
                label={`暂时不看${course.title}`}
                onTap={() => void dismiss.run(course.courseId)}
                disabled={dismiss.busy}
              >
                暂时不看
              </Button>
            </View>
          </View>
        ))}
      </Rows>
      {dismiss.error && <Notice tone="wrong">{dismiss.error.message}</Notice>}
    </Card>
  )
}
