import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Empty, Input, Skeleton } from 'antd'
import { useState } from 'react'
import { api } from '../api'
import type { Output } from '../api/client'
import { ErrorText, Failure } from '../parts/Failure'
import { readableInstant } from '../parts/time'

type Question = Output<'training.questions'>['questions'][number]

/** Questions without names; answering one shows both to everybody. */
export function Answers({ trainingId }: { trainingId: string }) {
  const questions = useQuery({
    queryKey: ['trainingQuestions', trainingId],
    queryFn: () => api('training.questions', { trainingId }),
    refetchInterval: 15_000,
  })
  if (questions.isPending) return <Skeleton active />
  if (questions.isError) return <Failure error={questions.error} retry={() => void questions.refetch()} />
  const list = questions.data.questions
  if (list.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有人提问" />
  return (
    <>
      <p className="faint">这里不显示是谁提的问题。答复以后，大家都能看到问题和答复。</p>
      {list.map((question) => (
        <Answer key={question.questionId} question={question} trainingId={trainingId} />
      ))}
    </>
  )
}

function Answer({ question, trainingId }: { question: Question; trainingId: string }) {
  const { questionId, text, askedAt, answer, answeredBy } = question
  const [words, setWords] = useState(answer ?? '')
  const queries = useQueryClient()
  const send = useMutation({
    mutationFn: () => api('training.answer', { questionId, answer: words }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['trainingQuestions', trainingId] }),
  })
  return (
    <section className="card training-question">
      <p>
        {text} <span className="faint">{readableInstant(askedAt)}</span>
      </p>
      <Input.TextArea
        value={words}
        maxLength={600}
        autoSize
        aria-label={`答复：${text}`}
        placeholder="写下答复"
        onChange={({ target }) => setWords(target.value)}
      />
      <div className="training-actions">
        <Button
          disabled={words.trim() === '' || words === answer}
          loading={send.isPending}
          onClick={() => send.mutate()}
        >
          {answer === null ? '答复' : '改答复'}
        </Button>
        {answeredBy !== null && <span className="faint">{answeredBy} 已答复</span>}
      </div>
      {send.error && <Alert type="error" title={<ErrorText error={send.error} />} />}
    </section>
  )
}
