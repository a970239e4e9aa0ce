import { View } from '@tarojs/components'
import type { Output } from '../../../api/types'
import { Card, Rows } from '../../../components/Card'
import { reasonNames } from '../words'
import { Bars } from './Bars'

type Shown = NonNullable<Output<'review.publicReport'>['figures']>

/** What became of comments, drawn and in numbers. */
export function Figures({ figures }: { figures: Shown }) {
  const { received, automatic, byPerson, reasons, appeals, reported, medianMinutes } = figures
  return (
    <View className="stack">
      <Card title="怎么处理的" aside={`收到 ${received} 条`}>
        <Bars
          bars={[
            { name: '由人看过后公开', count: byPerson.published },
            { name: '机器核验后直接公开', count: automatic.published },
            { name: '由人看过，没有通过', count: byPerson.rejected },
            { name: '机器判定不通过', count: automatic.rejected },
          ]}
        />
        <View className="report-note">
          {medianMinutes === null
            ? '由人看的不到五条，先不公布等了多久。'
            : `由人看的，有一半在约 ${timeInWords(medianMinutes)}内看完。`}
        </View>
      </Card>
      <Card title="没有通过的理由">
        {reasons.length === 0 ? (
          <View className="secondary">这段时间没有。</View>
        ) : (
          <Bars bars={reasons.map(({ reason, count }) => ({ name: reasonNames[reason], count }))} />
        )}
        <View className="caption report-note">理由只有八种，批评不在里面。</View>
      </Card>
      <Card title="申诉和举报">
        <Rows>
          <Figure name="提出申诉" value={`${appeals.received} 件`} />
          <Figure name="申诉成立" value={`${appeals.reversed} 件`} />
          <Figure name="维持原来的决定" value={`${appeals.upheld} 件`} />
          <Figure
            name="读者举报后再看"
            value={`${reported.looked} 条`}
            note={`看过后维持公开 ${reported.kept} 条`}
          />
        </Rows>
      </Card>
    </View>
  )
}

function Figure({ name, value, note }: { name: string; value: string; note?: string }) {
  return (
    <View className="report-figure">
      <View className="grow">
        <View>{name}</View>
        {note !== undefined && <View className="caption">{note}</View>}
      </View>
      <View className="report-value">{value}</View>
    </View>
  )
}

function timeInWords(minutes: number): string {
  if (minutes < 60) return `${minutes} 分钟`
  if (minutes < 1440) return `${Math.round(minutes / 6) / 10} 小时`
  return `${Math.round(minutes / 144) / 10} 天`
}
