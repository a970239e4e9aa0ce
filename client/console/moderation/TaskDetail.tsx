import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Select, Skeleton, Tag } from 'antd'
import { useNavigate } from 'react-router-dom'
import { api } from '../api'
import { ErrorText } from '../parts/Failure'
import { BackToList } from '../parts/ListDetail'
import { readableInstant } from '../parts/time'
import { DecisionForm } from './DecisionForm'
import { MarkedText } from './MarkedText'
import { useLease } from './useLease'
import { reasonNames, type Taken, taskNames } from './words'

interface TaskDetailProps {
  commentId: string
  back: string
  onDecided: () => void
}

/** Opening a task takes it: for five minutes, and longer while one is active, nobody else decides on it. */
export function TaskDetail({ commentId, back, onDecided }: TaskDetailProps) {
  const navigate = useNavigate()
  const taken = useQuery({
    queryKey: ['review task', commentId],
    queryFn: () => api('review.take', { commentId }),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  })
  const lost = useLease(taken.data)
  if (taken.isPending) return <Skeleton active paragraph={{ rows: 8 }} />
  if (taken.isError)
    return (
      <Alert
        type="info"
        showIcon
        title={<ErrorText error={taken.error} />}
        action={<Button onClick={() => void navigate(back)}>回到列表</Button>}
      />
    )
  const task = taken.data
  return (
    <>
      <header className="pane-head">
        <BackToList to={back} />
        <div>
          <h1 className="page-title">
            {task.taskKind === 'appeal' ? '申诉' : task.kind === 'question' ? '提问' : '评论'}
          </h1>
          <p className="faint">
            {task.shownName} · 《{task.subject.title}》 · {readableInstant(task.since)} 起等待
          </p>
        </div>
        <Assign task={task} />
      </header>
      {lost && <Alert type="warning" showIcon title={lost} />}
      {task.parentText !== null && <p className="faint">回复的是：{task.parentText}</p>}
      <blockquote className="pane-words desk-words">
        <MarkedText text={task.text} phases={task.phases} />
      </blockquote>
      {task.shownText !== null && task.shownText !== task.text && (
        <p className="faint">现在公开的是：{task.shownText}</p>
      )}
      {task.appeal && (
        <Alert
          className="desk-part"
          type="info"
          title={`没通过的理由：${task.appeal.reason === null ? '' : reasonNames[task.appeal.reason]}`}
          description={
            <>
              {task.appeal.note !== null && <p>当时写给作者：{task.appeal.note}</p>}
              <p>作者申诉：{task.appeal.text}</p>
            </>
          }
        />
      )}
      {task.reports.length > 0 && (
        <p>
          读者举报：
          {task.reports.map(({ reason, at }) => (
            <Tag key={at}>{reasonNames[reason]}</Tag>
          ))}
        </p>
      )}
      <ul className="desk-phases" aria-label="为什么由人来看">
        {task.phases.map(({ phase, outcome, why }) => (
          <li key={phase} className={outcome === 'pass' ? 'faint' : undefined}>
            {outcome === 'pass' ? '✓' : '•'} {why}
          </li>
        ))}
      </ul>
      {task.needsTwo && (
        <p className="faint">
          这一条要两位审核员意见一致才算数，
          {task.opinions === 0 ? '您是第一位' : `已有 ${task.opinions} 位看过，意见先不告诉您`}。
        </p>
      )}
      <DecisionForm task={task} onDecided={onDecided} />
      <p className="faint">
        {taskNames[task.taskKind]} · 第 {task.revision} 版。批评和不同看法不是不通过的理由。
      </p>
    </>
  )
}

/** Hands the task to somebody by name. */
function Assign({ task }: { task: Taken }) {
  const queries = useQueryClient()
  const moderators = useQuery({ queryKey: ['moderators'], queryFn: () => api('review.moderators', {}) })
  const assign = useMutation({
    mutationFn: (memberId: string | null) => api('review.assign', { commentId: task.commentId, memberId }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['review queue'] }),
  })
  return (
    <Select<string>
      className="desk-assign"
      aria-label="派给谁"
      placeholder={task.assignee ?? '派给…'}
      loading={moderators.isPending || assign.isPending}
      status={assign.isError ? 'error' : undefined}
      onChange={(memberId) => assign.mutate(memberId === '' ? null : memberId)}
      options={[
        { value: '', label: '谁都可以' },
        ...(moderators.data?.moderators ?? []).map(({ memberId, name, assigned }) => ({
          value: memberId,
          label: `${name}（手上 ${assigned} 条）`,
        })),
      ]}
    />
  )
}
