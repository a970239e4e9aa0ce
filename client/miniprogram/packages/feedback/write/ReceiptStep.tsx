import { useState } from 'react'
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { Button } from '../../../components/Button'
import { ConfirmSheet } from '../../../components/ConfirmSheet'
import { Notice } from '../../../components/Notice'
import { keepPicture } from '../../../components/picture/keepPicture'
import { useTask } from '../../../hooks/useTask'
import { dayOf } from '../../../words/dates'
import { leave } from '../../../words/routes'
import { groupReceipt } from '../../../../../cloudfunctions/domains/feedback/sealing'
import { keepPromise } from '../keptPromises'
import { slip } from '../slip'
import type { SentUnnamed } from './send'

/** The receipt: shown this once. */
export function ReceiptStep({ receipt, letterId, promise }: SentUnnamed & { receipt: string }) {
  const [leaving, setLeaving] = useState(false)
  const [kept, setKept] = useState(false)
  const keep = useTask(async () => {
    await keepPicture(
      slip({
        name: '回执',
        title: '回执号',
        lines: [groupReceipt(receipt)],
        note: '请自己收好，不要给别人看',
      }),
    )
    setKept(true)
  })
  const [stays, setStays] = useState(false)
  const stay = () => {
    keepPromise({ letterId, promise, day: dayOf(Date.now()) })
    setStays(true)
  }
  const copy = useTask(async () => {
    await Taro.setClipboardData({ data: receipt })
    setKept(true)
  })
  return (
    <View className="stack">
      <Notice tone="good">信已寄出。</Notice>
      <View className="receipt">
        <View className="receipt-title">回执号</View>
        <View className="receipt-digits">{groupReceipt(receipt)}</View>
        <View className="receipt-note">
          凭它在“参与 → 凭回执查信”里看办理到哪一步、和办理的人留言、评价答复。
        </View>
      </View>
      <Notice tone="care">只显示这一次。请现在就存成图片或抄在纸上，不要告诉别人。</Notice>
      {(keep.error ?? copy.error) && <Notice tone="wrong">没有存成，请抄写或截屏。</Notice>}
      <Button onTap={keep.run} busy={keep.busy}>
        存成图片
      </Button>
      <Button kind="quiet" onTap={copy.run}>
        复制
      </Button>
      {stays ? (
        <Notice tone="good">收据留在这部手机上了，在“我的来信”里看，也可以删掉。</Notice>
      ) : (
        <Button kind="text" onTap={stay}>
          把收据也留在手机上
        </Button>
      )}
      <View className="caption">
        收据是公开日志签名的证明：信已送达，不含内容和回执号。留下来，拿到手机的人会知道您寄过信。
      </View>
      <Button kind="quiet" onTap={() => (kept ? leave() : setLeaving(true))}>
        我记好了
      </Button>
      <ConfirmSheet
        open={leaving}
        title="回执号记下来了吗？"
        confirm="记好了，离开"
        cancel="再看看"
        onConfirm={leave}
        onCancel={() => setLeaving(false)}
      >
        离开以后它不会再显示，丢了谁也补不出来。
      </ConfirmSheet>
    </View>
  )
}
