import { View } from '@tarojs/components'
import type { Output } from '../../../api/types'
import { Chip } from '../../../components/Chip'
import { Icon } from '../../../components/Icon'
import { Tappable } from '../../../components/Tappable'
import { closingTime } from '../../../words/dates'
import { openCourse } from '../../../words/routes'
import { ProgressRing, ringWords } from '../ProgressRing'

type Mine = Output<'course.mine'>
export type CourseCard = Mine['others'][number]
export type Asked = Mine['assigned'][number]['asked']

interface CourseRowProps {
  course: CourseCard
  day: string
  /** What the organisation asks, when it does. */
  asked?: Asked
  /** The server's time, to tell what has passed. */
  now: string
}

/** A course in a list: how far the member is, what it is about, and by when, when somebody asks for it. */
export function CourseRow({ course, day, asked, now }: CourseRowProps) {
  const { courseId, title, topic, minutes, progress, completedAt, lockedBy } = course
  const completed = completedAt !== null
  const facts = [topic.name, `约 ${minutes} 分钟`]
  const clock = asked && !completed ? `${closingTime(asked.dueAt, day)} 截止` : null
  const passed = clock !== null && asked !== undefined && asked.dueAt <= now
  const locks = lockedBy.map((name) => `《${name}》`).join('、')
  return (
    <Tappable
      className="course-row"
      role="link"
      label={[title, clock, ...facts, ringWords(progress, completed), locks && `要先学完${locks}`]
        .filter(Boolean)
        .join('，')}
      onTap={() => openCourse(courseId)}
    >
      <ProgressRing {...progress} completed={completed} />
      <View className="grow">
        <View>{title}</View>
        <View className="facts caption">
          {clock !== null && <View className="course-row-clock">{clock}</View>}
          {passed && <Chip tone="care">已过期，还可以补</Chip>}
          {facts.map((fact) => (
            <View key={fact}>{fact}</View>
          ))}
          {asked && !asked.required && <Chip>选学</Chip>}
        </View>
        {locks !== '' && (
          <View className="row caption">
            <Icon name="lock" size="small" />
            <View className="grow">要先学完{locks}</View>
          </View>
        )}
      </View>
    </Tappable>
  )
}
