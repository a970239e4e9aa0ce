import { useState } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import type { Output } from '../../../api/types'
import { Async } from '../../../components/Async'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { NameChoice } from '../../../components/NameChoice'
import { Notice } from '../../../components/Notice'
import { Screen } from '../../../components/Screen'
import { Segments } from '../../../components/Segments'
import { TextArea } from '../../../components/TextArea'
import { useQuery } from '../../../hooks/useQuery'
import { useTask } from '../../../hooks/useTask'
import { open } from '../../../words/routes'
import { PhoneSheet } from '../phone/PhoneSheet'
import { kindNames, type Kind, MAX_TEXT, type Own, type Subject } from '../words'
import { dropDraft, keepDraft, readDraft } from './draft'
import { Sent } from './Sent'
import './write.css'

type Start = Output<'comment.start'>

const kinds = (Object.keys(kindNames) as Kind[]).map((id) => ({ id, name: kindNames[id] }))

/** Writing a comment, a question or a reply. */
export default function WritePage() {
  const { kind = 'study', id = '', parentId } = useRouter().params
  const subject: Subject = { kind: kind as Subject['kind'], id }
  const start = useQuery(api, 'comment.start', {})
  const [sent, setSent] = useState<Own>()
  return (
    <Screen title={parentId ? '回复' : '写一条'}>
      {sent ? (
        <Sent own={sent} />
      ) : (
        <Async query={start} skeleton={[4, 2]}>
          {(data) =>
            data.agreed ? (
              <Form subject={subject} parentId={parentId ?? null} start={data} onSent={setSent} />
            ) : (
              <Agree />
            )
          }
        </Async>
      )}
    </Screen>
  )
}

function Agree() {
  return (
    <Card title="第一次写之前">
      <View className="write-agree">
        请先看一遍评论服务约定：写一页，说清楚什么会公开、谁来看、什么不能写，以及不同意决定时怎么办。
      </View>
      <Button onTap={() => open('commentAgreement')}>看评论服务约定</Button>
    </Card>
  )
}

interface FormProps {
  subject: Subject
  parentId: string | null
  start: Start
  onSent: (own: Own) => void
}

function Form({ subject, parentId, start, onSent }: FormProps) {
  const [draft, setDraft] = useState(() => readDraft(`${subject.kind}:${subject.id}:${parentId ?? ''}`))
  const [name, setName] = useState(start.chosen)
  const change = (next: Partial<typeof draft>) => {
    const changed = { ...draft, ...next }
    setDraft(changed)
    keepDraft(changed)
    send.clear()
  }
  const send = useTask(async () => {
    const { commentId, kind, text } = draft
    const own = await api('comment.submit', {
      commentId,
      subject,
      kind,
      parentId,
      text: text.trim(),
      shownName: name,
    })
    dropDraft()
    void Taro.pageScrollTo({ scrollTop: 0 })
    onSent(own)
  })
  const asksPhone = send.error?.code === 'PHONE_REQUIRED'
  return (
    <View className="stack">
      {parentId === null && (
        <Segments parts={kinds} chosen={draft.kind} onChoose={(kind) => change({ kind })} />
      )}
      <TextArea
        label={parentId === null ? '我想说' : '我的回复'}
        value={draft.text}
        placeholder="批评、建议、疑问都可以说"
        maxLength={MAX_TEXT}
        disabled={send.busy}
        onChange={(text) => change({ text })}
      />
      <View>
        <View className="secondary write-label">显示的称呼</View>
        <NameChoice names={start.names} chosen={name} disabled={send.busy} onChoose={setName} />
      </View>
      <View className="secondary">{start.why}。请不要写别人的电话、住址。写到一半离开也不会丢。</View>
      {start.phoneVerifiedOn === null && (
        <View className="secondary">第一次发出时，要由微信验证一次手机号，号码不保存。</View>
      )}
      {send.error && !asksPhone && <Notice tone="wrong">{send.error.message}</Notice>}
      <Button busy={send.busy} disabled={draft.text.trim() === ''} onTap={send.run}>
        发出
      </Button>
      <PhoneSheet open={asksPhone} onVerified={send.run} onCancel={send.clear} />
    </View>
  )
}
