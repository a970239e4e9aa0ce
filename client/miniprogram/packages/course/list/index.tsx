import { View } from '@tarojs/components'
import { api } from '../../../api'
import { Async, Blank } from '../../../components/Async'
import { Card, Rows } from '../../../components/Card'
import { Screen } from '../../../components/Screen'
import { usePullToRefresh } from '../../../hooks/usePullToRefresh'
import { useQuery } from '../../../hooks/useQuery'
import { CourseRow } from './CourseRow'
import { Recommended } from './Recommended'
import './list.css'

/** The member's courses: what is asked of them, what would help, and all others. */
export default function CoursesPage() {
  const mine = useQuery(api, 'course.mine', {})
  usePullToRefresh(mine.refresh)
  return (
    <Screen title="课程">
      <Async query={mine} skeleton={[3, 4]}>
        {(data) => {
          const { assigned, recommended, others, day, now } = data
          if (assigned.length + recommended.length + others.length === 0)
            return <Blank icon="book" title="还没有课程，过些日子再来看看。" />
          return (
            <View className="stack">
              {assigned.length > 0 && (
                <Card title="布置给我的">
                  <Rows>
                    {assigned.map((course) => (
                      <CourseRow
                        key={course.courseId}
                        course={course}
                        asked={course.asked}
                        day={day}
                        now={now}
                      />
                    ))}
                  </Rows>
                </Card>
              )}
              <Recommended mine={data} onChange={mine.refresh} />
              {others.length > 0 && (
                <Card title={assigned.length + recommended.length > 0 ? '其他课程' : '全部课程'}>
                  <Rows>
                    {others.map((course) => (
                      <CourseRow key={course.courseId} course={course} day={day} now={now} />
                    ))}
                  </Rows>
                </Card>
              )}
            </View>
          )
        }}
      </Async>
    </Screen>
  )
}
