import { useState } from 'react'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Chip } from '../../../components/Chip'
import { RemindMe } from '../../../components/RemindMe'
import { TextField } from '../../../components/TextField'
import { useTask } from '../../../hooks/useTask'
import { newId } from '../words'
import type { Session } from './index'

interface QuestionsProps {
  session: Session
  onChange: () => Promise<void>
}

/** Questions and answers; a question is shown to others once it is answered, and without a name. */
export function Questions({ session, onChange }: QuestionsProps) {
  const { questions, mayAsk } = session
  if (questions.length === 0 && !mayAsk) return null
  return (
    <Card title="提问">
      {questions.map(({ questionId, text, mine, answer, answeredBy }) => (
        <View key={questionId} className="session-question">
          <View>
            {text} {mine && <Chip>我提的</Chip>}
          </View>
          {answer === null ? (
            <View className="caption">还没有答复，答复之前只有您和组织者看得到。</View>
          ) : (
            <View className="session-answer">
              <View>{answer}</View>
              <View className="caption">{answeredBy} 答复</View>
            </View>
          )}
        </View>
      ))}
      {questions.some(({ mine, answer }) => mine && answer === null) && (
        <RemindMe templates={['questionAnswered']}>答复了在微信里告诉我</RemindMe>
      )}
      {mayAsk && <Ask trainingId={session.trainingId} onAsked={onChange} />}
    </Card>
  )
}

function Ask({ trainingId, onAsked }: { trainingId: string; onAsked: () => Promise<void> }) {
  const [text, setText] = useState('')
  // The same question sent again keeps its id, so that it is asked once.
  const [questionId, setQuestionId] = useState(newId)
  const ask = useTask(async () => {
    await api('training.ask', { questionId, trainingId, text: text.trim() })
    setText('')
    setQuestionId(newId())
    await onAsked()
  })
  return (
    <View className="session-ask">
      <TextField
        label="我想问"
        value={text}
        placeholder="与这场培训有关的问题"
        hint="答复后大家都能看到问题和答复，不显示是谁问的。"
        maxLength={200}
        error={ask.error?.message}
        onChange={(next) => {
          setText(next)
          ask.clear()
        }}
      />
      <Button kind="quiet" busy={ask.busy} disabled={text.trim() === ''} onTap={ask.run}>
        提交问题
      </Button>
    </View>
  )
}
