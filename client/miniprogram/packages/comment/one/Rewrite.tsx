import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '../../../components/Button'
import { Notice } from '../../../components/Notice'
import { TextArea } from '../../../components/TextArea'
import { useTask } from '../../../hooks/useTask'
import { MAX_TEXT } from '../words'

interface RewriteProps {
  label: string
  start: string
  placeholder: string
  button: string
  send: (text: string) => Promise<unknown>
  onDone: () => Promise<void>
  onCancel: () => void
}

/** A text to an own comment: its next revision, or an appeal. */
export function Rewrite({ label, start, placeholder, button, send, onDone, onCancel }: RewriteProps) {
  const [text, setText] = useState(start)
  const task = useTask(async () => {
    await send(text.trim())
    await onDone()
  })
  const unchanged = text.trim() === '' || text.trim() === start
  return (
    <View className="stack">
      <TextArea
        label={label}
        value={text}
        placeholder={placeholder}
        maxLength={MAX_TEXT}
        disabled={task.busy}
        onChange={setText}
      />
      {task.error && <Notice tone="wrong">{task.error.message}</Notice>}
      <Button busy={task.busy} disabled={unchanged} onTap={task.run}>
        {button}
      </Button>
      <Button kind="quiet" onTap={onCancel}>
        算了
      </Button>
    </View>
  )
}
