import { useMutation } from '@tanstack/react-query'
import { App, Button, Modal, Popconfirm } from 'antd'
import { useRef, useState } from 'react'
import { api } from '../api'
import { readableInstant } from '../parts/time'
import type { RosterMember } from './Members'

/** Issues an invite code after asking, and shows it once. */
export function InviteButton({ member }: { member: RosterMember }) {
  const { message } = App.useApp()
  const issue = useMutation({
    mutationFn: () => api('organisation.issueInvite', { memberId: member.id }),
    // The code is a secret for one person: nothing keeps it once the window is closed.
    gcTime: 0,
    onError: (error) => void message.error(`没有发出邀请码：${error.message}`),
  })
  return (
    <>
      <Popconfirm
        title={`给${member.name}发邀请码？`}
        description="以前发过、还没用的邀请码会立即失效。"
        okText="发邀请码"
        onConfirm={() => issue.mutate()}
      >
        <Button size="small" loading={issue.isPending}>
          发邀请码
        </Button>
      </Popconfirm>
      {issue.data && <InviteShown name={member.name} invite={issue.data} onClose={issue.reset} />}
    </>
  )
}

interface ShownProps {
  name: string
  invite: { code: string; expiresAt: string }
  onClose: () => void
}

function InviteShown({ name, invite, onClose }: ShownProps) {
  const code = useRef<HTMLParagraphElement>(null)
  const [copied, setCopied] = useState<'yes' | 'selected' | null>(null)
  async function copy() {
    try {
      await navigator.clipboard.writeText(invite.code)
      setCopied('yes')
    } catch {
      // Browsers forbid copying on pages without https: mark the code so that one key press does it.
      window.getSelection()?.selectAllChildren(code.current!)
      setCopied('selected')
    }
  }
  return (
    <Modal
      open
      title={`${name}的邀请码`}
      onCancel={onClose}
      maskClosable={false}
      footer={
        <>
          <Button onClick={onClose}>记好了，关闭</Button>
          <Button type="primary" onClick={() => void copy()}>
            {copied === 'yes' ? '已复制' : '复制'}
          </Button>
        </>
      }
    >
      <p className="invite-code" ref={code} data-testid="invite-code">
        {invite.code}
      </p>
      {copied === 'selected' && <p className="invite-selected">已选中，请按 Ctrl+C 复制。</p>}
      <p className="invite-words">
        请当面或电话告诉本人，由本人在小程序里连同姓名一起填写。{readableInstant(invite.expiresAt)}{' '}
        前有效，只能用一次；关闭后不再显示，忘记了可以重新发。
      </p>
    </Modal>
  )
}
