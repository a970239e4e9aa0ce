import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import type { Output } from '../../../api/types'
import { Async } from '../../../components/Async'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Notice } from '../../../components/Notice'
import { PointsLine } from '../../../components/PointsLine'
import { Screen } from '../../../components/Screen'
import { useQuery } from '../../../hooks/useQuery'
import { noteServerTime } from '../../../hooks/useServerOffset'
import { useTask } from '../../../hooks/useTask'
import { fullDate } from '../../../words/dates'
import { AnsweredQuestion } from '../parts/AnsweredQuestion'
import { TurnQuestion } from '../parts/TurnQuestion'

type Challenge = Output<'challenge.get'>
type Run = NonNullable<Challenge['run']>

/** Questions without end until one goes wrong; the only opponent is one's own record. */
export default function ChallengePage() {
  const challenge = useQuery(api, 'challenge.get', {})
  const now = challenge.data?.now
  useEffect(() => {
    if (now !== undefined) noteServerTime(now)
  }, [now])
  return (
    <Screen title="挑战答题">
      <Async query={challenge} skeleton={[2, 5]}>
        {(data) => <Play challenge={data} put={challenge.put} refresh={challenge.refresh} />}
      </Async>
    </Screen>
  )
}

interface PlayProps {
  challenge: Challenge
  put: (challenge: Challenge) => void
  refresh: () => Promise<void>
}

function Play({ challenge, put, refresh }: PlayProps) {
  const { run } = challenge
  const going = run !== null && run.ending === null
  const number = going ? run.number : (run?.number ?? 0) + 1
  const nextTurn = going ? (run.last?.turn ?? 0) + 1 : 1
  /** A turn that another phone has taken in the meantime: show where the run stands now. */
  const orRefresh = async (step: () => Promise<Challenge>) => {
    try {
      put(await step())
    } catch (problem) {
      await refresh()
      throw problem
    }
  }
  const next = useTask(() => orRefresh(() => api('challenge.next', { run: number, turn: nextTurn })))
  const answer = useTask((chosen: string[]) =>
    orRefresh(() => api('challenge.answer', { run: number, turn: run?.asked?.turn ?? 1, chosen })),
  )
  if (run?.asked)
    return (
      <View className="stack">
        {run.correctCount > 0 && <View className="secondary">已经连对 {run.correctCount} 题</View>}
        <TurnQuestion
          key={run.asked.turn}
          asked={run.asked}
          secondsATurn={challenge.secondsATurn}
          answer={answer}
        />
      </View>
    )
  return (
    <View className="stack">
      {run && run.ending !== null && <Ending run={run} best={challenge.best} />}
      {going && run.last && (
        <View className="play-head">
          <View className="secondary">连对</View>
          <View className="play-number" key={run.correctCount}>
            {run.correctCount}
          </View>
        </View>
      )}
      {!run && <Before challenge={challenge} />}
      {next.error && <Notice tone="wrong">{next.error.message}</Notice>}
      <Button busy={next.busy} onTap={next.run}>
        {going ? '下一题' : run ? '再挑战一次' : '开始挑战'}
      </Button>
      {going && <View className="caption">现在可以放心离开，点“下一题”以后才计时。</View>}
      {run?.last && <AnsweredQuestion key={`${run.number}.${run.last.turn}`} answered={run.last} />}
    </View>
  )
}

const endings = { wrong: '这一题答错了', timeUp: '这一题时间到了', bankDone: '题库里的题都答完了' } as const

/** What came of a run, and what to look at again. */
function Ending({ run, best }: { run: Run; best: number }) {
  return (
    <>
      <View className="play-head">
        <View className="secondary">{run.ending && endings[run.ending]}，这次连对</View>
        <View className="play-number">{run.correctCount}</View>
        <View>{run.isRecord ? '这是您新的纪录' : `您的纪录是 ${best} 题`}</View>
      </View>
      {run.advice !== '' && <Notice icon="review">{run.advice}</Notice>}
      {run.points && <PointsLine points={run.points} />}
    </>
  )
}

function Before({ challenge: { best, bestDay, secondsATurn } }: { challenge: Challenge }) {
  return (
    <Card title="一题接一题" aside={best > 0 ? `我的纪录 ${best} 题` : undefined}>
      <View className="secondary">
        每题 {secondsATurn} 秒，答错或超时就结束，只和自己比。答过的题会进入复习，过几天再考您。
        {bestDay !== null && `最好的一次在${fullDate(bestDay)}。`}
      </View>
    </Card>
  )
}
