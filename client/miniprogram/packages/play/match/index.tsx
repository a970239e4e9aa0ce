import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import type { Output } from '../../../api/types'
import { Async } from '../../../components/Async'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Notice } from '../../../components/Notice'
import { Screen } from '../../../components/Screen'
import { useQuery } from '../../../hooks/useQuery'
import { noteServerTime } from '../../../hooks/useServerOffset'
import { useTask } from '../../../hooks/useTask'
import { AnsweredQuestion } from '../parts/AnsweredQuestion'
import { TurnQuestion } from '../parts/TurnQuestion'
import { Score } from './Score'
import { Willing } from './Willing'

type State = Output<'match.get'>
type Turn = NonNullable<State['match']>['turns'][number]

/** Five questions beside somebody's recorded answers to the same ones. */
export default function MatchPage() {
  const match = useQuery(api, 'match.get', {})
  const now = match.data?.now
  useEffect(() => {
    if (now !== undefined) noteServerTime(now)
  }, [now])
  return (
    <Screen title="双人对战">
      <Async query={match} skeleton={[2, 5]}>
        {(data) => <Play state={data} put={match.put} refresh={match.refresh} />}
      </Async>
    </Screen>
  )
}

interface PlayProps {
  state: State
  put: (state: State) => void
  refresh: () => Promise<void>
}

function Play({ state, put, refresh }: PlayProps) {
  const { match } = state
  const going = match !== null && !match.ended
  const number = going ? match.number : (match?.number ?? 0) + 1
  const orRefresh = async (step: () => Promise<State>) => {
    try {
      put(await step())
    } catch (problem) {
      await refresh()
      throw problem
    }
  }
  const next = useTask(() =>
    orRefresh(() => api('match.next', { match: number, turn: going ? match.turns.length + 1 : 1 })),
  )
  const answer = useTask((chosen: string[]) =>
    orRefresh(() => api('match.answer', { match: number, turn: match?.asked?.turn ?? 1, chosen })),
  )
  if (match?.asked)
    return (
      <View className="stack">
        <Score match={match} />
        <TurnQuestion
          key={match.asked.turn}
          asked={match.asked}
          secondsATurn={state.secondsATurn}
          answer={answer}
        />
      </View>
    )
  const shown = match ? (match.ended ? match.turns : match.turns.slice(-1)) : []
  return (
    <View className="stack">
      {match && <Score match={match} />}
      {!going && !match && (
        <Card title="五道题，一个对手">
          <View className="secondary">
            对手是同一个党组织里愿意当对手的同志，他以前答过同样的五道题，现在把当时的答案放给您看。输赢只有您自己知道，不排名，也不计分。
          </View>
        </Card>
      )}
      {next.error && <Notice tone="wrong">{next.error.message}</Notice>}
      <Button busy={next.busy} onTap={next.run}>
        {going ? '下一题' : match ? '再来一场' : '开始'}
      </Button>
      {shown.map((turn) => (
        <AnsweredQuestion key={`${match?.number}.${turn.turn}`} answered={turn}>
          {turn.opponent && <View className="secondary">{besideOf(turn, match?.opponent ?? '')}</View>}
        </AnsweredQuestion>
      ))}
      {!going && <Willing state={state} put={put} />}
    </View>
  )
}

function besideOf({ opponent, seconds }: Turn, name: string): string {
  if (!opponent) return ''
  return `您用了 ${Math.round(seconds)} 秒；${name}${opponent.correct ? '答对了' : '没有答对'}，用了 ${Math.round(opponent.seconds)} 秒`
}
