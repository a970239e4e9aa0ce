import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Checkbox, Input, InputNumber, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { api } from '../api'
import type { Input as InputOf, Output } from '../api/client'
import { reasonNames, reasons } from '../moderation/words'
import { ErrorText, Failure } from '../parts/Failure'
import { readableInstant } from '../parts/time'

type Policies = Output<'review.policy'>
type Fields = Omit<InputOf<'review.changePolicy'>, 'version' | 'why'>

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
        <PolicyForm key={policies.data.versions[0]?.version} policies={policies.data} />
      )}
    </section>
  )
}

function PolicyForm({ policies }: { policies: Policies }) {
  const { versions, mayChange } = policies
  const [newest] = versions
  const [fields, setFields] = useState<Fields | undefined>(newest && fieldsOf(newest))
  const [why, setWhy] = useState('')
  const queries = useQueryClient()
  const { message } = App.useApp()
  const change = useMutation({
    mutationFn: (next: Fields) =>
      api('review.changePolicy', { version: (newest?.version ?? 1) + 1, why: why.trim(), ...next }),
    onSuccess: (next) => {
      void message.success('已改，半分钟内生效')
      queries.setQueryData(['review policy'], next)
    },
  })
  if (!fields) return null
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
              disabled={!mayChange}
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
            disabled={!mayChange}
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
            disabled={!mayChange}
            options={[
              { value: 'disclosure' as const, label: '公示' },
              { value: 'study' as const, label: '学习内容' },
            ]}
            onChange={(secondLookSubjects) => setFields({ ...fields, secondLookSubjects })}
          />
        </label>
        <Checkbox
          checked={fields.publishTrusted}
          disabled={!mayChange}
          onChange={(event) => setFields({ ...fields, publishTrusted: event.target.checked })}
        >
          前几条都通过的人，机器核验后直接公开
        </Checkbox>
      </div>
      {mayChange && (
        <div className="review-policy-save">
          <Input
            aria-label="为什么改规则"
            value={why}
            maxLength={100}
            placeholder="为什么改"
            onChange={(event) => setWhy(event.target.value)}
          />
          <Button
            disabled={why.trim() === ''}
            loading={change.isPending}
            onClick={() => change.mutate(fields)}
          >
            改规则
          </Button>
        </div>
      )}
      {change.error && <Alert type="error" showIcon title={<ErrorText error={change.error} />} />}
      <ul className="faint">
        {versions.map(({ version, why: reason, by, at }) => (
          <li key={version}>
            第 {version} 版 · {reason}
            {by === null || at === null ? '' : ` · ${by} ${readableInstant(at)}`}
          </li>
        ))}
      </ul>
    </>
  )
}

function fieldsOf(version: Policies['versions'][number]): Fields {
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
