import { View } from '@tarojs/components'
import type { Json } from '../../../../../transparency-log/entry'
import { Card } from '../../../components/Card'
import { dayAndTime } from '../../../words/dates'
import { textsIn } from '../words'

/** What was published, from the copy that the log proves. */
export function Original({ content, at }: { content: Json; at: string }) {
  return (
    <Card title="当时登记的内容" aside={dayAndTime(at)}>
      <View className="proof-original">
        {textsIn(content).map((text, place) => (
          <View key={place}>{text}</View>
        ))}
      </View>
    </Card>
  )
}
