import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Descriptions, Input, InputNumber, Radio } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { api } from '../api'
import { ErrorText } from '../parts/Failure'
import { BackToList } from '../parts/ListDetail'
import { readableDay, readableInstant } from '../parts/time'
import type { Appeal } from './AppealsPage'

/** The entry in question and the member's words; nobody's name. */
export function AppealDetail({ appeal, back }: { appeal: Appeal; back: string }) {
  const { entry, decision, organisationName } = appeal
  return (
    <>
      <header className="pane-head">
        <BackToList to={back} />
        <div>
          <h1 className="page-title">{entry.title}</h1>
          <p className="faint">
            {organisationName}的一位党员 · {readableInstant(appeal.submittedAt)} 提出
            {!decision && `，请在 ${readableDay(appeal.dueDay)}以前答复`}
          </p>
        </div>
      </header>
      <blockquote className="pane-words">{appeal.text}</blockquote>
      <Descriptions
        size="small"
        column={1}
        bordered
        items={[
          { key: 'amount', label: '这一笔', children: `${entry.amount > 0 ? '+' : ''}${entry.amount} 分` },
          { key: 'reason', label: '理由', children: entry.reason },
          { key: 'at', label: '时间', children: readableInstant(entry.at) },
          {
            key: 'rule',
            label: '规则',
            children: `${entry.ruleName}（第 ${entry.ruleVersion} 版）${appeal.ruleExplanation ?? ''}`,
          },
        ]}
      />
      {decision ? (
        <Alert
          className="appeals-decision"
          type={decision.amount === 0 ? 'info' : 'success'}
          showIcon
          title={
            decision.amount === 0
              ? '已答复，积分不变'
              : `已更正 ${decision.amount > 0 ? '+' : ''}${decision.amount} 分`
          }
          description={`${decision.answer}（${decision.by}，${readableInstant(decision.at)}）`}
        />
      ) : (
        <Decision appeal={appeal} />
      )}
    </>
  )
}

const MAX_CORRECTION = 20

function Decision({ appeal }: { appeal: Appeal }) {
  const [granted, setGranted] = useState<boolean>()
  const [amount, setAmount] = useState<number | null>(1)
  const [answer, setAnswer] = useState('')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const decide = useMutation({
    mutationFn: () =>
      api('points.decideAppeal', {
        appealId: appeal.appealId,
        amount: granted ? (amount ?? 0) : 0,
        answer: answer.trim(),
      }),
    onSuccess: async () => {
      void message.success('已答复，对方在手机上能看到')
      await queries.invalidateQueries({ queryKey: ['appeals'] })
      void navigate('/appeals/waiting')
    },
  })
  const ready =
    granted !== undefined && answer.trim() !== '' && (!granted || (amount !== null && amount !== 0))
  return (
    <form
      className="pane-form"
      onSubmit={(event) => {
        event.preventDefault()
        decide.mutate()
      }}
    >
      <Radio.Group
        value={granted}
        onChange={(event) => setGranted(event.target.value as boolean)}
        options={[
          { value: true, label: '疑问成立，更正积分' },
          { value: false, label: '积分没有错，说明原因' },
        ]}
      />
      {granted && (
        <label className="appeals-amount">
          更正多少分（少给了写正数，多给了写负数）
          <InputNumber
            value={amount}
            min={-MAX_CORRECTION}
            max={MAX_CORRECTION}
            precision={0}
            onChange={setAmount}
            aria-label="更正多少分"
          />
        </label>
      )}
      <label htmlFor="appeal-answer">答复</label>
      <Input.TextArea
        id="appeal-answer"
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
        maxLength={300}
        showCount
        autoSize={{ minRows: 3 }}
        placeholder="写明核对了什么、结果是什么，对方会看到"
      />
      {decide.error && <Alert type="error" showIcon title={<ErrorText error={decide.error} />} />}
      <Button type="primary" htmlType="submit" disabled={!ready} loading={decide.isPending}>
        答复
      </Button>
      <p className="faint">答复以后不能再改。原来那一笔保留，更正另记一笔。</p>
    </form>
  )
}
