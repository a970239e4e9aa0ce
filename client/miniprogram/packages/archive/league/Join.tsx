import { useState } from 'react'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import type { Output } from '../../../api/types'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { NameChoice } from '../../../components/NameChoice'
import { Notice } from '../../../components/Notice'
import { useTask } from '../../../hooks/useTask'

type Mine = Output<'league.mine'>

/** What will be shown to whom, the name to go by, and joining. */
export function Join({ mine, put }: { mine: Mine; put: (mine: Mine) => void }) {
  const [name, setName] = useState(mine.shownName)
  const join = useTask(async () => put(await api('league.join', { shownName: name })))
  return (
    <View className="stack">
      <Card title="参加前请看清">
        <View className="league-facts">
          <View>每周一随机分组，一组最多 {mine.groupMaximum} 人，都是自愿参加的同志。</View>
          <View>同组的人看到：您选的称呼、您这一周的积分。</View>
          <View>别人看不到：书记、管理员和组外的人都看不到您参加了没有、有多少分。</View>
          <View>没有奖品，不作考核，不能导出。随时可以退出，退出后名字和分数立即删除。</View>
        </View>
      </Card>
      <Card title="怎么称呼您">
        <NameChoice names={mine.names} chosen={name} disabled={join.busy} onChoose={setName} />
      </Card>
      {join.error && <Notice tone="wrong">{join.error.message}</Notice>}
      <Button busy={join.busy} onTap={join.run}>
        参加
      </Button>
    </View>
  )
}
