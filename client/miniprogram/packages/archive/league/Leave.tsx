import { useState } from 'react'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import type { Output } from '../../../api/types'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { ConfirmSheet } from '../../../components/ConfirmSheet'
import { NameChoice } from '../../../components/NameChoice'
import { Notice } from '../../../components/Notice'
import { useTask } from '../../../hooks/useTask'

type Mine = Output<'league.mine'>

/** Another name, or leaving. */
export function Leave({ mine, put }: { mine: Mine; put: (mine: Mine) => void }) {
  const [asking, setAsking] = useState(false)
  const rename = useTask(async (shownName: string) => put(await api('league.join', { shownName })))
  const leave = useTask(async () => put(await api('league.leave', {})))
  const error = rename.error ?? leave.error
  return (
    <>
      <Card title="怎么称呼您">
        <NameChoice
          names={mine.names}
          chosen={mine.shownName}
          disabled={rename.busy || leave.busy}
          onChoose={rename.run}
        />
      </Card>
      <View className="caption">只有同组的同志看得到。每周一重新分组，积分从零开始。</View>
      {error && <Notice tone="wrong">{error.message}</Notice>}
      <Button kind="quiet" busy={leave.busy} onTap={() => setAsking(true)}>
        退出小组赛
      </Button>
      <ConfirmSheet
        open={asking}
        title="退出小组赛"
        confirm="退出"
        cancel="先不退出"
        onConfirm={() => {
          setAsking(false)
          void leave.run()
        }}
        onCancel={() => setAsking(false)}
      >
        您的称呼和分数会立即从小组里删除，您自己的积分不变。
      </ConfirmSheet>
    </>
  )
}
