import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import type { Output } from '../../../api/types'
import { Async } from '../../../components/Async'
import { Card } from '../../../components/Card'
import { Screen } from '../../../components/Screen'
import { useQuery } from '../../../hooks/useQuery'
import { dayAndTime, fullDate } from '../../../words/dates'
import { amountOf } from '../words'
import { Appeal } from './Appeal'
import { AppealForm } from './AppealForm'
import './entry.css'

type Explained = Output<'points.explain'>

/** One entry of the ledger: why it is what it is, and a way to question it. */
export default function EntryPage() {
  const { entryId = '' } = useRouter().params
  const explained = useQuery(api, 'points.explain', { entryId })
  return (
    <Screen title="这一笔积分">
      <Async query={explained} skeleton={[3, 3]}>
        {(data) => (
          <View className="stack">
            <Why explained={data} />
            {data.corrections.map((correction) => (
              <Card key={correction.entryId} title="更正" aside={amountOf(correction.amount)}>
                <View>{correction.reason}</View>
                <View className="caption">{dayAndTime(correction.at)}</View>
              </Card>
            ))}
            {data.appeal && <Appeal appeal={data.appeal} />}
            {data.mayAppeal && (
              <AppealForm
                entryId={entryId}
                until={data.appealUntil}
                onSent={(appeal) => explained.put({ ...data, appeal, mayAppeal: false })}
              />
            )}
          </View>
        )}
      </Async>
    </Screen>
  )
}

function Why({ explained: { entry, rule } }: { explained: Explained }) {
  return (
    <>
      <View className="entry-head">
        <View className="entry-amount">{amountOf(entry.amount)}</View>
        <View>{entry.source.title}</View>
        <View className="secondary">{dayAndTime(entry.at)}</View>
      </View>
      <Card title="为什么是这个分">
        <View className="entry-reason">{entry.reason}</View>
        {rule && (
          <>
            <View className="secondary">{rule.explanation}</View>
            <View className="caption">
              “{entry.ruleName}”第 {rule.version} 版规则
              {rule.firstDay === null ? '' : `，${fullDate(rule.firstDay)}起执行`}
              。规则以后再改，这一笔也不会变。
            </View>
          </>
        )}
      </Card>
    </>
  )
}
