import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '../../../components/Button'
import { Notice } from '../../../components/Notice'
import { TextArea } from '../../../components/TextArea'
import { useTask } from '../../../hooks/useTask'
import { newId } from '../../../words/newId'
import type { SenderAct } from '../words'

/** A word to whoever handles the letter. */
export function WriteBack({ act }: { act: (act: SenderAct) => Promise<void> }) {
  const [text, setText] = useState('')
  const actId = useRef(newId())
  const send = useTask(async () => {
    await act({ kind: 'message', actId: actId.current, text: text.trim() })
    actId.current = newId()
    setText('')
  })
  return (
    <View>
      <TextArea
        label="给办理的人留言"
        value={text}
        placeholder="补充情况，或回答对方的问题"
        maxLength={2000}
        disabled={send.busy}
        onChange={setText}
      />
      {send.error && <Notice tone="wrong">{send.error.message}</Notice>}
      {text.trim() !== '' && (
        <Button kind="quiet" onTap={send.run} busy={send.busy}>
          发出留言
        </Button>
      )}
    </View>
  )
}
