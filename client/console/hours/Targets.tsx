import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Form, Input, InputNumber, Skeleton, Table } from 'antd'
import { useState } from 'react'
import { api } from '../api'
import type { Output } from '../api/client'
import { Field, TextField } from '../editorial/Field'
import { FormPart } from '../editorial/FormPart'
import { noProblems } from '../editorial/problems'
import { ErrorText, Failure } from '../parts/Failure'
import { readableDay } from '../parts/time'

type Target = Output<'hours.targets'>['versions'][number]

const queryKey = ['hoursTargets']

/** The versions of the yearly target; an administrator adds the next one, none is ever edited. */
export function Targets() {
  const targets = useQuery({ queryKey, queryFn: () => api('hours.targets', {}) })
  if (targets.isPending) return <Skeleton active />
  if (targets.isError) return <Failure error={targets.error} retry={() => void targets.refetch()} />
  const { versions, maySet } = targets.data
  const [newest] = versions
  return (
    <div className="hours">
      <Table<Target>
        rowKey="version"
        size="small"
        dataSource={versions}
        pagination={false}
        scroll={{ x: 720 }}
        columns={[
          { title: '版本', dataIndex: 'version', className: 'numbers' },
          { title: '从哪天起', dataIndex: 'from', render: readableDay, className: 'numbers' },
          { title: '党员', dataIndex: 'memberHours', render: hours },
          { title: '书记和班子成员', dataIndex: 'officerHours', render: hours },
          { title: '集中培训', dataIndex: 'officerCentralised', render: (count: number) => `${count} 次` },
          { title: '一学时', dataIndex: 'minutesPerHour', render: (minutes: number) => `${minutes} 分钟` },
          { title: '依据', dataIndex: 'source', className: 'faint' },
        ]}
      />
      <p className="faint">
        旧的版本不会改动：已经过去的年份仍按当年最后有效的一版算，今年按现在有效的一版算。
      </p>
      {maySet && newest && <NextVersion key={newest.version} newest={newest} />}
    </div>
  )
}

function hours(count: number) {
  return `${count} 学时`
}

function NextVersion({ newest }: { newest: Target }) {
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [next, setNext] = useState<Target>({ ...newest, version: newest.version + 1, from: '', source: '' })
  const add = useMutation({
    mutationFn: () => api('hours.setTarget', next),
    onSuccess: (fresh) => {
      queries.setQueryData(queryKey, fresh)
      void message.success('已加上新的一版')
    },
  })
  const number = (
    path: 'memberHours' | 'officerHours' | 'officerCentralised' | 'minutesPerHour',
    label: string,
    [min, max]: [number, number],
  ) => (
    <Field path={path} label={label} problems={noProblems}>
      <InputNumber
        id={path}
        min={min}
        max={max}
        value={next[path]}
        onChange={(value) => setNext({ ...next, [path]: value ?? min })}
      />
    </Field>
  )
  return (
    <Form layout="vertical" className="detail-form" onFinish={() => add.mutate()}>
      <FormPart title={`第 ${next.version} 版`} hint="从今天或以后的某一天起适用，写明依据。">
        <div className="hours-numbers">
          <Field path="from" label="从哪天起" problems={noProblems}>
            <Input
              id="from"
              type="date"
              value={next.from}
              onChange={({ target }) => setNext({ ...next, from: target.value })}
            />
          </Field>
          {number('memberHours', '党员（学时）', [1, 300])}
          {number('officerHours', '书记和班子成员（学时）', [1, 300])}
          {number('officerCentralised', '集中培训（次）', [0, 12])}
          {number('minutesPerHour', '一学时（分钟）', [30, 60])}
        </div>
        <TextField
          path="source"
          label="依据"
          value={next.source}
          max={100}
          problems={noProblems}
          onChange={(source) => setNext({ ...next, source })}
        />
        {add.error && <Alert type="error" title={<ErrorText error={add.error} />} />}
        <Button
          htmlType="submit"
          type="primary"
          loading={add.isPending}
          disabled={next.from === '' || next.source.trim() === ''}
        >
          加上这一版
        </Button>
      </FormPart>
    </Form>
  )
}
