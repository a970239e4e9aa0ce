import { View } from '@tarojs/components'
import { api } from '../../../api'
import type { Output } from '../../../api/types'
import { Async, Blank } from '../../../components/Async'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Screen } from '../../../components/Screen'
import { usePullToRefresh } from '../../../hooks/usePullToRefresh'
import { useQuery } from '../../../hooks/useQuery'
import { monthAndDay } from '../../../words/dates'
import { open } from '../../../words/routes'
import { LineCard } from '../chart/LineCard'
import { CourseTests } from './CourseTests'
import { TakeAlong } from './TakeAlong'
import { TopicRow } from './TopicRow'
import './mine.css'

type Mine = Output<'evaluation.mine'>

/** What I know, topic by topic, where it is going, and what will be forgotten when. For the member alone. */
export default function EffectPage() {
  const mine = useQuery(api, 'evaluation.mine', {})
  usePullToRefresh(mine.refresh)
  return (
    <Screen title="我的学习成效">
      <Async query={mine} skeleton={[2, 5, 5]}>
        {(data) => (data.weeks.length === 0 ? <Nothing /> : <Effect mine={data} />)}
      </Async>
    </Screen>
  )
}

function Nothing() {
  return (
    <Blank icon="quiz" title="还没有可看的。答几天题，这里就会告诉您哪里记得牢、哪里该看看。">
      <Button onTap={() => open('paper')}>去答题</Button>
    </Blank>
  )
}

function Effect({ mine }: { mine: Mine }) {
  const weak = mine.topics.find(({ step }) => step === 'practise')
  return (
    <View className="stack">
      <View className="mine-head">
        <View className="page-title">{headline(mine)}</View>
        <View className="secondary">只有您自己看得到，不排名，不作考核</View>
      </View>
      <Card title="各主题" aside="近四周">
        {mine.topics.map((topic) => (
          <TopicRow key={topic.topic.id} mastery={topic} />
        ))}
      </Card>
      {mine.weeks.length > 1 && (
        <LineCard
          id="weeks"
          title="每周答对率"
          sentence={weeksSentence(mine)}
          columns={['那一周', '答对']}
          points={mine.weeks.map(({ week, right, asked }) => ({
            label: monthAndDay(week),
            share: right / asked,
          }))}
        />
      )}
      {mine.memory.curve.length > 0 && (
        <LineCard
          id="memory"
          title="还记得多少"
          sentence={memorySentence(mine)}
          columns={['不复习，到', '还记得']}
          points={mine.memory.curve.map(({ days, recalled }) => ({
            label: days === 0 ? '今天' : `${days} 天后`,
            share: recalled,
          }))}
        >
          <View className="mine-due">
            <Due name="今天该复习" count={mine.memory.due.today} />
            <Due name="7 天内" count={mine.memory.due.week} />
            <Due name="30 天内" count={mine.memory.due.month} />
          </View>
        </LineCard>
      )}
      <CourseTests courses={mine.courses} />
      <Button onTap={() => open('paper')}>
        {weak ? `去答题，先补“${weak.topic.name}”` : '去答今天的题'}
      </Button>
      <TakeAlong />
    </View>
  )
}

function Due({ name, count }: { name: string; count: number }) {
  return (
    <View>
      <View className="mine-count">{count} 题</View>
      <View className="caption">{name}</View>
    </View>
  )
}

function headline({ topics }: Mine): string {
  const [weak] = topics.filter(({ step }) => step === 'practise')
  const best = topics.filter(({ step }) => step === 'keep').at(-1)
  if (weak) return `“${weak.topic.name}”还不牢，多练几道`
  if (best) return `“${best.topic.name}”记得最牢`
  return '再答几天，就看得出哪里牢了'
}

function weeksSentence({ weeks }: Mine): string {
  const last = weeks.at(-1)
  const all = weeks.reduce(
    (sum, { right, asked }) => ({ right: sum.right + right, asked: sum.asked + asked }),
    {
      right: 0,
      asked: 0,
    },
  )
  const recent = last ? `最近一周答对 ${last.right}/${last.asked}` : ''
  return `${recent}，${weeks.length} 周合起来答对 ${Math.round((100 * all.right) / all.asked)}%`
}

function memorySentence({ memory }: Mine): string {
  const percent = (days: number) =>
    Math.round((memory.curve.find((point) => point.days === days)?.recalled ?? 0) * 100)
  return `30 天内该复习的 ${memory.due.month} 道题，今天大约还记得 ${percent(0)}%；一直不复习，30 天后剩 ${percent(30)}%`
}
