import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Icon } from '../../components/Icon'
import { Countdown } from '../../native/countdown/Countdown'
import { closingTime } from '../../words/dates'
import { open } from '../../words/routes'
import type { BoundHome } from './MemberHome'

interface QuizCardProps {
  quiz: BoundHome['quiz']
  day: string
  /** True when the quiz is what comes next, so that its button is the main one. */
  isNext: boolean
}

/** The daily quiz and its clock. */
export function QuizCard({ quiz, day, isNext }: QuizCardProps) {
  if (quiz.state === 'submitted') {
    return (
      <Card title="每日答题" aside={`答对 ${quiz.correctCount ?? 0} / ${quiz.total}`}>
        <View className="secondary quiz-card-line">今天的题答完了，随时可以回来看解析。</View>
        <Button kind="quiet" onTap={() => open('result')}>
          看解析
        </Button>
        <MoreQuizzes />
      </Card>
    )
  }
  return (
    <Card title="每日答题" aside={`${quiz.total} 道题`}>
      <View className="secondary row quiz-card-line">
        <Icon name="clock" size="small" />
        <View>
          {closingTime(quiz.closesAt, day)} 截止
          <Countdown until={quiz.closesAt} />
        </View>
      </View>
      <Button kind={isNext ? 'main' : 'quiet'} onTap={() => open('paper')}>
        {quiz.state === 'open' ? '接着答' : '开始答题'}
      </Button>
      <MoreQuizzes />
    </Card>
  )
}

/** To everything else there is to answer. */
function MoreQuizzes() {
  return (
    <Button kind="text" onTap={() => open('quizHub')}>
      每周一答、考试、错题回顾
    </Button>
  )
}
