import { View } from '@tarojs/components'
import type { Output } from '../../api/types'
import { Icon } from '../../components/Icon'
import { Tappable } from '../../components/Tappable'
import { fullDate, greeting, weekdayOf } from '../../words/dates'
import { open } from '../../words/routes'
import { NewestDisclosure } from './NewestDisclosure'
import { QuizCard } from './QuizCard'
import { StudyCard } from './StudyCard'
import { WaitingCard } from './WaitingCard'
import { WeekDots } from './WeekDots'
import './home.css'

export type BoundHome = Extract<Output<'home.get'>, { bound: true }>

/** A member's day. */
export function MemberHome({ home }: { home: BoundHome }) {
  const studyDone = home.study.completedCount === home.study.items.length
  return (
    <View className="stack">
      <View className="home-head">
        <View className="page-title" role="heading" aria-level="1">
          {greeting(home.now)}，{home.name}
        </View>
        <View className="secondary">
          {fullDate(home.day)} 星期{weekdayOf(home.day)} · {home.organisationName}
        </View>
      </View>
      <StudyCard study={home.study} />
      <QuizCard quiz={home.quiz} day={home.day} isNext={studyDone} />
      <WaitingCard waiting={home.waiting} day={home.day} now={home.now} />
      <NewestDisclosure disclosure={home.disclosure} />
      <WeekDots week={home.week} today={home.day} />
      {home.points && (
        <Tappable className="home-points" onTap={() => open('points')} role="link">
          <Icon name="points" className="home-points-icon" />
          <View className="grow">
            积分 {home.points.balance}
            {home.points.today > 0 && `，今天 +${home.points.today}`}
          </View>
          <View className="caption">只有您自己看得到</View>
        </Tappable>
      )}
    </View>
  )
}
