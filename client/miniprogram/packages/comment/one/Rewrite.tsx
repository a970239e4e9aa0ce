import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '../../../components/Button'
import { Notice } from '../../../components/Notice'
import { TextArea } from '../../../components/TextArea'
import { useTask } from '../../../hooks/useTask'
import { PhoneSheet } from '../phone/PhoneSheet'
import { MAX_TEXT } from '../words'
import { dropDraft, keepDraft, type Place, readDraft } from './draft'

interface RewriteProps {
  place: Place
  label: string
  start: string
  placeholder: string
  button: string
  send: (text: string) => Promise<unknown>
  onDone: () => Promise<void>
  onCancel: () => void
}

/** A text to an own comment: its next revision, or an appeal. What is begun stays on this device until it is sent. */
export function Rewrite({ place, label, start, placeholder, button, send, onDone, onCancel }: RewriteProps) {
  const [text, setText] = useState(() => readDraft(place) || start)
  const change = (next: string) => {
    setText(next)
    keepDraft(place, next)
    task.clear()
  }
  const task = useTask(async () => {
    await send(text.trim())
    dropDraft(place)
    await onDone()
  })
  const asksPhone = task.error?.code === 'PHONE_REQUIRED'
  const unchanged = text.trim() === '' || text.trim() === start
  return (
    <View className="stack">
      <TextArea
        label={label}
        value={text}
        placeholder={placeholder}
        maxLength={MAX_TEXT}
        disabled={task.busy}
        onChange={change}
      />
      <View className="secondary">写到一半离开也不会丢。</View>
      {task.error && !asksPhone && <Notice tone="wrong">{task.error.message}</Notice>}
      <Button busy={task.busy} disabled={unchanged} onTap={task.run}>
        {button}
      </Button>
      <Button kind="quiet" onTap={onCancel}>
        先不写了
      </Button>
      <PhoneSheet open={asksPhone} onVerified={task.run} onCancel={task.clear} />
    </View>
  )
}
