/** What a sender can do once there is an answer. */
import { useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { ConfirmSheet } from '../../../components/ConfirmSheet'
import { Notice } from '../../../components/Notice'
import { Options } from '../../../components/Options'
import { TextArea } from '../../../components/TextArea'
import { useTask } from '../../../hooks/useTask'
import { newId } from '../../../words/newId'
import { type Letter, scoreNames, type SenderAct } from '../words'

interface OutcomeProps {
  letter: Letter
  act: (act: SenderAct) => Promise<void>
}

const scores = ([3, 2, 1] as const).map((score) => ({ key: String(score), text: scoreNames[score] }))

/** How satisfied the sender is: three steps and a few words. */
export function Rating({ letter, act }: OutcomeProps) {
  const [score, setScore] = useState<string>()
  const [text, setText] = useState('')
  const actId = useRef(newId())
  const rate = useTask(async () => {
    if (!score) return
    await act({ kind: 'rate', actId: actId.current, score: Number(score) as 1 | 2 | 3, text: text.trim() })
  })
  if (!letter.mayRate) return null
  return (
    <Card title="对这次办理满意吗？">
      <Options options={scores} chosen={score ? [score] : []} onChoose={setScore} />
      {score && (
        <>
          <TextArea
            label="想说的（可以不写）"
            value={text}
            placeholder="哪里好，哪里不好"
            maxLength={500}
            onChange={setText}
          />
          {letter.mayRequestReview && <Notice>评价后这封信就办结了。想请上一级复查，请先申请复查。</Notice>}
          {rate.error && <Notice tone="wrong">{rate.error.message}</Notice>}
          <Button onTap={rate.run} busy={rate.busy}>
            提交评价
          </Button>
        </>
      )}
    </Card>
  )
}

/** Asks for a second look by the level above. */
export function ReviewRequest({ letter, act }: OutcomeProps) {
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const actId = useRef(newId())
  const ask = useTask(() => act({ kind: 'review', actId: actId.current, text: text.trim() }))
  if (!letter.mayRequestReview) return null
  if (!open)
    return (
      <Button kind="quiet" onTap={() => setOpen(true)}>
        对答复不满意，申请复查
      </Button>
    )
  return (
    <Card title="申请复查">
      <View className="secondary">由上一级、没有办理过这封信的人来复查，只能申请一次。</View>
      <TextArea
        label="为什么不满意"
        value={text}
        placeholder="答复里哪一点不对、没有说到什么"
        maxLength={2000}
        onChange={setText}
      />
      {ask.error && <Notice tone="wrong">{ask.error.message}</Notice>}
      <Button kind="quiet" onTap={ask.run} busy={ask.busy} disabled={text.trim() === ''}>
        提交申请
      </Button>
    </Card>
  )
}

/** Whether everybody may read the reply. */
export function Consent({ letter, act }: OutcomeProps) {
  const [asking, setAsking] = useState(false)
  const actId = useRef(newId())
  const agree = useTask(() => act({ kind: 'publish', actId: actId.current }))
  const { publication } = letter
  if (!publication) return null
  if (publication.agreed) return <Notice tone="good">您同意公开，大家现在能看到这件事的答复。</Notice>
  return (
    <Card title="可以公开答复吗？">
      <View className="secondary">公开的只有下面这句话和答复本身，不含您的信和您是谁：</View>
      <View className="letter-step-text">{publication.summary}</View>
      {agree.error && <Notice tone="wrong">{agree.error.message}</Notice>}
      <Button kind="quiet" onTap={() => setAsking(true)} busy={agree.busy}>
        同意公开
      </Button>
      <ConfirmSheet
        open={asking}
        title="公开这件事的答复？"
        confirm="同意公开"
        cancel="不公开"
        onConfirm={() => {
          setAsking(false)
          void agree.run()
        }}
        onCancel={() => setAsking(false)}
      >
        公开以后大家都能看到，并写入公开日志，不能再收回。
      </ConfirmSheet>
    </Card>
  )
}
