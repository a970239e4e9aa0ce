import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Popconfirm } from 'antd'
import { useNavigate } from 'react-router-dom'
import type { Subject, Version } from './subject'

/** Offers to take back one's own changes to somebody else's draft, so that one may publish it again. */
export function WithdrawNote<Form>({ subject, version }: { subject: Subject<Form>; version: Version }) {
  const { message } = App.useApp()
  const cache = useQueryClient()
  const navigate = useNavigate()
  const withdraw = useMutation({
    mutationFn: async () => subject.withdraw?.(version.id, version.version, version.revision),
    onSuccess: async () => {
      // The draft is opened anew: what stood in the form is what was taken back.
      await navigate(`/${subject.key}/draft`)
      await cache.invalidateQueries({ queryKey: [subject.key] })
      void message.success('已撤回您的改动，稿件回到了原来的样子')
    },
    onError: (error) => void message.error(`没有撤回：${error.message}`),
  })
  return (
    <Alert
      type="info"
      showIcon
      title={`您改过这份稿件，发布要由没有动过笔的编辑来做。撤回您的改动后，您就可以审核它。`}
      action={
        <Popconfirm
          title="撤回您的改动？"
          description="稿件回到您改动之前的样子，您写的不再保留。"
          okText="撤回"
          cancelText="不撤回"
          onConfirm={() => withdraw.mutate()}
        >
          <Button size="small" loading={withdraw.isPending}>
            撤回我的改动
          </Button>
        </Popconfirm>
      }
    />
  )
}
