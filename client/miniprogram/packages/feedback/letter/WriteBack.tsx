import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '../../../components/Button'
import { Notice } from '../../../components/Notice'
import { TextArea } from '../../../components/TextArea'
import { useTask } from '../../../hooks/useTask'
import { newId } from '../../../words/newId'
import type { Door } from '../door'
import { type Photo, Photos } from '../photos/Photos'
import { SendingPhotos } from '../photos/SendingPhotos'

/** A word to whoever handles the letter, and photos with it. */
export function WriteBack({ door }: { door: Door }) {
  const [text, setText] = useState('')
  const [photos, setPhotos] = useState<Photo[]>([])
  const [share, setShare] = useState<number>()
  const actId = useRef(newId())
  const uploaded = useRef<string[]>(undefined)
  const send = useTask(async () => {
    // A second try after a lost answer brings the same photos, not others that look alike.
    uploaded.current ??= await door.upload(photos, setShare)
    setShare(undefined)
    const said = { kind: 'message' as const, actId: actId.current, text: text.trim() }
    await door.act({ ...said, uploadIds: uploaded.current })
    actId.current = newId()
    uploaded.current = undefined
    setText('')
    setPhotos([])
  })
  return (
    <View className="stack">
      <TextArea
        label="给办理的人留言"
        value={text}
        placeholder="补充情况，或回答对方的问题"
        maxLength={2000}
        disabled={send.busy}
        onChange={setText}
      />
      {text.trim() !== '' && (
        <>
          <Photos
            photos={photos}
            disabled={send.busy}
            onChange={(changed) => {
              uploaded.current = undefined
              setPhotos(changed)
            }}
          />
          <SendingPhotos share={send.busy ? share : undefined} />
          {send.error && <Notice tone="wrong">{send.error.message}</Notice>}
          <Button kind="quiet" onTap={send.run} busy={send.busy}>
            发出留言
          </Button>
        </>
      )}
    </View>
  )
}
