import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import type { Output } from '../../../api/types'
import { Async, Blank } from '../../../components/Async'
import { Button } from '../../../components/Button'
import { Card, Rows } from '../../../components/Card'
import { ListRow } from '../../../components/ListRow'
import { Notice } from '../../../components/Notice'
import { PointsLine } from '../../../components/PointsLine'
import { Screen } from '../../../components/Screen'
import { useQuery } from '../../../hooks/useQuery'
import { clockTime, monthAndDay } from '../../../words/dates'
import { leave, open, routes } from '../../../words/routes'
import { ExplainedQuestion } from './ExplainedQuestion'
import './result.css'

type Result = Output<'quiz.submit'>

/** What came of today's quiz, each answer explained. */
export default function ResultPage() {
  const daily = useQuery(api, 'quiz.daily', {})
  return (
    <Screen title="答题结果">
      <Async query={daily} skeleton={[2, 6, 6]}>
        {({ result }) =>
          result ? (
            <ResultView result={result} />
          ) : (
            <Blank icon="quiz" title="今天的题还没有交卷。">
              <Button onTap={() => Taro.redirectTo({ url: routes.paper })}>去答题</Button>
            </Blank>
          )
        }
      </Async>
    </Screen>
  )
}

function ResultView({ result }: { result: Result }) {
  return (
    <View className="stack">
      <View className="result-head">
        <View className="secondary">
          {monthAndDay(result.day)} 每日答题 · {clockTime(result.submittedAt)} 交卷
        </View>
        <View className="result-count">
          答对 <View className="result-number">{result.correctCount}</View> / {result.total}
        </View>
      </View>
      {result.advice && <Notice icon="review">{result.advice}</Notice>}
      {result.points && <PointsLine points={result.points} />}
      {result.questions.map((question, index) => (
        <ExplainedQuestion key={question.id} question={question} number={index + 1} />
      ))}
      <Card title="还想答几题">
        <Rows>
          {' '}
          <ListRow
            icon="quiz"
            title="挑战答题"
            note="一题接一题，和自己的纪录比"
            onTap={() => open('challenge')}
          />
          <ListRow
            icon="people"
            title="双人对战"
            note="五道题，看看同志当时怎么答"
            onTap={() => open('match')}
          />
        </Rows>
      </Card>
      <Button onTap={leave}>好，回去</Button>
    </View>
  )
}
