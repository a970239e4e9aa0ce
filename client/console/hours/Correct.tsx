import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Form, Input, InputNumber, Modal } from 'antd'
import { useState } from 'react'
import { api } from '../api'
import { ErrorText } from '../parts/Failure'
import { newId } from '../parts/newId'
import type { MemberEntries } from './workbook'

/** Proposes how many minutes an entry should have had; the difference becomes a new entry once confirmed. */
export function Correct({ entry }: { entry: MemberEntries['entries'][number] }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        更正
      </Button>
      {open && <CorrectForm entry={entry} onClose={() => setOpen(false)} />}
    </>
  )
}

function CorrectForm({ entry, onClose }: { entry: MemberEntries['entries'][number]; onClose: () => void }) {
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [proposalId] = useState(newId)
  const [right, setRight] = useState(entry.minutes)
  const [reason, setReason] = useState('')
  const send = useMutation({
    mutationFn: () =>
      api('hours.correct', { proposalId, entryId: entry.entryId, minutes: right - entry.minutes, reason }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['hoursProposals'] })
      void message.success('已登记，等另一位同志复核')
      onClose()
    },
  })
  return (
    <Modal
      open
      title={`更正：${entry.evidence.title}`}
      okText="登记"
      okButtonProps={{ disabled: right === entry.minutes || reason.trim() === '' }}
      confirmLoading={send.isPending}
      onOk={() => send.mutate()}
      onCancel={onClose}
    >
      <p>原来的 {entry.minutes} 分钟不会改动；另一位同志复核后，差额记成新的一笔，本人能看到原因。</p>
      <Form layout="vertical">
        <Form.Item label="应当是多少分钟" htmlFor="correct-minutes">
          <InputNumber
            id="correct-minutes"
            min={0}
            max={480}
            value={right}
            onChange={(value) => setRight(value ?? 0)}
          />
        </Form.Item>
        <Form.Item label="原因" htmlFor="correct-reason">
          <Input.TextArea
            id="correct-reason"
            value={reason}
            maxLength={200}
            onChange={({ target }) => setReason(target.value)}
          />
        </Form.Item>
      </Form>
      {send.error && <Alert type="error" title={<ErrorText error={send.error} />} />}
    </Modal>
  )
}
