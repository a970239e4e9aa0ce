import { View } from '@tarojs/components'
import type { Output } from '../../../api/types'
import { Card, Rows } from '../../../components/Card'
import { ListRow } from '../../../components/ListRow'
import { openCourse } from '../../../words/routes'

type Course = Output<'evaluation.mine'>['courses'][number]

const names = { before: '学之前', after: '学完', week: '一周后', month: '一个月后' }

/** What the short tests around courses tell: what was gained, and what is remembered. */
export function CourseTests({ courses }: { courses: Course[] }) {
  if (courses.length === 0) return null
  return (
    <Card title="课程学到了多少">
      <Rows>
        {courses.map(({ courseId, title, tests, words }) => (
          <ListRow
            key={courseId}
            icon="book"
            title={title}
            note={[
              tests.map(({ stage, right, asked }) => `${names[stage]} ${right}/${asked}`).join('，'),
              words,
            ]
              .filter(Boolean)
              .join('。')}
            onTap={() => openCourse(courseId)}
          />
        ))}
      </Rows>
      <View className="caption">小测不计分，每个阶段只做一次。</View>
    </Card>
  )
}
