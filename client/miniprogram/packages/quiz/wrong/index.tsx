import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import type { Input, Output } from '../../../api/types'
import { Async, Blank } from '../../../components/Async'
import { Button } from '../../../components/Button'
import { Card, Rows } from '../../../components/Card'
import { ListRow } from '../../../components/ListRow'
import { Notice } from '../../../components/Notice'
import { Screen } from '../../../components/Screen'
import { usePullToRefresh } from '../../../hooks/usePullToRefresh'
import { useQuery } from '../../../hooks/useQuery'
import { monthAndDay, weekdayOf } from '../../../words/dates'
import { paperUrl } from '../address'
import './wrong.css'

type WrongBook = Output<'quiz.wrongBook'>
type Scope = Extract<Input<'quiz.open'>, { kind: 'wrongBook' }>['scope']

/** What was answered wrong, and when it is good to look at it again. */
export default function WrongBookPage() {
  const book = useQuery(api, 'quiz.wrongBook', {})
  usePullToRefresh(book.refresh)
  return (
    <Screen title="错题回顾">
      <Async query={book} skeleton={[2, 4]}>
        {(data) =>
          data.wrong === 0 && !data.open ? (
            <Blank icon="done" title="没有错题要回顾。" note="答错的题会收在这里，连续答对两次就移出。" />
          ) : (
            <BookView book={data} />
          )
        }
      </Async>
    </Screen>
  )
}

function BookView({ book }: { book: WrongBook }) {
  const { wrong, due, topics, upcoming, open, nextNumber, day } = book
  const again = (scope: Scope, number: number) => () =>
    void Taro.navigateTo({ url: paperUrl({ kind: 'wrongBook', scope, number }) })
  return (
    <View className="stack">
      <Card title={due > 0 ? `今天该复习 ${due} 题` : '今天没有到期的错题'} aside={`共 ${wrong} 题`}>
        <View className="secondary wrong-how">连续答对两次就移出错题本。每次最多 10 题，到期的先来。</View>
        {open ? (
          <Button onTap={again(open.scope, open.number)}>接着答上次那份</Button>
        ) : (
          <Button onTap={again(due > 0 ? 'due' : 'all', nextNumber)}>
            {due > 0 ? '开始复习' : '提前练一练'}
          </Button>
        )}
      </Card>
      {open && <Notice>有一份“{open.title}”还没有交卷，先答完它，再按主题重练。</Notice>}
      {topics.length > 0 && (
        <Card title="按主题重练">
          <Rows>
            {topics.map(({ topic, wrong: ofTopic, due: dueOfTopic, nextDueDay }) => (
              <ListRow
                key={topic.id}
                icon="review"
                title={`${topic.name} ${ofTopic} 题`}
                note={dueOfTopic > 0 ? `今天该复习 ${dueOfTopic} 题` : `${monthAndDay(nextDueDay)}起该复习`}
                onTap={open ? again(open.scope, open.number) : again(topic.id, nextNumber)}
              />
            ))}
          </Rows>
        </Card>
      )}
      {upcoming.length > 0 && (
        <Card title="接下来几天">
          {upcoming.map((coming) => (
            <View key={coming.day} className="row">
              <View className="grow">
                {monthAndDay(coming.day)} 星期{weekdayOf(coming.day)}
              </View>
              <View className="secondary">{coming.day > day && `${coming.count} 题`}</View>
            </View>
          ))}
        </Card>
      )}
    </View>
  )
}
