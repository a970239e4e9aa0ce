import { View } from '@tarojs/components'
import { api } from '../../../api'
import type { Output } from '../../../api/types'
import { Async, Blank } from '../../../components/Async'
import { Card, Rows } from '../../../components/Card'
import { Screen } from '../../../components/Screen'
import { usePullToRefresh } from '../../../hooks/usePullToRefresh'
import { useQuery } from '../../../hooks/useQuery'
import { monthAndDay } from '../../../words/dates'
import { Join } from './Join'
import { Leave } from './Leave'
import './league.css'

type Mine = Output<'league.mine'>

/** The voluntary league: what it shows to whom is said before anybody joins. */
export default function LeaguePage() {
  const league = useQuery(api, 'league.mine', {})
  usePullToRefresh(league.refresh)
  return (
    <Screen title="自愿小组赛">
      <Async query={league} skeleton={[3, 5]}>
        {(data) =>
          !data.on ? (
            <Blank
              icon="people"
              title="您所在的党组织没有开启小组赛。"
              note="积分照常记录，只有您自己看得到。"
            />
          ) : data.joined ? (
            <View className="stack">
              <Group mine={data} />
              <Leave mine={data} put={league.put} />
            </View>
          ) : (
            <Join mine={data} put={league.put} />
          )
        }
      </Async>
    </Screen>
  )
}

/** This week's group under the names its members chose. */
function Group({ mine: { group, groupMinimum, week } }: { mine: Mine }) {
  if (!group)
    return (
      <Blank icon="people" title="正在为您分组，过一两分钟再来看。" note="每周一重新分组，积分从零开始。" />
    )
  if (group.players.length === 0)
    return (
      <Blank
        icon="people"
        title={`小组现在有 ${group.size} 人，满 ${groupMinimum} 人才显示积分。`}
        note="人太少时，容易认出谁是谁。"
      />
    )
  return (
    <Card title="本周小组" aside={`${monthAndDay(week)}起`}>
      <Rows>
        {' '}
        {group.players.map(({ name, points, me }, index) => (
          <View key={`${name}.${index}`} className={`league-player ${me ? 'league-me' : ''}`}>
            <View className="grow">{me ? `${name}（我）` : name}</View>
            <View className="league-points">{points} 分</View>
          </View>
        ))}
      </Rows>
    </Card>
  )
}
