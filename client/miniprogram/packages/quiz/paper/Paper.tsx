import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import type { Output } from '../../../api/types'
import { BriefNotice } from '../../../components/BriefNotice'
import { Button } from '../../../components/Button'
import { ConfirmSheet } from '../../../components/ConfirmSheet'
import { Icon } from '../../../components/Icon'
import { Notice } from '../../../components/Notice'
import { useTask } from '../../../hooks/useTask'
import { Countdown } from '../../../native/countdown/Countdown'
import { closingTime } from '../../../words/dates'
import { QuestionDots } from './QuestionDots'
import { QuestionView } from './QuestionView'
import type { Draft } from './draft'
import { answersOf, choose, dropDraft, fill, goTo, keepDraft, readDraft, unanswered } from './draft'
import './paper.css'

interface PaperProps {
  paper: Output<'quiz.daily'>
  onSubmitted: (result: Output<'quiz.submit'>) => void
  onReload: () => Promise<void>
}

/** Answering: nothing is lost by leaving, and nothing is sent before the person says so. */
export function Paper({ paper, onSubmitted, onReload }: PaperProps) {
  const { attemptId, questions, closesAt, day } = paper
  const [draft, setDraft] = useState(() => readDraft(attemptId))
  const [resumed] = useState(() => Object.keys(draft.chosen).length > 0)
  const [asking, setAsking] = useState(false)

  // On a slow phone the next tap may come before the last one is drawn: each begins with what is known, not shown.
  const latest = useRef(draft)
  const change = (step: (before: Draft) => Draft) => {
    latest.current = step(latest.current)
    setDraft(latest.current)
    keepDraft(latest.current)
  }
  const submit = useTask(async () => {
    const result = await api('quiz.submit', { attemptId, answers: answersOf(latest.current, questions) })
    dropDraft()
    onSubmitted(result)
  })

  const current = Math.min(draft.current, questions.length - 1)
  const question = questions[current]
  if (!question) return <Notice tone="care">今天还没有题目，请稍后再来。</Notice>
  const missing = unanswered(draft, questions)
  const isLast = current === questions.length - 1
  const move = (index: number) => change((before) => goTo(before, index, questions.length))
  const finish = () => {
    if (missing.length > 0) setAsking(true)
    else void submit.run()
  }
  return (
    <View className={`paper ${submit.error ? 'paper-failed' : ''}`}>
      <View className="paper-head">
        <QuestionDots questions={questions} draft={draft} current={current} onGo={move} />
        <View className="caption row">
          <Icon name="clock" size="small" />
          <View>
            {closingTime(closesAt, day)} 截止
            <Countdown until={closesAt} />
          </View>
        </View>
      </View>
      <BriefNotice when={resumed}>已回到上次答到的地方</BriefNotice>
      <QuestionView
        key={question.id}
        question={question}
        number={current + 1}
        total={questions.length}
        chosen={draft.chosen[question.id] ?? []}
        disabled={submit.busy}
        onChoose={(key) => change((before) => choose(before, question, key))}
        onFill={(blank, text) => change((before) => fill(before, question, blank, text))}
      />
      <View className="paper-foot">
        {submit.error && (
          <Notice tone="wrong">
            {submit.error.message}
            {submit.error.code !== 'ATTEMPT_CLOSED' && '您的答案都还在，可以再交一次。'}
          </Notice>
        )}
        <View className="paper-actions">
          <Button
            kind="quiet"
            className="paper-back"
            disabled={current === 0}
            onTap={() => move(current - 1)}
          >
            上一题
          </Button>
          {submit.error?.code === 'ATTEMPT_CLOSED' ? (
            <Button className="grow" onTap={onReload}>
              看今天的题
            </Button>
          ) : isLast ? (
            <Button className="grow" busy={submit.busy} onTap={finish}>
              交卷
            </Button>
          ) : (
            <Button className="grow" onTap={() => move(current + 1)}>
              下一题
            </Button>
          )}
        </View>
      </View>
      <ConfirmSheet
        open={asking}
        title={`还有 ${missing.length} 题没有作答`}
        confirm="就这样交卷"
        cancel="再看看"
        onConfirm={() => {
          setAsking(false)
          void submit.run()
        }}
        onCancel={() => {
          setAsking(false)
          move(missing[0]!)
        }}
      >
        第 {missing.map((index) => index + 1).join('、')} 题还空着，交卷后不能再改，空着的按没有答对算。
      </ConfirmSheet>
    </View>
  )
}
