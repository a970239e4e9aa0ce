import { View } from '@tarojs/components'
import { Card, Rows } from '../../../components/Card'
import { Chip } from '../../../components/Chip'
import { dayAndTime, dayOf, monthAndDay } from '../../../words/dates'
import { categoryNames, type Letter, type SenderAct, statusNames } from '../words'
import { Clock } from './Clock'
import { Consent, Rating, ReviewRequest } from './Outcome'
import { Timeline } from './Timeline'
import { WriteBack } from './WriteBack'

interface LetterBodyProps {
  letter: Letter
  /** Its steps as they came, for the check against the public log. */
  logged: Letter['steps']
  act: (act: SenderAct) => Promise<void>
}

/** What was written, where it is, what was said, and what the sender can do now. */
export function LetterBody({ letter, logged, act }: LetterBodyProps) {
  const { category, organisation, about, text, sentAt, status, office, steps, clock, messages } = letter
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
      </Card>
      <Rating letter={letter} act={act} />
      <ReviewRequest letter={letter} act={act} />
      <Consent letter={letter} act={act} />
      {messages.length > 0 && (
        <Card title="往来留言">
          <Rows>
            {messages.map(({ messageId, by, office: from, text: words, at }) => (
              <View key={messageId} className="letter-message">
                <View className="caption">
                  {by === 'sender' ? '您' : from} ·{' '}
                  {by === 'sender' ? monthAndDay(dayOf(at)) : dayAndTime(at)}
                </View>
                <View>{words}</View>
              </View>
            ))}
          </Rows>
        </Card>
      )}
      {letter.mayWrite && <WriteBack act={act} />}
      <Card title="办理过程">
        <Timeline letterId={letter.letterId} steps={steps} logged={logged} />
      </Card>
    </View>
  )
}
