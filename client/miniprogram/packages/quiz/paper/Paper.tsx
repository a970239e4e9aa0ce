import { useEffect, useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import { isConnectionError, toApiError } from '../../../api/errors'
import { keepUntilOnline, onOutbox, onSent, takeBack, waitingPapers } from '../../../api/outbox'
import type { Output } from '../../../api/types'
import { BriefNotice } from '../../../components/BriefNotice'
import { Button } from '../../../components/Button'
import { ConfirmSheet } from '../../../components/ConfirmSheet'
import { Icon } from '../../../components/Icon'
import { Notice } from '../../../components/Notice'
import { useServerOffset } from '../../../hooks/useServerOffset'
import { useTask } from '../../../hooks/useTask'
import { Countdown } from '../../../native/countdown/Countdown'
import { closingTime } from '../../../words/dates'
import { QuestionDots } from './QuestionDots'
import { QuestionView } from './QuestionView'
import type { Draft } from './draft'
import {
  answersOf,
  choose,
  dropDraft,
  fill,
  goTo,
  keepDraft,
  readDraft,
  unanswered,
  withSaved,
} from './draft'
import { useKeptAnswers } from './useKeptAnswers'
import './paper.css'

interface PaperProps {
  paper: Output<'quiz.daily'>
  onSubmitted: (result: Output<'quiz.submit'>) => void
  onReload: () => Promise<void>
}

/** Answering: nothing is lost by leaving, and nothing is handed in before the person says so or the time ends. */
export function Paper({ paper, onSubmitted, onReload }: PaperProps) {
  const { attemptId, title, questions, closesAt, day } = paper
  const [draft, setDraft] = useState(() => startingDraft(paper))
  const [resumed] = useState(() => Object.keys(draft.chosen).length > 0)
  const [asking, setAsking] = useState(false)
  const queued = useQueued(attemptId, onSubmitted)

  // On a slow phone the next tap may come before the last one is drawn: each begins with what is known, not shown.
  const latest = useRef(draft)
  const change = (step: (before: Draft) => Draft) => {
    latest.current = step(latest.current)
    setDraft(latest.current)
    keepDraft(latest.current)
  }
  const kept = useKeptAnswers(
    paper,
    () => latest.current,
    change,
    () => void onReload(),
  )
  const answer = (step: (before: Draft) => Draft) => {
    takeBack(attemptId)
    change(step)
    kept.soon()
  }
  const submit = useTask(async () => {
    const answers = answersOf(latest.current, questions)
    kept.stop()
    try {
      const result = await api('quiz.submit', { attemptId, answers })
      dropDraft(attemptId)
      takeBack(attemptId)
      onSubmitted(result)
    } catch (reason) {
      if (!isConnectionError(toApiError(reason))) throw reason
      keepUntilOnline({ attemptId, title, answers })
    }
  })
  useAtClosing(closesAt, () => void submit.run())

  const current = Math.min(draft.current, questions.length - 1)
  const question = questions[current]
  if (!question) return <Notice tone="care">这份卷子里还没有题目，请稍后再来。</Notice>
  const missing = unanswered(draft, questions)
  const isLast = current === questions.length - 1
  const closed = submit.error?.code === 'ATTEMPT_CLOSED'
  const move = (index: number) => change((before) => goTo(before, index, questions.length))
  const finish = () => {
    if (missing.length > 0 || paper.kind === 'exam') setAsking(true)
    else void submit.run()
  }
  return (
    <View className={`paper ${submit.error || queued || kept.offline ? 'paper-failed' : ''}`}>
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
        onChoose={(key) => answer((before) => choose(before, question, key))}
        onFill={(blank, text) => answer((before) => fill(before, question, blank, text))}
      />
      <View className="paper-foot">
        {queued ? (
          <Notice tone="care" icon="offline">
            没有网络，答卷先存在手机上，连上网会自动交。
          </Notice>
        ) : (
          kept.offline && (
            <Notice tone="care" icon="offline">
              没有网络，答案先存在手机上，可以接着答。
            </Notice>
          )
        )}
        {submit.error && (
          <Notice tone="wrong">
            {submit.error.message}
            {!closed && '您的答案都还在，可以再交一次。'}
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
          {closed ? (
            <Button className="grow" onTap={onReload}>
              {paper.kind === 'daily' ? '看今天的题' : '重新打开'}
            </Button>
          ) : isLast ? (
            <Button className="grow" busy={submit.busy} onTap={finish}>
              {queued ? '再交一次' : '交卷'}
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
        title={missing.length > 0 ? `还有 ${missing.length} 题没有作答` : '现在交卷？'}
        confirm={missing.length > 0 ? '就这样交卷' : '确认交卷'}
        cancel="再看看"
        onConfirm={() => {
          setAsking(false)
          void submit.run()
        }}
        onCancel={() => {
          setAsking(false)
          if (missing[0] !== undefined) move(missing[0])
        }}
      >
        {missing.length > 0
          ? `第 ${missing.map((index) => index + 1).join('、')} 题还空着，交卷后不能再改，空着的按没有答对算。`
          : '题目都答完了。交卷后不能再改。'}
      </ConfirmSheet>
    </View>
  )
}

/** The draft on this phone, with what another device has kept on the server meanwhile. */
function startingDraft({ attemptId, saved, revision }: Output<'quiz.daily'>): Draft {
  const draft = readDraft(attemptId)
  return revision > draft.revision ? withSaved(draft, saved, revision) : draft
}

/** True while this paper waits on the phone for a network; hands the result on once it has been sent. */
function useQueued(attemptId: string, onSubmitted: (result: Output<'quiz.submit'>) => void): boolean {
  const isQueued = () => waitingPapers().some((paper) => paper.attemptId === attemptId && !paper.refusal)
  const [queued, setQueued] = useState(isQueued)
  const latest = useRef(onSubmitted)
  latest.current = onSubmitted
  useEffect(() => {
    const stopChanges = onOutbox(() => setQueued(isQueued()))
    const stopSent = onSent((result) => {
      if (result.attemptId !== attemptId) return
      dropDraft(attemptId)
      latest.current(result)
    })
    return () => {
      stopChanges()
      stopSent()
    }
    // `isQueued` depends on nothing but the id.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [attemptId])
  return queued
}

const dayLong = 86_400_000

/** Does something at the closing, by the server's clock. */
function useAtClosing(closesAt: string, act: () => void): void {
  const offset = useServerOffset()
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    const left = new Date(closesAt).getTime() - Date.now() - (offset ?? 0)
    // One that closes in weeks is not open for weeks.
    if (offset === undefined || left <= 0 || left > dayLong) return
    const timer = setTimeout(() => latest.current(), left)
    return () => clearTimeout(timer)
  }, [closesAt, offset])
}
