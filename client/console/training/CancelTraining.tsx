import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { api } from '../api'
import { ErrorText } from '../parts/Failure'
import type { Managed } from './trainingForm'

/** Cancels a training with a reason that the enrolled will read. */
export function CancelTraining({
  trainingId,
  onDone,
}: {
  trainingId: string
  onDone: (training: Managed) => void
}) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const cancel = useMutation({
    mutationFn: () => api('training.cancel', { trainingId, reason }),
    onSuccess: (training) => {
      setOpen(false)
      onDone(training)
    },
  })
  return (
    <>
      <Button onClick={() => setOpen(true)}>取消这场培训</Button>
      <Modal
        open={open}
        title="取消这场培训"
        okText="取消培训"
        cancelText="先不取消"
        okButtonProps={{ danger: true, disabled: reason.trim() === '' }}
        confirmLoading={cancel.isPending}
        onOk={() => cancel.mutate()}
        onCancel={() => setOpen(false)}
      >
        <p>取消后不能恢复。已报名的人会收到通知，看到下面写的原因。</p>
        <Input.TextArea
          value={reason}
          maxLength={100}
          aria-label="取消的原因"
          placeholder="取消的原因"
          onChange={({ target }) => setReason(target.value)}
        />
        {cancel.error && <Alert type="error" title={<ErrorText error={cancel.error} />} />}
      </Modal>
    </>
  )
}
