import { useState } from 'react'
import { View } from '@tarojs/components'
import Switch from '@taroify/core/switch'
import { api } from '../../../api'
import type { Output } from '../../../api/types'
import { Card } from '../../../components/Card'
import { ConfirmSheet } from '../../../components/ConfirmSheet'
import { NameChoice } from '../../../components/NameChoice'
import { Notice } from '../../../components/Notice'
import { Tappable } from '../../../components/Tappable'
import { useTask } from '../../../hooks/useTask'

type State = Output<'match.get'>

/** Agreeing to be an opponent, under which name, and withdrawing again. */
export function Willing({ state, put }: { state: State; put: (state: State) => void }) {
  const { willing, shownName, names } = state
  const [asking, setAsking] = useState(false)
  const change = useTask(async (next: boolean, name: string) => {
    put(await api('match.setWilling', { willing: next, shownName: name }))
  })
  return (
    <Card title="愿意当对手">
      <Tappable
        className="row"
        role="switch"
        checked={willing}
        label="愿意当对手"
        disabled={change.busy}
        onTap={() => (willing ? setAsking(true) : void change.run(true, shownName))}
      >
        <View className="grow secondary">
          打开后，您的对战会录下答案和用时，同一个党组织的同志以您选的称呼遇到它，看不到您的姓名和单位。随时可以退出。
        </View>
        <Switch checked={willing} disabled={change.busy} />
      </Tappable>
      <View className="names-title secondary">怎么称呼您</View>
      <NameChoice
        names={names}
        chosen={shownName}
        disabled={change.busy}
        onChoose={(name) => change.run(willing, name)}
      />
      {change.error && <Notice tone="wrong">{change.error.message}</Notice>}
      <ConfirmSheet
        open={asking}
        title="不再当对手"
        confirm="退出并删除"
        cancel="先不退出"
        onConfirm={() => {
          setAsking(false)
          void change.run(false, shownName)
        }}
        onCancel={() => setAsking(false)}
      >
        您的录制会全部删除，正在和它对战的同志也不会再看到。
      </ConfirmSheet>
    </Card>
  )
}
