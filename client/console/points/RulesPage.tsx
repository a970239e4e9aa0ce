import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Skeleton, Table, Tag } from 'antd'
import { useState } from 'react'
import { api } from '../api'
import type { Output } from '../api/client'
import { ErrorText, Failure } from '../parts/Failure'
import { readableDay, readableInstant } from '../parts/time'
import { LeagueSwitch } from './LeagueSwitch'
import { ProposeRule } from './ProposeRule'
import './rules.css'

type Rulebook = Output<'points.rulebook'>
export type Rule = Rulebook['rules'][number]
type Version = Rule['versions'][number]

/** What points are paid for: every version, who proposed and who confirmed it. */
export default function RulesPage() {
  const rulebook = useQuery({ queryKey: ['rulebook'], queryFn: () => api('points.rulebook', {}) })
  if (rulebook.isPending)
    return (
      <div className="page">
        <Skeleton active paragraph={{ rows: 8 }} />
      </div>
    )
  if (rulebook.isError) return <Failure error={rulebook.error} retry={() => void rulebook.refetch()} />
  const { organisationName, mayChange, rules } = rulebook.data
  return (
    <div className="page rules">
      <header>
        <h1 className="page-title">积分规则</h1>
        <p className="faint">
          {organisationName} · 只给学会了的东西记分；在线时长、登录、转发、点赞不能计分。
          修改要由两个人完成，最早第二天执行，已经得到的积分不变。
        </p>
      </header>
      {!mayChange && <Alert type="info" showIcon title="您可以查看。修改由管理整个党组织的负责人提出。" />}
      {rules.map((rule) => (
        <RuleCard key={rule.id} rule={rule} rulebook={rulebook.data} />
      ))}
      <LeagueSwitch />
    </div>
  )
}

function RuleCard({ rule, rulebook }: { rule: Rule; rulebook: Rulebook }) {
  const [proposing, setProposing] = useState(false)
  const waiting = rule.versions.find(({ status }) => status === 'proposed')
  const current = rule.versions.find(({ version }) => version === rule.inForce)
  return (
    <section className="card" aria-label={rule.name}>
      <div className="rules-head">
        <div>
          <h2>{rule.name}</h2>
          <p>{current?.explanation}</p>
        </div>
        {rulebook.mayChange && !waiting && !proposing && (
          <Button onClick={() => setProposing(true)}>修改</Button>
        )}
      </div>
      {proposing && <ProposeRule rule={rule} rulebook={rulebook} onDone={() => setProposing(false)} />}
      {waiting && <Waiting rule={rule} version={waiting} mayChange={rulebook.mayChange} />}
      <Table<Version>
        size="small"
        rowKey="version"
        pagination={false}
        dataSource={rule.versions}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: '版本', dataIndex: 'version', width: 64, className: 'numbers' },
          {
            title: '状态',
            key: 'status',
            render: (_, version) => <Tag>{stateOf(version, rule, rulebook.today)}</Tag>,
          },
          {
            title: '执行日期',
            dataIndex: 'firstDay',
            render: (day: string | null) => (day === null ? '—' : readableDay(day)),
          },
          { title: '一次', dataIndex: 'perUnit', align: 'right', className: 'numbers' },
          { title: '每天上限', dataIndex: 'dailyCap', align: 'right', className: 'numbers' },
          { title: '为什么', dataIndex: 'why' },
          {
            title: '经手人',
            key: 'who',
            className: 'soft',
            render: (_, { proposer, decider, status }) =>
              proposer === null
                ? '—'
                : `${proposer}提出${decider === null ? '' : `，${decider}${status === 'withdrawn' ? '撤回' : '确认'}`}`,
          },
        ]}
      />
    </section>
  )
}

function stateOf({ version, status, firstDay }: Version, rule: Rule, today: string): string {
  if (status === 'proposed') return '等待确认'
  if (status === 'withdrawn') return '已撤回'
  if (version === rule.inForce) return '执行中'
  return firstDay !== null && firstDay > today ? '将执行' : '已由新版替代'
}

function Waiting({ rule, version, mayChange }: { rule: Rule; version: Version; mayChange: boolean }) {
  const { message } = App.useApp()
  const queries = useQueryClient()
  const decide = useMutation({
    mutationFn: (confirm: boolean) =>
      api('points.decideRule', { ruleId: rule.id, version: version.version, confirm }),
    onSuccess: (next, confirm) => {
      queries.setQueryData(['rulebook'], next)
      void message.success(confirm ? '已确认，到日子自动执行' : '已撤回')
    },
  })
  return (
    <Alert
      className="rules-waiting"
      type="warning"
      showIcon
      title={`${version.proposer ?? ''}提出：${version.firstDay === null ? '' : `${readableDay(version.firstDay)}起，`}${version.explanation}`}
      description={
        <>
          <p>
            {version.why}
            {version.proposedAt && `（${readableInstant(version.proposedAt)}）`}
          </p>
          {decide.error && (
            <p role="alert">
              <ErrorText error={decide.error} />
            </p>
          )}
          {mayChange && (
            <div className="rules-actions">
              {version.mine ? (
                <span className="faint">等另一位负责人确认。</span>
              ) : (
                <Button type="primary" loading={decide.isPending} onClick={() => decide.mutate(true)}>
                  确认
                </Button>
              )}
              <Button disabled={decide.isPending} onClick={() => decide.mutate(false)}>
                {version.mine ? '撤回' : '不同意'}
              </Button>
            </div>
          )}
        </>
      }
    />
  )
}
