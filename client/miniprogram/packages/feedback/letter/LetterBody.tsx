import { View } from '@tarojs/components'
import { Card, Rows } from '../../../components/Card'
import { Chip } from '../../../components/Chip'
import { dayAndTime, dayOf, monthAndDay } from '../../../words/dates'
import { categoryNames, type Letter, statusNames } from '../words'
import type { Door } from '../door'
import { Clock } from './Clock'
import { Files } from './Files'
import { Consent, Rating, ReviewRequest } from './Outcome'
import { Timeline } from './Timeline'
import { WriteBack } from './WriteBack'

interface LetterBodyProps {
  letter: Letter
  /** Its steps as they came, for the check against the public log. */
  logged: Letter['steps']
  door: Door
}

/** What was written, where it is, what was said, and what the sender can do now. */
export function LetterBody({ letter, logged, door }: LetterBodyProps) {
  const { act, read } = door
  const { category, organisation, about, text, files, sentAt, status, office, steps, clock, messages } =
    letter
  return (
    <View className="stack">
      <Card>
        <View className="row">
          <View className="heading grow">{statusNames[status]}</View>
          <Chip tone={status === 'declined' ? 'care' : 'plain'}>{categoryNames[category]}</Chip>
        </View>
        <View className="secondary">
          {organisation.name} · {monthAndDay(dayOf(sentAt))}寄出 · 现在由{office}办理
        </View>
        {clock && <Clock clock={clock} />}
        {about && <View className="secondary">关于公示：{about.title}</View>}
        <View className="letter-text">{text}</View>
        <Files files={files} read={read} />
      </Card>
      <Rating letter={letter} act={act} />
      <ReviewRequest letter={letter} act={act} />
      <Consent letter={letter} act={act} />
      {messages.length > 0 && (
        <Card title="往来留言">
          <Rows>
            {messages.map(({ messageId, by, office: from, text: words, files: sent, at }) => (
              <View key={messageId} className="letter-message">
                <View className="caption">
                  {by === 'sender' ? '您' : from} ·{' '}
                  {by === 'sender' ? monthAndDay(dayOf(at)) : dayAndTime(at)}
                </View>
                <View>{words}</View>
                <Files files={sent} read={read} />
              </View>
            ))}
          </Rows>
        </Card>
      )}
      {letter.mayWrite && <WriteBack door={door} />}
      <Card title="办理过程">
        <Timeline letterId={letter.letterId} steps={steps} logged={logged} read={read} />
      </Card>
    </View>
  )
}
