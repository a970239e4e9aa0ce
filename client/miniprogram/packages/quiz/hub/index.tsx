import { useEffect, useState } from 'react'
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import { onOutbox, takeBack, waitingPapers } from '../../../api/outbox'
import type { Output } from '../../../api/types'
import { Async } from '../../../components/Async'
import { Button } from '../../../components/Button'
import { Card, Rows } from '../../../components/Card'
import { ListRow } from '../../../components/ListRow'
import { Notice } from '../../../components/Notice'
import { Screen } from '../../../components/Screen'
import { usePullToRefresh } from '../../../hooks/usePullToRefresh'
import { useQuery } from '../../../hooks/useQuery'
import { noteServerTime } from '../../../hooks/useServerOffset'
import { closingTime } from '../../../words/dates'
import { open, resultUrl, routes } from '../../../words/routes'
import { paperUrl } from '../address'
import { ExamRow } from './ExamRow'

type Hub = Output<'quiz.hub'>

/** Everything there is to answer. */
export default function HubPage() {
  const hub = useQuery(api, 'quiz.hub', {})
  usePullToRefresh(hub.refresh)
  useEffect(() => {
    if (hub.data) noteServerTime(hub.data.now)
  }, [hub.data])
  return (
    <Screen title="答题">
      <View className="stack">
        <Unsent />
        <Async query={hub} skeleton={[4, 4]}>
          {(data) => <HubView hub={data} />}
        </Async>
      </View>
    </Screen>
  )
}

function HubView({ hub }: { hub: Hub }) {
  const { daily, weekly, wrongBook, exams, day } = hub
  const go = (url: string) => () => void Taro.navigateTo({ url })
  const current = exams.filter(({ state }) => state === 'open')
  const others = exams.filter(({ state }) => state !== 'open')
  return (
    <View className="stack">
      <Card title="每天每周">
        <Rows>
          <ListRow
            icon="quiz"
            title="每日答题"
            note={noteOf(daily, day)}
            onTap={go(daily.state === 'submitted' ? routes.result : routes.paper)}
          />
          <ListRow
            icon="book"
            title="每周一答"
            note={`${weekly.topics.join('、')} · ${noteOf(weekly, day)}`}
            onTap={go(
              weekly.state === 'submitted' && weekly.attemptId !== null
                ? resultUrl(weekly.attemptId)
                : paperUrl({ kind: 'weekly' }),
            )}
          />
          <ListRow
            icon="review"
            title="错题回顾"
            note={
              wrongBook.wrong === 0
                ? '还没有错题'
                : `共 ${wrongBook.wrong} 题，今天该复习 ${wrongBook.due} 题`
            }
            onTap={() => open('wrongBook')}
          />
        </Rows>
      </Card>
      {current.length > 0 && (
        <Card title="考试和专题">
          <Rows>
            {current.map((exam) => (
              <ExamRow key={exam.examId} exam={exam} day={day} />
            ))}
          </Rows>
        </Card>
      )}
      <Card title="轻松答几题">
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
      {others.length > 0 && (
        <Card title="即将开始和已经结束">
          <Rows>
            {others.map((exam) => (
              <ExamRow key={exam.examId} exam={exam} day={day} />
            ))}
          </Rows>
        </Card>
      )}
    </View>
  )
}

function noteOf({ state, correctCount, total, closesAt }: Hub['daily'], day: string): string {
  if (state === 'submitted') return `答对 ${correctCount ?? 0} / ${total}，可以看解析`
  const when = `${closingTime(closesAt, day)} 截止`
  return state === 'open' ? `已经开始，接着答 · ${when}` : `${total} 题 · ${when}`
}

/** Papers that wait on this phone for a network, and what became of those the server did not take. */
function Unsent() {
  const [papers, setPapers] = useState(waitingPapers)
  useEffect(() => onOutbox(() => setPapers(waitingPapers())), [])
  return (
    <>
      {papers.map(({ attemptId, title, refusal }) =>
        refusal === null ? (
          <Notice key={attemptId} tone="care" icon="offline">
            “{title}”的答卷存在手机上，连上网会自动交。
          </Notice>
        ) : (
          <Notice key={attemptId} tone="wrong">
            “{title}”没有交上：{refusal}
            <Button kind="text" onTap={() => takeBack(attemptId)}>
              知道了
            </Button>
          </Notice>
        ),
      )}
    </>
  )
}
