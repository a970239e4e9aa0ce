import { useState } from 'react'
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { api } from '../../api'
import type { Output } from '../../api/types'
import { Async } from '../../components/Async'
import { Button } from '../../components/Button'
import { Card, Rows } from '../../components/Card'
import { ConfirmSheet } from '../../components/ConfirmSheet'
import { Icon } from '../../components/Icon'
import { ListRow } from '../../components/ListRow'
import { Notice } from '../../components/Notice'
import { useQuery } from '../../hooks/useQuery'
import { useTask } from '../../hooks/useTask'
import { dayAndTime } from '../../words/dates'
import { open } from '../../words/routes'

type Session = Output<'console.sessions'>['sessions'][number]

/** The way into the console, and the computers that are signed in; only for those who have something to do there. */
export function ConsoleCard() {
  const sessions = useQuery(api, 'console.sessions', {})
  const [leaving, setLeaving] = useState<Session>()
  const { refresh } = sessions
  const revoke = useTask(async (session: Session) => {
    await api('console.revoke', { sessionId: session.id })
    await refresh()
    void Taro.showToast({ title: '已退出', icon: 'none' })
  })
  const confirm = () => {
    setLeaving(undefined)
    if (leaving) void revoke.run(leaving)
  }
  return (
    <Async query={sessions} skeleton={[2]}>
      {(data) =>
        data.mayUseConsole && (
          <Card>
            <Rows>
              <ListRow
                icon="scan"
                title="登录管理后台"
                note="在电脑上打开后台，再来这里确认"
                onTap={() => open('console')}
              />
              {data.sessions.map((session) => (
                <View key={session.id} className="me-session">
                  <Icon name="computer" className="me-session-icon" />
                  <View className="grow">
                    <View>{session.browser}</View>
                    <View className="secondary">{dayAndTime(session.createdAt)} 登录</View>
                  </View>
                  <Button kind="text" label={`退出 ${session.browser}`} onTap={() => setLeaving(session)}>
                    退出
                  </Button>
                </View>
              ))}
            </Rows>
            {revoke.error && <Notice tone="wrong">{revoke.error.message}</Notice>}
            <ConfirmSheet
              open={leaving !== undefined}
              title="让这台电脑退出登录"
              confirm="退出登录"
              cancel="先不退出"
              onConfirm={confirm}
              onCancel={() => setLeaving(undefined)}
            >
              {leaving?.browser}上的管理后台会马上退出，没有保存的内容不会保留。
            </ConfirmSheet>
          </Card>
        )
      }
    </Async>
  )
}
