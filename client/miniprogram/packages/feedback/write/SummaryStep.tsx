import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Notice } from '../../../components/Notice'
import { useTask } from '../../../hooks/useTask'
import { newId } from '../../../words/newId'
import { newReceipt, RECEIPT_RANDOM } from '../../../../../cloudfunctions/domains/feedback/sealing'
import type { Draft } from '../draft'
import type { Photo } from '../photos/Photos'
import { Picture } from '../photos/Picture'
import { SendingPhotos } from '../photos/SendingPhotos'
import { randomBytes } from '../random'
import { categoryNames } from '../words'
import { modeName } from './modes'
import { Recipients, type SealedTo } from './Recipients'
import { sendNamed, sendPhotos, sendSealed, sendUnnamed, type SentUnnamed } from './send'

interface SummaryStepProps {
  draft: Draft
  about: string | undefined
  photos: readonly Photo[]
  onBack: () => void
  onReceipt: (receipt: string, sent: SentUnnamed) => void
  onSent: (letterId: string) => void
}

/** A last look. What is sent again after a lost answer has the same receipt, so that it stays one letter. */
export function SummaryStep({ draft, about, photos, onBack, onReceipt, onSent }: SummaryStepProps) {
  const sendId = useRef(newId())
  const receipt = useRef<string>(undefined)
  const [to, setTo] = useState<SealedTo>()
  const [share, setShare] = useState<number>()
  const uploaded = useRef<{ to: SealedTo | undefined; ids: string[] }>(undefined)
  const send = useTask(async () => {
    receipt.current ??= newReceipt(await randomBytes(RECEIPT_RANDOM))
    // A second try after a lost answer brings the same photos; sealed to others they are others.
    if (!uploaded.current || uploaded.current.to !== to)
      uploaded.current = { to, ids: await sendPhotos(photos, draft, to, receipt.current, setShare) }
    setShare(undefined)
    const { ids } = uploaded.current
    if (draft.mode === 'named') return onSent(await sendNamed(draft, about, sendId.current, ids))
    const sent =
      draft.mode === 'sealed' && to
        ? await sendSealed(draft, to, receipt.current, ids)
        : await sendUnnamed(draft, about, receipt.current, ids)
    onReceipt(receipt.current, sent)
  })
  const { mode, category, organisation, concerns, personName, text } = draft
  return (
    <View className="stack">
      <View className="heading">寄出前再看一遍</View>
      <Card>
        <View className="facts secondary">
          <View>{modeName(mode ?? 'anonymous')}</View>
          <View>{categoryNames[category]}</View>
          <View>寄给 {organisation?.name}</View>
        </View>
        {concerns === 'officer' && <View className="secondary">反映的是这个组织的负责人</View>}
        {concerns === 'person' && <View className="secondary">反映的是：{personName}</View>}
        <View className="write-text">{text}</View>
        {photos.length > 0 && <View className="secondary">附照片 {photos.length} 张</View>}
        <View className="photos-row">
          {photos.map(({ id, address }, at) => (
            <Picture key={id} className="photos-image" address={address} name={`照片${at + 1}`} fills />
          ))}
        </View>
      </Card>
      {mode === 'sealed' && <Recipients chosen={to} onChoose={setTo} />}
      {mode !== 'named' && (
        <Notice tone="care">
          寄出后会给您一个十六位的回执号，只显示这一次，哪里都不留底。丢了就查不到答复，谁也补不出来。
        </Notice>
      )}
      <SendingPhotos share={send.busy ? share : undefined} />
      {send.error && <Notice tone="wrong">{send.error.message}</Notice>}
      <Button
        onTap={send.run}
        busy={send.busy}
        disabled={mode === 'sealed' && (to?.inspectors.length ?? 0) === 0}
      >
        寄出
      </Button>
      <Button kind="quiet" onTap={onBack} disabled={send.busy}>
        再改改
      </Button>
    </View>
  )
}
