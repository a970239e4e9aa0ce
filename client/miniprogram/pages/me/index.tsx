import { View } from '@tarojs/components'
import { api } from '../../api'
import type { Output } from '../../api/types'
import { Async } from '../../components/Async'
import { Button } from '../../components/Button'
import { Card, Rows } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { ListRow } from '../../components/ListRow'
import { Screen } from '../../components/Screen'
import { usePullToRefresh } from '../../hooks/usePullToRefresh'
import { useQuery } from '../../hooks/useQuery'
import { open } from '../../words/routes'
import { ConsoleCard } from './ConsoleCard'
import { MessagesRow } from './MessagesRow'
import './me.css'

/** Who I am here, what is mine, and how I want the app to be. */
export default function MePage() {
  const me = useQuery(api, 'organisation.me', {})
  usePullToRefresh(me.refresh)
  return (
    <Screen>
      <View className="stack">
        <Async query={me} skeleton={[2, 2]}>
          {(data) => (data.bound ? <Member member={data.member} /> : <Visitor />)}
        </Async>
        <Card>
          <Rows>
            <MessagesRow />
            <ListRow
              icon="note"
              title="我的评论"
              note="写过的每一条和它的进度"
              onTap={() => open('myComments')}
            />
            <ListRow icon="text" title="显示" note="字号大小、深色" onTap={() => open('display')} />
            <ListRow icon="privacy" title="我们记录什么，为什么" onTap={() => open('privacy')} />
          </Rows>
        </Card>
      </View>
    </Screen>
  )
}

type Profile = Extract<Output<'organisation.me'>, { bound: true }>['member']

function Member({ member }: { member: Profile }) {
  return (
    <View className="stack">
      <View className="me-head">
        <View className="me-name" role="heading" aria-level="1">
          {member.name}
        </View>
        <View className="secondary">{member.organisationName}</View>
        {member.roles.length > 0 && (
          <View className="me-roles">
            {member.roles.map((role) => (
              <Chip key={`${role.role} ${role.organisationId}`}>
                {role.name} · {role.organisationName}
              </Chip>
            ))}
          </View>
        )}
      </View>
      <Card>
        <Rows>
          <ListRow
            icon="calendar"
            title="培训"
            note="讲座和培训：报名、签到、提问"
            onTap={() => open('trainings')}
          />
          <ListRow
            icon="award"
            title="我的学时"
            note="每一笔都有来源，可开证明"
            onTap={() => open('hours')}
          />
          <ListRow
            icon="review"
            title="我的学习成效"
            note="哪里记得牢，哪里该看看"
            onTap={() => open('effect')}
          />
          <ListRow icon="points" title="我的积分" note="只有您自己看得到" onTap={() => open('points')} />
          <ListRow icon="note" title="我的反馈" note="您说过有误的题目和答复" onTap={() => open('reports')} />
        </Rows>
      </Card>
      {member.roles.length > 0 && <ConsoleCard />}
    </View>
  )
}

function Visitor() {
  return (
    <View className="stack">
      <View className="me-head">
        <View className="me-name" role="heading" aria-level="1">
          您好
        </View>
        <View className="secondary">您还没有绑定党员身份</View>
      </View>
      <Card>
        <View className="me-text">如果您是党员，请用支部书记给您的邀请码绑定，只需一次。</View>
        <Button onTap={() => open('bind')}>绑定党员身份</Button>
      </Card>
    </View>
  )
}
