import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { api } from '../api'
import { letterOf } from '../editorial/choice'
import { Phone } from '../editorial/Phone'
import { Failure } from '../parts/Failure'
import { type ExamForm, fullScore, questionCount } from './examForm'

const draws = 1000

/** One paper as it might be drawn, with its keys, for the editor alone. */
export function ExamPreview({ form }: { form: ExamForm }) {
  const [draw, setDraw] = useState(1)
  const { pools } = form
  const sample = useQuery({
    queryKey: ['exams', 'sample', pools, draw],
    queryFn: () => api('exam.sample', { pools, draw }),
    placeholderData: (before) => before,
  })
  return (
    <Phone>
      <section className="phone-question">
        <p className="phone-label">
          {questionCount(form)} 题 · 满分 {fullScore(form)} 分
          {form.minutes !== null && ` · ${form.minutes} 分钟`}
        </p>
        <p className="phone-stem">{form.title || '（名称）'}</p>
        {form.instructions && <p>{form.instructions}</p>}
        <Button size="small" onClick={() => setDraw((before) => (before % draws) + 1)}>
          换一份样卷
        </Button>
      </section>
      {sample.isPending && <Skeleton active />}
      {sample.isError && <Failure error={sample.error} retry={() => void sample.refetch()} />}
      {sample.data?.questions.map((question, index) => (
        <section className="phone-question" key={index}>
          <p className="phone-label">
            第 {index + 1} 题 · {question.topic.name} · {question.points} 分
          </p>
          <p className="phone-stem">{question.stem}</p>
          <ul className="phone-options">
            {question.options.map((option, place) => (
              <li key={place} className={option.right ? 'right' : undefined}>
                <span>{letterOf(place)}</span>
                {option.text}
                {option.right && <em>正确答案</em>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Phone>
  )
}
