import { View } from '@tarojs/components'
import { Card } from '../../../components/Card'
import { dayAndTime } from '../../../words/dates'
import { eventNames, reasonNames } from '../words'
import type { One } from './index'

/** All that happened, oldest first. Who decided is not told, that it was a person is. */
export function Timeline({ events }: { events: One['events'] }) {
  return (
    <Card title="经过">
      {events.map(({ kind, at, revision, reason, note, byPerson }, index) => (
        <View key={index} className="one-event">
          <View>
            {eventNames[kind]}
            {reason === null ? '' : `：${reasonNames[reason]}`}
          </View>
          {note !== null && <View className="secondary">{kind === 'appealed' ? `您说：${note}` : note}</View>}
          <View className="caption">
            {dayAndTime(at)} · 第 {revision} 版{byPerson ? ' · 由审核员决定' : ''}
          </View>
        </View>
      ))}
    </Card>
  )
}
