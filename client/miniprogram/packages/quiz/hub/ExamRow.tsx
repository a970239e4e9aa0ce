import Taro from '@tarojs/taro'
import type { Output } from '../../../api/types'
import { Chip } from '../../../components/Chip'
import { ListRow } from '../../../components/ListRow'
import { closingTime, dayAndTime } from '../../../words/dates'
import { examUrl } from '../../../words/routes'

type Exam = Output<'quiz.hub'>['exams'][number]

/** An exam or a special paper, with its clock and where the own attempts stand. */
export function ExamRow({ exam, day }: { exam: Exam; day: string }) {
  return (
    <ListRow
      icon={exam.kind === 'exam' ? 'quiz' : 'book'}
      title={exam.title}
      note={noteOf(exam, day)}
      end={<ExamState exam={exam} />}
      onTap={() => void Taro.navigateTo({ url: examUrl(exam.examId) })}
    />
  )
}

function noteOf(
  { state, opensAt, closesAt, total, attemptsAllowed, attemptsUsed }: Exam,
  day: string,
): string {
  if (state === 'upcoming') return `${dayAndTime(opensAt)} 开始 · ${total} 题`
  if (state === 'over') return '已经结束'
  const left = attemptsAllowed - attemptsUsed
  const chances = left > 0 ? `还可以答 ${left} 次` : '次数已用完'
  return `${total} 题 · ${closingTime(closesAt, day)} 截止 · ${chances}`
}

function ExamState({ exam }: { exam: Exam }) {
  if (exam.openNumber !== null) return <Chip tone="care">进行中</Chip>
  if (exam.passed === true) return <Chip tone="good">已通过</Chip>
  if (exam.bestScore !== null) return <Chip>{exam.bestScore} 分</Chip>
  if (exam.required && exam.state === 'open') return <Chip tone="care">必考</Chip>
  return <Chip>{exam.state === 'upcoming' ? '未开始' : exam.state === 'over' ? '未参加' : '可以答'}</Chip>
}
