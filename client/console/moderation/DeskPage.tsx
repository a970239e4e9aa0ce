import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Checkbox, type RefSelectProps, Segmented, Select } from 'antd'
import { useRef, useState } from 'react'
import { useNavigate, useParams } from 'react-router-dom'
import { api } from '../api'
import { Key } from '../parts/Key'
import { ListDetail, ListPane, NothingOpen } from '../parts/ListDetail'
import { isFilterKey, isPlainKey, useShortcut } from '../parts/useShortcut'
import './moderation.css'
import { TaskDetail } from './TaskDetail'
import { TaskRow } from './TaskRow'
import { type Queue, type Task, taskNames } from './words'

type Kind = Task['taskKind']
const MAX_BATCH = 20

/** What waits for a moderator: the queue beside the one that is open. */
export default function DeskPage() {
  const params = useParams()
  const queue: Queue = params.queue === 'appeals' ? 'appeals' : 'comments'
  const navigate = useNavigate()
  const [taskKind, setTaskKind] = useState<Kind>()
  const [mine, setMine] = useState(false)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const filterField = useRef<RefSelectProps>(null)
  const list = useInfiniteQuery({
    queryKey: ['review queue', queue, taskKind, mine],
    queryFn: ({ pageParam }) =>
      api('review.queue', { queue, taskKind, mine: mine || undefined, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: 30_000,
  })
  const tasks = list.data?.pages.flatMap((page) => page.tasks) ?? []
  const waiting = list.data?.pages[0]?.waiting
  const place = tasks.findIndex(({ commentId }) => commentId === params.id)
  const go = (task: Task | undefined) =>
    void navigate(
      task ? `/moderation/${queue}/${encodeURIComponent(task.commentId)}` : `/moderation/${queue}`,
    )
  useShortcut(isPlainKey('j'), () => go(tasks[Math.min(place + 1, tasks.length - 1)]))
  useShortcut(isPlainKey('k'), () => go(tasks[Math.max(place - 1, 0)]))
  useShortcut(isFilterKey, () => filterField.current?.focus())
  const approve = useApproveMany(tasks, chosen, () => setChosen([]))
  return (
    <ListDetail
      label="这一条"
      opened={params.id !== undefined}
      list={
        <ListPane
          label="待审列表"
          list={list}
          empty="没有等着您看的"
          head={
            <>
              <Segmented<Queue>
                block
                value={queue}
                options={[
                  { value: 'comments', label: `评论 ${waiting?.comments ?? ''}` },
                  { value: 'appeals', label: `申诉 ${waiting?.appeals ?? ''}` },
                ]}
                onChange={(next) => {
                  setChosen([])
                  void navigate(`/moderation/${next}`)
                }}
              />
              <div className="list-tools">
                {queue === 'comments' && (
                  <Select<Kind | ''>
                    ref={filterField}
                    aria-label="只看哪一种"
                    value={taskKind ?? ''}
                    onChange={(kind) => setTaskKind(kind === '' ? undefined : kind)}
                    options={[
                      { value: '', label: '全部' },
                      ...(['new', 'edit', 'reports'] as const).map((value) => ({
                        value,
                        label: taskNames[value],
                      })),
                    ]}
                  />
                )}
                <Checkbox checked={mine} onChange={(event) => setMine(event.target.checked)}>
                  派给我的 {waiting?.mine ?? ''}
                </Checkbox>
              </div>
            </>
          }
          foot={
            chosen.length > 0 && (
              <div className="desk-batch">
                <Button
                  block
                  disabled={chosen.length > MAX_BATCH}
                  loading={approve.busy}
                  onClick={approve.ask}
                >
                  通过所选 {chosen.length} 条
                </Button>
              </div>
            )
          }
          keys={
            <>
              <span>
                <Key>J</Key> <Key>K</Key> 下一条、上一条
              </span>
              <span>
                <Key>A</Key> 通过 <Key>R</Key> 不通过 <Key>E</Key> 写给作者
              </span>
            </>
          }
        >
          {tasks.map((task) => (
            <TaskRow
              key={task.commentId}
              task={task}
              to={`/moderation/${queue}/${encodeURIComponent(task.commentId)}`}
              chosen={chosen.includes(task.commentId)}
              onChoose={
                isSimple(task)
                  ? (on) =>
                      setChosen((before) =>
                        on ? [...before, task.commentId] : before.filter((id) => id !== task.commentId),
                      )
                  : undefined
              }
            />
          ))}
        </ListPane>
      }
    >
      {params.id === undefined ? (
        <NothingOpen say="从左边选一条，或按 J">
          <NextButton queue={queue} onTaken={(id) => void navigate(`/moderation/${queue}/${id}`)} />
        </NothingOpen>
      ) : (
        <TaskDetail
          key={params.id}
          commentId={params.id}
          back={`/moderation/${queue}`}
          onDecided={() => go(tasks[place + 1] ?? tasks[place - 1])}
        />
      )}
    </ListDetail>
  )
}

/** Takes the oldest one that nobody is looking at. */
function NextButton({ queue, onTaken }: { queue: Queue; onTaken: (commentId: string) => void }) {
  const { message } = App.useApp()
  const next = useMutation({
    mutationFn: () => api('review.takeNext', { queue }),
    onSuccess: ({ task }) => {
      if (task) onTaken(encodeURIComponent(task.commentId))
      else void message.info('没有等着您看的')
    },
    onError: (problem) => void message.error(problem.message),
  })
  return (
    <Button loading={next.isPending} onClick={() => next.mutate()}>
      看等得最久的一条
    </Button>
  )
}

/** What may be approved without being opened: not what readers reported, nor what two must agree on. */
function isSimple({ taskKind, needsTwo, phases }: Task): boolean {
  const hit = phases.some(({ outcome, phase }) => outcome === 'hold' && phase !== 'history')
  return (taskKind === 'new' || taskKind === 'edit') && !needsTwo && !hit
}

function useApproveMany(tasks: readonly Task[], chosen: readonly string[], onDone: () => void) {
  const { modal, message } = App.useApp()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const items = tasks
    .filter(({ commentId }) => chosen.includes(commentId))
    .map(({ commentId, revision }) => ({ commentId, revision }))
  const run = async () => {
    setBusy(true)
    try {
      const { results } = await api('review.approveMany', { items })
      const left = results.filter(({ done }) => !done)
      void (left.length === 0
        ? message.success(`${results.length} 条已公开`)
        : message.warning(
            `${results.length - left.length} 条已公开，${left.length} 条没有：${left[0]?.why ?? ''}`,
          ))
      onDone()
      await queries.invalidateQueries({ queryKey: ['review queue'] })
    } catch (problem) {
      void message.error((problem as Error).message)
    } finally {
      setBusy(false)
    }
  }
  return {
    busy,
    ask: () =>
      void modal.confirm({
        title: `公开所选的 ${items.length} 条？`,
        content: '公开以后大家马上看得到。请确认每一条都看过。',
        okText: '公开',
        cancelText: '再看看',
        onOk: run,
      }),
  }
}
