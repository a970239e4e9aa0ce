import { useState } from 'react'
import { View } from '@tarojs/components'
import Popup from '@taroify/core/popup'
import { api } from '../../../api'
import { Button } from '../../../components/Button'
import { Notice } from '../../../components/Notice'
import { Options } from '../../../components/Options'
import { useTask } from '../../../hooks/useTask'
import { reasonNames, type ReportReason, reportReasons } from '../words'

interface ReportSheetProps {
  /** The comment that is reported; undefined while none is. */
  commentId: string | undefined
  onClose: () => void
  onSent: () => void
}

const options = reportReasons.map((key) => ({ key, text: reasonNames[key] }))

/** What is wrong with a comment, from a closed list: disagreeing with it is no reason. */
export function ReportSheet({ commentId, onClose, onSent }: ReportSheetProps) {
  const [reason, setReason] = useState<ReportReason>()
  const send = useTask(async () => {
    if (!reason || commentId === undefined) return
    await api('comment.report', { commentId, reason, text: '' })
    setReason(undefined)
    onSent()
  })
  return (
    <Popup open={commentId !== undefined} rounded placement="bottom" onClose={onClose}>
      <View className="comment-report">
        <View className="heading">这一条有什么问题？</View>
        <View className="secondary">看法不同不用举报，可以回复。举报不会让它自动消失，会由人来看。</View>
        <Options
          options={options}
          chosen={reason ? [reason] : []}
          disabled={send.busy}
          onChoose={(key) => setReason(key as ReportReason)}
        />
        {send.error && <Notice tone="wrong">{send.error.message}</Notice>}
        <Button busy={send.busy} disabled={!reason} onTap={send.run}>
          举报
        </Button>
        <Button kind="quiet" onTap={onClose}>
          不举报了
        </Button>
      </View>
    </Popup>
  )
}
