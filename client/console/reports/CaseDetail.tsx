import { LeftOutlined } from '@ant-design/icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Radio, Skeleton } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { api } from '../api'
import type { Output } from '../api/client'
import { ErrorText, Failure } from '../parts/Failure'
import { readableInstant } from '../parts/time'
import { questionForm } from '../quiz/questionForm'
import { QuestionPreview } from '../quiz/QuestionPreview'
import { type Outcome, outcomeEffects, outcomeNames, reasonNames } from './words'

type Case = Output<'quiz.reportCase'>

/** A reported question beside what was said about it, and the answer to those who said it. */
export function CaseDetail({ caseId }: { caseId: string }) {
  const navigate = useNavigate()
  const found = useQuery({
    queryKey: ['report case', caseId],
    queryFn: () => api('quiz.reportCase', { caseId }),
  })
  if (found.isPending)
    return (
      <div className="page">
        <Skeleton active paragraph={{ rows: 8 }} />
      </div>
    )
  if (found.isError) return <Failure error={found.error} retry={() => void found.refetch()} />
  const one = found.data
  return (
    <div className="page">
      <header className="reports-head">
        <Button
          type="text"
          icon={<LeftOutlined />}
          aria-label="回到列表"
          onClick={() => void navigate('/reports')}
        />
        <h1 className="page-title">{one.reports} 人说这道题有误</h1>
        <Button onClick={() => void navigate(`/quiz/published/${one.questionId}/${one.publishedVersion}`)}>
          到题库里改
        </Button>
      </header>
      <div className="case">
        <section aria-label="当时的题目">
          <QuestionPreview form={questionForm({ ...one.question, topic: one.topic })} />
          <p className="faint">
            反馈的是第 {one.version} 版
            {one.publishedVersion > one.version
              ? `，现在发布的是第 ${one.publishedVersion} 版`
              : '，就是现在发布的这一版'}
          </p>
        </section>
        <section aria-label="反馈和答复">
          <ul className="said">
            {one.said.map(({ reason, text, at }) => (
              <li key={at}>
                <strong>{reasonNames[reason]}</strong>
                {text && <span>：{text}</span>}
                <span className="faint numbers"> {readableInstant(at)}</span>
              </li>
            ))}
          </ul>
          {one.outcome === null ? (
            <CloseForm one={one} />
          ) : (
            <Alert type="info" showIcon title={outcomeNames[one.outcome]} description={one.answer} />
          )}
        </section>
      </div>
    </div>
  )
}

function CloseForm({ one }: { one: Case }) {
  const cache = useQueryClient()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [answer, setAnswer] = useState('')
  const close = useMutation({
    mutationFn: (chosen: Outcome) =>
      api('quiz.closeCase', { caseId: one.caseId, outcome: chosen, answer: answer.trim() }),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: ['report cases'] })
      void cache.invalidateQueries({ queryKey: ['report case', one.caseId] })
    },
  })
  const corrected = one.publishedVersion > one.version
  return (
    <div className="close-form">
      <Radio.Group
        aria-label="核对结果"
        value={outcome}
        onChange={(event) => setOutcome(event.target.value as Outcome)}
      >
        {(Object.keys(outcomeNames) as Outcome[]).map((value) => (
          <Radio key={value} value={value} disabled={value !== 'noChange' && !corrected}>
            {outcomeNames[value]}
            <span className="faint">{outcomeEffects[value]}</span>
          </Radio>
        ))}
      </Radio.Group>
      {!corrected && <p className="faint">要更正，先在题库里写好新版本，由另一位编辑发布，再回来办结。</p>}
      <Input.TextArea
        aria-label="给反馈人的答复"
        value={answer}
        maxLength={300}
        autoSize={{ minRows: 3 }}
        placeholder="给反馈人的答复，如：谢谢提醒，已按 2026 年新规定更正。"
        onChange={(event) => setAnswer(event.target.value)}
      />
      {close.isError && <Alert type="error" showIcon title={<ErrorText error={close.error} />} />}
      <Button
        type="primary"
        disabled={outcome === null || answer.trim() === ''}
        loading={close.isPending}
        onClick={() => outcome && close.mutate(outcome)}
      >
        办结并答复
      </Button>
    </div>
  )
}
