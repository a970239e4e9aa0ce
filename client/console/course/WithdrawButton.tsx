import { useMutation } from '@tanstack/react-query'
import { Alert, App, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { api } from '../api'
import { ErrorText } from '../parts/Failure'
import type { Assignment } from './Assignments'

/** Takes an assignment back, saying why. */
export function WithdrawButton({ assignment, onDone }: { assignment: Assignment; onDone: () => void }) {
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const { message } = App.useApp()
  const { assignmentId, courseTitle } = assignment
  const withdraw = useMutation({
    mutationFn: () => api('course.withdrawAssignment', { assignmentId, reason: reason.trim() }),
    onSuccess: () => {
      setAsking(false)
      onDone()
      void message.success('已撤回，不再出现在大家的首页上')
    },
  })
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        撤回
      </Button>
      <Modal
        title={`撤回“${courseTitle}”的布置？`}
        open={asking}
        onCancel={() => setAsking(false)}
        onOk={() => withdraw.mutate()}
        okText="撤回"
        cancelText="再看看"
        okButtonProps={{ disabled: reason.trim() === '', loading: withdraw.isPending }}
      >
        <label htmlFor="withdraw-reason">为什么撤回（大家学过的都还在）</label>
        <Input
          id="withdraw-reason"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          maxLength={100}
          autoFocus
        />
        {withdraw.error && (
          <Alert className="modal-error" type="error" showIcon title={<ErrorText error={withdraw.error} />} />
        )}
      </Modal>
    </>
  )
}
