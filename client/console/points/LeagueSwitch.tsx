import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Skeleton, Switch } from 'antd'
import { api } from '../api'
import { ErrorText } from '../parts/Failure'

/** The voluntary league: on or off, and how many joined; who, nobody here can see. */
export function LeagueSwitch() {
  const { modal, message } = App.useApp()
  const queries = useQueryClient()
  const setting = useQuery({ queryKey: ['league'], queryFn: () => api('league.setting', {}) })
  const change = useMutation({
    mutationFn: (on: boolean) => api('league.set', { on }),
    onSuccess: (next) => {
      queries.setQueryData(['league'], next)
      void message.success(next.on ? '已开启，党员可以自愿参加' : '已关闭，名单和分数已删除')
    },
  })
  if (setting.isPending) return <Skeleton active paragraph={{ rows: 2 }} />
  const error = setting.error ?? change.error
  const { on = false, mayChange = false, joined = null, groupMinimum = 5 } = setting.data ?? {}
  const ask = () =>
    void modal.confirm({
      title: '关闭小组赛？',
      content: '参加的名单和本周的分数会立即删除，党员自己的积分不变。',
      okText: '关闭并删除',
      cancelText: '先不关闭',
      onOk: () => change.mutateAsync(false),
    })
  return (
    <section className="card" aria-label="自愿小组赛">
      <div className="rules-head">
        <div>
          <h2>自愿小组赛</h2>
          <p>
            默认关闭。开启后党员自己决定参不参加、用什么称呼；只有同组的人看得到彼此的周积分，没有奖品，不能导出，也不作考核。
          </p>
          <p>
            {on &&
              (joined === null ? `参加的人不到 ${groupMinimum} 名，不显示人数。` : `${joined} 名党员参加。`)}
          </p>
        </div>
        <Switch
          checked={on}
          disabled={!mayChange}
          loading={change.isPending}
          aria-label="自愿小组赛"
          onChange={(next) => (next ? change.mutate(true) : ask())}
        />
      </div>
      {error && <Alert type="error" showIcon title={<ErrorText error={error} />} />}
    </section>
  )
}
