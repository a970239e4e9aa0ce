import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, DatePicker, Input, InputNumber } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { api } from '../api'
import type { Output } from '../api/client'
import { ErrorText } from '../parts/Failure'
import type { Rule } from './RulesPage'

interface Props {
  rule: Rule
  rulebook: Output<'points.rulebook'>
  onDone: () => void
}

/** Proposing another version of a rule; a second person confirms it. */
export function ProposeRule({ rule, rulebook: { limits, today }, onDone }: Props) {
  const [newest] = rule.versions
  const inForce = rule.versions.find(({ version }) => version === rule.inForce)
  const tomorrow = dayjs(today).add(1, 'day')
  const [perUnit, setPerUnit] = useState<number | null>(inForce?.perUnit ?? 1)
  const [dailyCap, setDailyCap] = useState<number | null>(inForce?.dailyCap ?? 1)
  const [firstDay, setFirstDay] = useState<Dayjs | null>(tomorrow)
  const [why, setWhy] = useState('')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const send = useMutation({
    mutationFn: () =>
      api('points.proposeRule', {
        ruleId: rule.id,
        version: (newest?.version ?? 1) + 1,
        firstDay: firstDay?.format('YYYY-MM-DD') ?? '',
        perUnit: perUnit ?? 0,
        dailyCap: dailyCap ?? 0,
        why: why.trim(),
      }),
    onSuccess: (next) => {
      queries.setQueryData(['rulebook'], next)
      void message.success('已提出，等另一位负责人确认')
      onDone()
    },
  })
  const ready = perUnit !== null && dailyCap !== null && firstDay !== null && why.trim() !== ''
  return (
    <form
      className="rules-form"
      aria-label={`修改“${rule.name}”`}
      onSubmit={(event) => {
        event.preventDefault()
        send.mutate()
      }}
    >
      <label>
        一次几分（0 为暂不计分）
        <InputNumber
          value={perUnit}
          min={0}
          max={limits.perUnit}
          precision={0}
          onChange={setPerUnit}
          aria-label="一次几分"
        />
      </label>
      <label>
        每天最多几分
        <InputNumber
          value={dailyCap}
          min={perUnit ?? 0}
          max={limits.dailyCap}
          precision={0}
          onChange={setDailyCap}
          aria-label="每天最多几分"
        />
      </label>
      <label>
        从哪天起
        <DatePicker
          value={firstDay}
          allowClear={false}
          disabledDate={(day) => day.isBefore(tomorrow, 'day')}
          onChange={setFirstDay}
          aria-label="从哪天起"
        />
      </label>
      <label className="rules-why">
        为什么改，党员会看到
        <Input
          value={why}
          maxLength={100}
          onChange={(event) => setWhy(event.target.value)}
          aria-label="为什么改"
        />
      </label>
      {send.error && <Alert type="error" showIcon title={<ErrorText error={send.error} />} />}
      <div className="rules-actions">
        <Button type="primary" htmlType="submit" disabled={!ready} loading={send.isPending}>
          提出修改
        </Button>
        <Button onClick={onDone}>取消</Button>
      </div>
    </form>
  )
}
