import { useState } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Notice } from '../../../components/Notice'
import { Options } from '../../../components/Options'
import { RemindMe } from '../../../components/RemindMe'
import { Screen } from '../../../components/Screen'
import { TextArea } from '../../../components/TextArea'
import { useTask } from '../../../hooks/useTask'
import { leave, routes } from '../../../words/routes'
import { type Reason, reasonNames } from '../words'
import { dropDraft, keepDraft, readDraft, type ReportDraft } from './draft'
import './write.css'

const reasons = (Object.keys(reasonNames) as Reason[]).map((key) => ({ key, text: reasonNames[key] }))
const MAX_TEXT = 200

/** What is wrong with a question, to the editors. What was written stays until it is sent. */
export default function ReportPage() {
  const { attemptId = '', questionId = '', stem = '' } = useRouter().params
  const [draft, setDraft] = useState(() => readDraft(questionId))
  const [sent, setSent] = useState(false)
  const { reason, text } = draft
  const change = (next: ReportDraft) => {
    setDraft(next)
    keepDraft(next)
  }
  const send = useTask(async () => {
    if (!reason) return
    await api('quiz.reportQuestion', { attemptId, questionId, reason, text: text.trim() })
    dropDraft()
    setSent(true)
  })
  return (
    <Screen title="题目有误">
      <View className="stack">
        <Card>
          <View className="report-stem">{decoded(stem)}</View>
        </Card>
        {sent ? (
          <>
            <Notice tone="good">收到了，谢谢您。编辑核对后的答复会在“我的反馈”里。</Notice>
            <RemindMe templates={['questionAnswered']}>有答复时告诉我</RemindMe>
            <Button onTap={leave}>好，回去</Button>
            <Button kind="quiet" onTap={() => Taro.redirectTo({ url: routes.reports })}>
              看我的反馈
            </Button>
          </>
        ) : (
          <>
            <View className="heading">哪里不对？</View>
            <Options
              options={reasons}
              chosen={reason ? [reason] : []}
              disabled={send.busy}
              onChoose={(key) => change({ ...draft, reason: key as Reason })}
            />
            <TextArea
              label="想补充的（可以不写）"
              value={text}
              placeholder="比如：依据哪条规定、应当是什么"
              maxLength={MAX_TEXT}
              onChange={(typed) => change({ ...draft, text: typed })}
            />
            {send.error && <Notice tone="wrong">{send.error.message}</Notice>}
            <Button onTap={send.run} busy={send.busy} disabled={!reason}>
              告诉编辑
            </Button>
          </>
        )}
      </View>
    </Screen>
  )
}

/** WeChat hands parameters over as they were written, a browser has decoded them: then a lone % is just a %. */
function decoded(parameter: string): string {
  try {
    return decodeURIComponent(parameter)
  } catch {
    return parameter
  }
}
