import { useState } from 'react'
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Card, Rows } from '../../components/Card'
import { Chip } from '../../components/Chip'
import type { IconName } from '../../components/Icon'
import { Icon } from '../../components/Icon'
import { Tappable } from '../../components/Tappable'
import { closingTime } from '../../words/dates'
import { routes } from '../../words/routes'
import type { BoundHome } from './MemberHome'

type Waiting = BoundHome['waiting'][number]

/** What fits at a glance; the rest is a tap away. */
const shownAtFirst = 5

/** How each kind of thing is shown: where it leads, and what its clock means. */
const waitingPages: Record<Waiting['kind'], WaitingPage> = {
  exam: {
    icon: 'quiz',
    page: (id) => `${routes.exam}?examId=${id}`,
    clock: '截止',
    passed: '已截止',
  },
  course: {
    icon: 'book',
    page: (id) => `${routes.course}?courseId=${id}`,
    clock: '截止',
    passed: '已过期，还可以补',
  },
  retest: {
    icon: 'review',
    page: (id) => `${routes.course}?courseId=${id}`,
    clock: '前可做',
    passed: '已过期',
  },
  training: {
    icon: 'calendar',
    page: (id) => `${routes.training}?trainingId=${id}`,
    clock: '开始',
    passed: '正在进行',
  },
}

interface WaitingPage {
  icon: IconName
  page: (id: string) => string
  clock: string
  /** What is said once the clock has run out. */
  passed: string
}

interface WaitingCardProps {
  waiting: Waiting[]
  day: string
  /** The server's time, ISO 8601. */
  now: string
}

/** What is expected of the member, each with its clock; nothing at all when nothing is. */
export function WaitingCard({ waiting, day, now }: WaitingCardProps) {
  const [all, setAll] = useState(false)
  if (waiting.length === 0) return null
  const shown = all ? waiting : waiting.slice(0, shownAtFirst)
  return (
    <Card title="等着我的" aside={`${waiting.length} 项`}>
      <Rows>
        {shown.map((item) => (
          <WaitingRow key={`${item.kind}.${item.id}`} item={item} day={day} now={now} />
        ))}
      </Rows>
      {shown.length < waiting.length && (
        <Button kind="text" onTap={() => setAll(true)}>
          全部 {waiting.length} 项
        </Button>
      )}
    </Card>
  )
}

function WaitingRow({ item, day, now }: { item: Waiting } & Omit<WaitingCardProps, 'waiting'>) {
  const { icon, page, clock, passed: word } = waitingPages[item.kind]
  const passed = item.dueAt !== null && item.dueAt <= now
  const when = item.dueAt === null ? null : `${closingTime(item.dueAt, day)} ${clock}`
  return (
    <Tappable
      className="waiting-row"
      role="link"
      label={[item.title, item.note, when, passed && word].filter(Boolean).join('，')}
      onTap={() => void Taro.navigateTo({ url: page(encodeURIComponent(item.id)) })}
    >
      <Icon name={icon} className="waiting-icon" />
      <View className="grow">
        <View>{item.title}</View>
        <View className="facts caption">
          {when !== null && <View>{when}</View>}
          <View>{item.note}</View>
          {passed && <Chip tone="care">{word}</Chip>}
        </View>
      </View>
      <Icon name="forward" size="small" className="waiting-icon" />
    </Tappable>
  )
}
