import { useState } from 'react'
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import type { Output } from '../../../api/types'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Notice } from '../../../components/Notice'
import { TextArea } from '../../../components/TextArea'
import { useTask } from '../../../hooks/useTask'
import { fullDate } from '../../../words/dates'
import { dropDraft, keepDraft, readDraft } from './draft'

interface AppealFormProps {
  entryId: string
  /** The last day to send it. */
  until: string
  onSent: (appeal: Output<'points.appeal'>) => void
}

/** Questioning an entry, once; what was written is kept on this phone until it is sent. */
export function AppealForm({ entryId, until, onSent }: AppealFormProps) {
  const [text, setText] = useState(() => readDraft(entryId))
  const [writing, setWriting] = useState(text !== '')
  const change = (next: string) => {
    setText(next)
    keepDraft(entryId, next)
    send.clear()
  }
  const send = useTask(async () => {
    const appeal = await api('points.appeal', { entryId, text })
    dropDraft(entryId)
    onSent(appeal)
    void Taro.showToast({ title: '已送出', icon: 'success' })
  })
  if (!writing)
    return (
      <Button kind="quiet" onTap={() => setWriting(true)}>
        我有疑问
      </Button>
    )
  return (
    <Card title="我有疑问">
      <View className="stack">
        <TextArea
          label="哪里不对"
          value={text}
          placeholder="例如：第三题我选的是正确的，请核对。"
          maxLength={500}
          disabled={send.busy}
          onChange={change}
        />
        <View className="secondary">
          由上级党组织的同志处理，他们看到这一笔和您写的话，看不到您的姓名和总积分。每一笔只能提一次，
          {fullDate(until)}为止都可以提。
        </View>
        {send.error && <Notice tone="wrong">{send.error.message}您写的话还在。</Notice>}
        <Button busy={send.busy} disabled={text.trim() === ''} onTap={send.run}>
          送出
        </Button>
      </View>
    </Card>
  )
}
