import Taro from '@tarojs/taro'
import { Card, Rows } from '../../../components/Card'
import { ListRow } from '../../../components/ListRow'
import { dayAndTime } from '../../../words/dates'
import { examUrl } from '../../../words/routes'
import type { Course } from './index'

/** The exam that is part of the course, and how it stands. */
export function CourseExam({ exam, now }: { exam: NonNullable<Course['exam']>; now: string }) {
  const note = exam.passed
    ? '已通过'
    : now < exam.opensAt
      ? `${dayAndTime(exam.opensAt)} 开放`
      : now < exam.closesAt
        ? `通过了才算学完，${dayAndTime(exam.closesAt)} 截止`
        : '已经结束，没有通过的请问布置课程的同志'
  return (
    <Card title="考试">
      <Rows>
        <ListRow
          icon={exam.passed ? 'done' : 'quiz'}
          title={exam.title}
          note={note}
          onTap={() => void Taro.navigateTo({ url: examUrl(exam.examId) })}
        />
      </Rows>
    </Card>
  )
}
