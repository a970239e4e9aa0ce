import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Checkbox, InputNumber, Select, Skeleton, Table } from 'antd'
import { useState } from 'react'
import { api } from '../api'
import type { Output } from '../api/client'
import { ErrorText, Failure } from '../parts/Failure'
import { type Category, categoryNames } from './words'
import './letters.css'

type Routing = Output<'feedback.routing'>
type Organisation = Routing['organisations'][number]

const targetNames = { officer: '本组织负责人', above: '上一级负责人', inspector: '纪检委员' } as const
const limitNames = {
  acceptDays: '受理（天，最多 15）',
  resolveDays: '答复（天，最多 60）',
  extensionDays: '延长（天，最多 30，一次）',
  reviewAskDays: '可申请复查（天，最少 30）',
  reviewDays: '复查（天，最多 30）',
} as const
const most = { acceptDays: 15, resolveDays: 60, extensionDays: 30, reviewAskDays: 90, reviewDays: 30 }
const least = { acceptDays: 1, resolveDays: 1, extensionDays: 1, reviewAskDays: 30, reviewDays: 1 }
const categories = Object.keys(categoryNames) as Category[]

/** Who gets which letters, and until when they answer. */
export default function RoutesPage() {
  const routing = useQuery({ queryKey: ['letter-routing'], queryFn: () => api('feedback.routing', {}) })
  if (routing.isPending)
    return (
      <div className="page">
        <Skeleton active />
      </div>
    )
  if (routing.error) return <Failure error={routing.error} retry={() => void routing.refetch()} />
  return (
    <div className="page letters-routes">
      <h1 className="page-title">来信分派规则</h1>
      <p className="faint">
        反映负责人的信不按下面的表走：一律交给上一级或纪检委员，本人和下级都看不到。没有单独设置的组织，跟随上一级。
      </p>
      <RoutesTable routing={routing.data} />
      <LimitsForm key={routing.data.version} routing={routing.data} />
    </div>
  )
}

function RoutesTable({ routing }: { routing: Routing }) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const set = useMutation({
    mutationFn: (input: { organisationId: string; routes: Organisation['routes'] | null }) =>
      api('feedback.setRoutes', input),
    onSuccess: (next) => {
      queries.setQueryData(['letter-routing'], next)
      void message.success('已保存，从下一封信起生效')
    },
  })
  return (
    <>
      {set.error && <Alert type="error" showIcon title={<ErrorText error={set.error} />} />}
      <Table<Organisation>
        size="small"
        rowKey="id"
        pagination={routing.organisations.length > 20 ? { pageSize: 20 } : false}
        dataSource={routing.organisations}
        columns={[
          {
            title: '组织',
            dataIndex: 'name',
            render: (name: string, { depth }) => <span style={{ paddingLeft: depth * 16 }}>{name}</span>,
          },
          ...categories.map((category) => ({
            title: categoryNames[category],
            key: category,
            render: (_: unknown, { id, name, routes }: Organisation) => (
              <Select
                aria-label={`${name}的${categoryNames[category]}`}
                className="letters-target"
                value={routes[category]}
                disabled={set.isPending}
                options={Object.entries(targetNames).map(([value, label]) => ({ value, label }))}
                onChange={(target) =>
                  set.mutate({ organisationId: id, routes: { ...routes, [category]: target } })
                }
              />
            ),
          })),
          {
            title: '',
            key: 'own',
            render: (_: unknown, { id, from }: Organisation) =>
              from === 'own' ? (
                <Button size="small" onClick={() => set.mutate({ organisationId: id, routes: null })}>
                  恢复跟随
                </Button>
              ) : (
                <span className="faint">{from === 'above' ? '跟随上级' : '通用'}</span>
              ),
          },
        ]}
      />
    </>
  )
}

function LimitsForm({ routing }: { routing: Routing }) {
  const [limits, setLimits] = useState(routing.limits)
  const queries = useQueryClient()
  const { message } = App.useApp()
  const set = useMutation({
    mutationFn: () => api('feedback.setLimits', { limits }),
    onSuccess: (next) => {
      queries.setQueryData(['letter-routing'], next)
      void message.success('已保存，从下一封信起生效')
    },
  })
  const changed = JSON.stringify(limits) !== JSON.stringify(routing.limits)
  return (
    <section className="card letters-limits" aria-label="期限">
      <h2>期限</h2>
      <p className="faint">依据《信访工作条例》。可以比规定更快，不能更慢。已收到的信仍按收到时的期限。</p>
      {(Object.keys(limitNames) as Array<keyof typeof limitNames>).map((name) => (
        <label key={name}>
          {limitNames[name]}
          <InputNumber
            aria-label={limitNames[name]}
            min={least[name]}
            max={most[name]}
            precision={0}
            value={limits[name]}
            onChange={(value) => value !== null && setLimits({ ...limits, [name]: value })}
          />
        </label>
      ))}
      <Checkbox
        checked={limits.toWorkingDay}
        onChange={(event) => setLimits({ ...limits, toWorkingDay: event.target.checked })}
      >
        最后一天是休息日时，顺延到下一个工作日
      </Checkbox>
      {set.error && <Alert type="error" showIcon title={<ErrorText error={set.error} />} />}
      <Button type="primary" disabled={!changed} loading={set.isPending} onClick={() => set.mutate()}>
        保存期限
      </Button>
    </section>
  )
}
