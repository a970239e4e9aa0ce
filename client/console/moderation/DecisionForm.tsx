import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Input, Radio } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useRef, useState } from 'react'
import { api } from '../api'
import { ErrorText } from '../parts/Failure'
import { Key } from '../parts/Key'
import { newId } from '../parts/newId'
import { isPlainKey, useShortcut } from '../parts/useShortcut'
import { outcomeWords, reasonNames, type Reason, reasons, type Taken } from './words'

/** Approving, or rejecting with a reason from the closed list and a word to the author. */
export function DecisionForm({ task, onDecided }: { task: Taken; onDecided: () => void }) {
  const [rejecting, setRejecting] = useState(false)
  const [reason, setReason] = useState<Reason>()
  const [note, setNote] = useState('')
  const [decisionId] = useState(newId)
  const noteField = useRef<TextAreaRef>(null)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const appeal = task.taskKind === 'appeal'
  const { commentId, revision, token } = task
  const decide = useMutation({
    mutationFn: (verdict: 'publish' | 'reject') =>
      api('review.decide', {
        commentId,
        revision,
        token,
        decisionId,
        verdict,
        reason: verdict === 'reject' && !appeal ? (reason ?? null) : null,
        note: note.trim() === '' ? null : note.trim(),
      }),
    onSuccess: async ({ outcome }) => {
      void message.success(outcomeWords[outcome])
      onDecided()
      await queries.invalidateQueries({ queryKey: ['review queue'] })
    },
  })
  const ready = appeal || reason !== undefined
  useShortcut(isPlainKey('a'), () => decide.mutate('publish'))
  useShortcut(isPlainKey('r'), () => setRejecting(true))
  useShortcut(isPlainKey('e'), () => noteField.current?.focus())
  return (
    <form
      className="desk-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (rejecting && ready) decide.mutate('reject')
      }}
    >
      <Input.TextArea
        ref={noteField}
        aria-label="写给作者的话"
        value={note}
        maxLength={200}
        showCount
        autoSize={{ minRows: 2 }}
        placeholder="写给作者的话（可以不写）"
        onChange={(event) => setNote(event.target.value)}
      />
      {rejecting && !appeal && (
        <Radio.Group
          className="desk-reasons"
          aria-label="理由"
          value={reason}
          onChange={(event) => setReason(event.target.value as Reason)}
          options={reasons.map((value) => ({ value, label: reasonNames[value] }))}
        />
      )}
      {decide.error && <Alert type="error" showIcon title={<ErrorText error={decide.error} />} />}
      <div className="desk-buttons">
        <Button type="primary" loading={decide.isPending} onClick={() => decide.mutate('publish')}>
          {appeal ? '申诉成立，公开' : task.taskKind === 'reports' ? '维持公开' : '通过'} <Key>A</Key>
        </Button>
        {rejecting ? (
          <Button danger htmlType="submit" disabled={!ready} loading={decide.isPending}>
            {appeal ? '确定维持' : '确定不通过'}
          </Button>
        ) : (
          <Button onClick={() => setRejecting(true)}>
            {appeal ? '维持没通过' : '不通过'} <Key>R</Key>
          </Button>
        )}
      </div>
    </form>
  )
}
