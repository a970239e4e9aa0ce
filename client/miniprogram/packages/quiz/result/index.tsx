import Taro, { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import type { Output } from '../../../api/types'
import { Async, Blank } from '../../../components/Async'
import { Button } from '../../../components/Button'
import { Card, Rows } from '../../../components/Card'
import { ListRow } from '../../../components/ListRow'
import { Notice } from '../../../components/Notice'
import { PointsLine } from '../../../components/PointsLine'
import { ProgressLine } from '../../../components/ProgressLine'
import { Screen } from '../../../components/Screen'
import { useQuery } from '../../../hooks/useQuery'
import { clockTime, dayAndTime, dayOf, monthAndDay } from '../../../words/dates'
import { leave, open, routes } from '../../../words/routes'
import { ExplainedQuestion } from './ExplainedQuestion'
import { ScoreRing } from './ScoreRing'
import './result.css'

type Result = Output<'quiz.result'>

/** What came of a paper, each answer explained as far as it may be shown; of today's when the address names none. */
export default function ResultPage() {
  const { attemptId } = useRouter().params
  const result = useQuery(api, 'quiz.result', { attemptId })
  const notThere = result.error?.code === 'ATTEMPT_NOT_FOUND' && !result.data
  return (
    <Screen title="答题结果">
      {notThere && attemptId === undefined ? (
        <Blank icon="quiz" title="今天的题还没有交卷。">
          <Button onTap={() => Taro.redirectTo({ url: routes.paper })}>去答题</Button>
        </Blank>
      ) : (
        <Async query={result} skeleton={[2, 6, 6]}>
          {(data) => <ResultView result={data} />}
        </Async>
      )}
    </Screen>
  )
}

function ResultView({ result }: { result: Result }) {
  const { exam } = result
  const day = dayOf(result.submittedAt)
  return (
    <View className="stack">
      <View className="result-head">
        <View className="secondary">
          {monthAndDay(day)} {result.title} · {clockTime(result.submittedAt)} 交卷
        </View>
        {exam && result.kind === 'exam' ? (
          <ScoreRing
            score={exam.score}
            full={exam.fullScore}
            passScore={exam.passScore}
            passed={exam.passed}
          />
        ) : (
          <View className="result-count">
            答对 <View className="result-number">{result.correctCount}</View> / {result.total}
          </View>
        )}
      </View>
      {result.byClock && <Notice icon="clock">交卷时间已到，按截止前存下的答案计算。</Notice>}
      {!result.answersShown && (
        <Notice icon="lock">
          {result.kind === 'courseTest'
            ? '课前小测先不公布答案，学完课程再测一次，就知道长进了多少。'
            : result.answersFrom === null
              ? '这次考试只公布得分，不公布答案。'
              : `${dayAndTime(result.answersFrom)} 考试结束后，可以回来看答案和解析。`}
        </Notice>
      )}
      {result.advice && <Notice icon="review">{result.advice}</Notice>}
      {result.points && <PointsLine points={result.points} />}
      {result.topics.length > 1 && <Topics topics={result.topics} />}
      {result.questions.map((question, index) => (
        <ExplainedQuestion
          key={question.id}
          attemptId={result.attemptId}
          question={question}
          number={index + 1}
        />
      ))}
      {result.kind === 'daily' && (
        <Card title="还想答几题">
          <Rows>
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
      )}
      <Button onTap={leave}>好，回去</Button>
    </View>
  )
}

/** How many were right of each topic. */
function Topics({ topics }: { topics: Result['topics'] }) {
  return (
    <Card title="按主题看">
      {topics.map(({ topic, right, total }) => (
        <View key={topic.id} className="result-topic">
          <View className="row">
            <View className="grow">{topic.name}</View>
            <View className="secondary">
              答对 {right} / {total}
            </View>
          </View>
          <ProgressLine value={right / total} label={`${topic.name}，答对 ${right} / ${total}`} />
        </View>
      ))}
    </Card>
  )
}
