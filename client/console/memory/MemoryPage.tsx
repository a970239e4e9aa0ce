import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, DatePicker, Skeleton, Slider, Table } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { api } from '../api'
import type { Output } from '../api/client'
import { ErrorText, Failure } from '../parts/Failure'
import { readableDay } from '../parts/time'
import { useWho } from '../shell/who'
import { Intervals } from './Intervals'
import './memory.css'

type Schedule = Output<'quiz.schedule'>

const PERCENT = 100
const LEAST = 80
const MOST = 95

/** How well things are to be remembered: the one setting behind when a question comes back. */
export default function MemoryPage() {
  const schedule = useQuery({ queryKey: ['memory'], queryFn: () => api('quiz.schedule', {}) })
  if (schedule.isPending)
    return (
      <div className="page">
        <Skeleton active paragraph={{ rows: 6 }} />
      </div>
    )
  if (schedule.isError) return <Failure error={schedule.error} retry={() => void schedule.refetch()} />
  return (
    <div className="page memory">
      <header>
        <h1 className="page-title">复习间隔</h1>
        <p className="faint">
          一道题在快要忘记时回到每日答题里。记住率定得高，复习就勤；定得低，复习就少。
          改动只影响以后安排的复习，党员学到的、得到的都不变。
        </p>
      </header>
      <Setting key={schedule.data.settings[0]?.version ?? 0} schedule={schedule.data} />
      <section className="card" aria-label="历次设置">
        <h2>历次设置</h2>
        <Table
          size="small"
          rowKey="version"
          pagination={false}
          dataSource={schedule.data.settings}
          locale={{ emptyText: '还没有改过，一直按 90% 安排。' }}
          columns={[
            { title: '从哪天起', dataIndex: 'from', render: readableDay },
            { title: '记住率', dataIndex: 'desiredRetention', className: 'numbers', render: percent },
            { title: '经手人', dataIndex: 'setBy', className: 'soft' },
          ]}
        />
      </section>
    </div>
  )
}

function Setting({ schedule }: { schedule: Schedule }) {
  const { organisationId, today, desiredRetention, settings } = schedule
  const tomorrow = dayjs(today).add(1, 'day')
  const mayChange = useWho().roles.some(
    ({ role, organisationId: of }) =>
      (role === 'editor' || role === 'administrator') && of === organisationId,
  )
  const [wanted, setWanted] = useState(Math.round(desiredRetention * PERCENT))
  const [from, setFrom] = useState(tomorrow)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const save = useMutation({
    mutationFn: () =>
      api('quiz.setSchedule', {
        organisationId,
        version: (settings[0]?.version ?? 0) + 1,
        from: from.format('YYYY-MM-DD'),
        desiredRetention: wanted / PERCENT,
      }),
    onSuccess: (next) => {
      queries.setQueryData(['memory'], next)
      void message.success(`已保存，${readableDay(from.format('YYYY-MM-DD'))}起执行`)
    },
  })
  return (
    <form
      className="card memory-form"
      aria-label="记住率"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <h2>
        现在按 {percent(desiredRetention)} 安排
        {wanted !== Math.round(desiredRetention * PERCENT) && `，改为 ${wanted}%`}
      </h2>
      <Slider
        min={LEAST}
        max={MOST}
        value={wanted}
        disabled={!mayChange}
        onChange={setWanted}
        marks={{ [LEAST]: '80% 少复习', 90: '90%', [MOST]: '95% 勤复习' }}
        tooltip={{ formatter: (value) => `${value}%` }}
        ariaLabelForHandle="希望复习时还记得的比例"
      />
      <Intervals before={desiredRetention} after={wanted / PERCENT} />
      {save.error && <Alert type="error" showIcon title={<ErrorText error={save.error} />} />}
      {mayChange ? (
        <div className="memory-actions">
          <label>
            从哪天起{' '}
            <DatePicker
              value={from}
              allowClear={false}
              disabledDate={(day) => day.isBefore(tomorrow, 'day')}
              onChange={(day) => day && setFrom(day)}
              aria-label="从哪天起"
            />
          </label>
          <Button
            type="primary"
            htmlType="submit"
            loading={save.isPending}
            disabled={wanted === Math.round(desiredRetention * PERCENT)}
          >
            保存
          </Button>
        </div>
      ) : (
        <p className="faint">修改由管理整个党组织的编辑或管理员进行。</p>
      )}
    </form>
  )
}

function percent(share: number): string {
  return `${Math.round(share * PERCENT)}%`
}
