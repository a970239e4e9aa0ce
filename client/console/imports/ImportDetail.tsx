import { LeftOutlined } from '@ant-design/icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Input, Modal, Pagination, Progress, Skeleton } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { api } from '../api'
import type { Output } from '../api/client'
import { ErrorText, Failure } from '../parts/Failure'
import { readableInstant } from '../parts/time'
import { ImportRows } from './ImportRows'
import { statusWords } from './words'

type Import = Output<'quiz.import'>
const LOOK_AGAIN_MS = 5000

/** One import: what is in it, what can be decided about it, and how far the tick has come. */
export function ImportDetail({ importId }: { importId: string }) {
  const navigate = useNavigate()
  const [chunk, setChunk] = useState(0)
  const found = useQuery({
    queryKey: ['import', importId],
    queryFn: () => api('quiz.import', { importId }),
    refetchInterval: ({ state }) =>
      state.data?.status === 'publishing' || state.data?.status === 'opening' ? LOOK_AGAIN_MS : false,
  })
  if (found.isPending)
    return (
      <div className="page">
        <Skeleton active paragraph={{ rows: 8 }} />
      </div>
    )
  if (found.isError) return <Failure error={found.error} retry={() => void found.refetch()} />
  const one = found.data
  const staged = one.status === 'inReview' || one.status === 'publishing' || one.status === 'returned'
  return (
    <div className="page">
      <header className="imports-head">
        <Button
          type="text"
          icon={<LeftOutlined />}
          aria-label="回到导入列表"
          onClick={() => void navigate('/imports')}
        />
        <div className="import-title">
          <h1 className="page-title">{one.fileName}</h1>
          <p className="faint">
            {one.total} 道题 · {statusWords(one)} · {one.author} · {readableInstant(one.updatedAt)}
          </p>
        </div>
        <Decisions one={one} />
      </header>
      <Explanation one={one} />
      {staged && (
        <>
          <ImportRows importId={importId} chunk={chunk} />
          <Pagination
            align="end"
            hideOnSinglePage
            showSizeChanger={false}
            current={chunk + 1}
            pageSize={1}
            total={one.chunks}
            onChange={(page) => setChunk(page - 1)}
          />
        </>
      )}
    </div>
  )
}

function Explanation({ one }: { one: Import }) {
  switch (one.status) {
    case 'inReview':
      return (
        <Alert
          type="info"
          showIcon
          title={
            one.mine
              ? '这份题目由您提交，要由另一位编辑审核（编审分离）。'
              : '请逐页核对题目、答案和出处。整份批准或整份退回，不能只要其中几道。'
          }
        />
      )
    case 'publishing':
    case 'opening':
      return (
        <div role="status">
          <Progress percent={Math.round((one.done / one.total) * 100)} />
          <p className="faint">正在后台写入，可以离开这个页面。全部写完之前，一道题也不会出现在试卷里。</p>
        </div>
      )
    case 'published':
      return <Alert type="info" showIcon title={`${one.total} 道题都已进入题库，从现在起会出现在试卷里。`} />
    case 'returned':
      return <Alert type="warning" showIcon title="审核编辑退回了整份题目" description={one.note} />
    case 'staging':
      return (
        <Alert type="warning" showIcon title="文件没有传完就停下了。请重新选择文件导入，或取消这一次。" />
      )
    case 'cancelled':
      return <Alert type="info" showIcon title="这次导入已经取消，题库没有变化。" />
  }
}

function Decisions({ one }: { one: Import }) {
  const { message, modal } = App.useApp()
  const [returning, setReturning] = useState(false)
  const [note, setNote] = useState('')
  const remember = useRemember()
  const decide = useMutation({
    mutationFn: (decision: 'approve' | 'cancel' | 'return') =>
      decision === 'return'
        ? api('quiz.returnImport', { importId: one.importId, note: note.trim() })
        : api(decision === 'approve' ? 'quiz.approveImport' : 'quiz.cancelImport', {
            importId: one.importId,
          }),
    onSuccess: (next) => {
      setReturning(false)
      remember(next)
    },
    onError: (error) => void message.error(error.message),
  })
  const ask = (decision: 'approve' | 'cancel', title: string, content: string, okText: string) =>
    void modal.confirm({
      title,
      content,
      okText,
      cancelText: '再看看',
      onOk: () => decide.mutateAsync(decision),
    })
  if (one.mine)
    return one.status === 'staging' || one.status === 'inReview' ? (
      <Button
        loading={decide.isPending}
        onClick={() => ask('cancel', '取消这次导入？', '已经上传的题目会删去，题库没有变化。', '取消导入')}
      >
        取消导入
      </Button>
    ) : null
  if (one.status !== 'inReview') return null
  return (
    <>
      <Button onClick={() => setReturning(true)}>退回</Button>
      <Button
        type="primary"
        loading={decide.isPending}
        onClick={() =>
          ask('approve', `批准 ${one.total} 道题进入题库？`, '批准后会出现在所有人的试卷里。', '批准')
        }
      >
        批准
      </Button>
      <Modal
        title="退回整份题目"
        open={returning}
        okText="退回"
        cancelText="再看看"
        okButtonProps={{ disabled: note.trim() === '', loading: decide.isPending }}
        onOk={() => decide.mutate('return')}
        onCancel={() => setReturning(false)}
      >
        <Input.TextArea
          aria-label="退回的意见"
          value={note}
          maxLength={500}
          autoSize={{ minRows: 3 }}
          placeholder="哪几道要改，怎么改"
          onChange={(event) => setNote(event.target.value)}
        />
        {decide.isError && <Alert type="error" showIcon title={<ErrorText error={decide.error} />} />}
      </Modal>
    </>
  )
}

function useRemember() {
  const cache = useQueryClient()
  return (next: Import) => {
    cache.setQueryData(['import', next.importId], next)
    void cache.invalidateQueries({ queryKey: ['imports'] })
  }
}
