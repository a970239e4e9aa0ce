import { useState } from 'react'
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { Blank } from '../../../components/Async'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { ConfirmSheet } from '../../../components/ConfirmSheet'
import { Notice } from '../../../components/Notice'
import { keepPicture } from '../../../components/picture/keepPicture'
import { ProofRow } from '../../../components/proof/ProofRow'
import { Screen } from '../../../components/Screen'
import { useTask } from '../../../hooks/useTask'
import { monthAndDay } from '../../../words/dates'
import { feedbackEntryId } from '../../../../../cloudfunctions/domains/feedback/proven'
import { keptPromises, type KeptPromise, removePromise } from '../keptPromises'
import { slip } from '../slip'
import './receipts.css'

/** Proofs that unnamed letters arrived, as they lie on this phone; needs no network. */
export default function ReceiptsPage() {
  const [kept, setKept] = useState(keptPromises)
  const [removing, setRemoving] = useState<KeptPromise>()
  if (kept.length === 0)
    return (
      <Screen title="收据">
        <Blank
          icon="empty"
          title="这部手机上没有收据。"
          note="寄出匿名或密封的信时，可以选择把收据留下来。"
        />
      </Screen>
    )
  return (
    <Screen title="收据">
      <View className="stack">
        <Notice tone="care">
          谁拿到这部手机，谁就能看到您寄过不署名的信。从收据看不到信的内容，也查不了答复。不放心就删掉。
        </Notice>
        {kept.map((one) => (
          <Receipt key={one.letterId} kept={one} onRemove={() => setRemoving(one)} />
        ))}
      </View>
      <ConfirmSheet
        open={removing !== undefined}
        title="删掉这张收据？"
        confirm="删掉"
        cancel="留着"
        onConfirm={() => {
          if (removing) removePromise(removing.letterId)
          setKept(keptPromises())
          setRemoving(undefined)
        }}
        onCancel={() => setRemoving(undefined)}
      >
        删掉以后找不回来。凭回执号查信不受影响。
      </ConfirmSheet>
    </Screen>
  )
}

function Receipt({ kept, onRemove }: { kept: KeptPromise; onRemove: () => void }) {
  const { letterId, promise, day } = kept
  const title = `${monthAndDay(day)}寄出的信已经收到`
  const copy = useTask(async () => {
    await Taro.setClipboardData({ data: promise })
  })
  const save = useTask(() =>
    keepPicture(
      slip({
        name: '收据',
        title,
        lines: promise.split('\n').filter(Boolean),
        note: '公开日志签名，证明信已送达，不含内容',
      }),
    ),
  )
  return (
    <Card title={title}>
      <View className="secondary">公开日志签过名：这封信一天之内会记进日志。没有记进去，这就是证据。</View>
      <View className="receipts-text" data-testid="promise">
        {promise.trim()}
      </View>
      <View className="receipts-acts">
        <Button kind="text" onTap={copy.run}>
          复制
        </Button>
        <Button kind="text" onTap={save.run} busy={save.busy}>
          存成图片
        </Button>
        <Button kind="text" onTap={onRemove}>
          删掉
        </Button>
      </View>
      {(copy.error ?? save.error) && <Notice tone="wrong">没有存成，请截屏。</Notice>}
      <ProofRow entryId={feedbackEntryId(letterId, 0)} promise={promise} />
    </Card>
  )
}
