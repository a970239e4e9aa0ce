import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Checkbox, Input, InputNumber, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { api } from '../api'
import type { Input as InputOf, Output } from '../api/client'
import { Proposal } from '../moderation/Proposal'
import { SettingsVersions } from '../moderation/SettingsVersions'
import { reasonNames, reasons } from '../moderation/words'
import { ErrorText, Failure } from '../parts/Failure'

type Policies = Output<'review.policy'>
type Fields = Omit<InputOf<'review.proposePolicy'>, 'version' | 'why'>

const numbers = [
  { name: 'maxLength', label: '一条最多多少字', min: 50, max: 1000 },
  { name: 'perTenMinutes', label: '一人十分钟最多几条', min: 1, max: 50 },
  { name: 'perDay', label: '一人一天最多几条', min: 1, max: 200 },
  { name: 'repeatHours', label: '多少小时内不收同样的话', min: 1, max: 720 },
  { name: 'trustHalfLifeDays', label: '信任多少天减半', min: 7, max: 365 },
  { name: 'reportThreshold', label: '几次举报再由人看', min: 2, max: 50 },
] as const

/** The policy that texts are judged by, and its versions. */
export function PolicyCard() {
  const policies = useQuery({ queryKey: ['review policy'], queryFn: () => api('review.policy', {}) })
  return (
    <section className="card">
      <h2>审核规则</h2>
      {policies.isPending ? (
        <Skeleton active paragraph={{ rows: 4 }} />
      ) : policies.isError ? (
        <Failure error={policies.error} retry={() => void policies.refetch()} />
      ) : (
        <Policy policies={policies.data} />
      )}
    </section>
  )
}

function Policy({ policies }: { policies: Policies }) {
  const { current, proposed, mayChange, versions } = policies
  return (
    <div className="review-policies">
      <p className="faint">
        {current.version === 1 ? '现在用的是产品自带的规则' : `现在用的是第 ${current.version} 版`}
        。每次修改由一位提出、另一位确认，生效后对所有人公开，并记入公开日志。
      </p>
      {proposed && <Proposed key={proposed.version} proposed={proposed} mayDecide={mayChange} />}
      <PolicyForm key={`${current.version} ${proposed?.version}`} policies={policies} />
      <h3>历次修改</h3>
      <SettingsVersions versions={versions} first="第 1 版：产品自带的规则" />
    </div>
  )
}

function Proposed({
  proposed,
  mayDecide,
}: {
  proposed: NonNullable<Policies['proposed']>
  mayDecide: boolean
}) {
  const queries = useQueryClient()
  const { version, why, proposer, changes, mine } = proposed
  const decide = useMutation({
    mutationFn: (confirm: boolean) => api('review.decidePolicy', { version, confirm }),
    onSuccess: (next) => queries.setQueryData(['review policy'], next),
  })
  return (
    <Proposal
      title={`第 ${version} 版等待确认：${why}（${proposer}）`}
      lines={changes}
      mine={mine}
      mayDecide={mayDecide}
      waiting={decide.isPending}
      error={decide.error}
      onDecide={decide.mutate}
    />
  )
}

function PolicyForm({ policies }: { policies: Policies }) {
  const { current, proposed, mayChange, nextVersion } = policies
  const writable = mayChange && proposed === null
  const before = fieldsOf(current)
  const [fields, setFields] = useState<Fields>(before)
  const [why, setWhy] = useState('')
  const queries = useQueryClient()
  const { message } = App.useApp()
  const change = useMutation({
    mutationFn: (next: Fields) =>
      api('review.proposePolicy', { version: nextVersion, why: why.trim(), ...next }),
    onSuccess: (next) => {
      void message.success('已提出，等另一位组织员确认')
      queries.setQueryData(['review policy'], next)
    },
  })
  const changed = JSON.stringify(fields) !== JSON.stringify(before)
  return (
    <>
      <div className="review-policy">
        {numbers.map(({ name, label, min, max }) => (
          <label key={name}>
            {label}
            <InputNumber
              aria-label={label}
              value={fields[name]}
              min={min}
              max={max}
              precision={0}
              disabled={!writable}
              onChange={(value) => setFields({ ...fields, [name]: value ?? min })}
            />
          </label>
        ))}
        <label>
          这几类词要两人一致
          <Select
            mode="multiple"
            aria-label="这几类词要两人一致"
            value={fields.secondLookCategories}
            disabled={!writable}
            options={reasons.map((value) => ({ value, label: reasonNames[value] }))}
            onChange={(secondLookCategories) => setFields({ ...fields, secondLookCategories })}
          />
        </label>
        <label>
          这些内容下面的都要两人一致
          <Select
            mode="multiple"
            aria-label="这些内容下面的都要两人一致"
            value={fields.secondLookSubjects}
            disabled={!writable}
            options={[
              { value: 'disclosure' as const, label: '公示' },
              { value: 'study' as const, label: '学习内容' },
            ]}
            onChange={(secondLookSubjects) => setFields({ ...fields, secondLookSubjects })}
          />
        </label>
        <Checkbox
          checked={fields.publishTrusted}
          disabled={!writable}
          onChange={(event) => setFields({ ...fields, publishTrusted: event.target.checked })}
        >
          前几条都通过的人，机器核验后直接公开
        </Checkbox>
      </div>
      {writable && (
        <div className="review-policy-save">
          <Input
            aria-label="为什么改规则"
            value={why}
            maxLength={100}
            placeholder="为什么改，会对所有人公开"
            onChange={(event) => setWhy(event.target.value)}
          />
          <Button
            type="primary"
            disabled={!changed || why.trim() === ''}
            loading={change.isPending}
            onClick={() => change.mutate(fields)}
          >
            提出修改
          </Button>
        </div>
      )}
      {change.error && <Alert type="error" showIcon title={<ErrorText error={change.error} />} />}
    </>
  )
}

function fieldsOf(version: Policies['current']): Fields {
  const { maxLength, perTenMinutes, perDay, repeatHours, publishTrusted, trustHalfLifeDays } = version
  const { reportThreshold, secondLookSubjects, secondLookCategories } = version
  return {
    maxLength,
    perTenMinutes,
    perDay,
    repeatHours,
    publishTrusted,
    trustHalfLifeDays,
    reportThreshold,
    secondLookSubjects,
    secondLookCategories,
  }
}
