import { useState } from 'react'
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { ConfirmSheet } from '../../../components/ConfirmSheet'
import { Notice } from '../../../components/Notice'
import { RemindMe } from '../../../components/RemindMe'
import { useTask } from '../../../hooks/useTask'
import { clockTime, dayAndTime } from '../../../words/dates'
import { routes } from '../../../words/routes'
import { duration } from '../words'
import type { Session } from './index'

interface MyPartProps {
  session: Session
  onChange: () => Promise<void>
}

/** What the member has to do with it: enrol, wait, sign, or what it brought. */
export function MyPart({ session, onChange }: MyPartProps) {
  const { trainingId, mine, lateFrom, now } = session
  const [leaving, setLeaving] = useState(false)
  const enrol = useTask(async () => {
    await api('training.enrol', { trainingId })
    await onChange()
  })
  const leave = useTask(async () => {
    await api('training.leave', { trainingId })
    await onChange()
  })
  const late = lateFrom !== null && now >= lateFrom
  const failed = enrol.error ?? leave.error
  return (
    <Card title="我的参加情况">
      <View className="session-state">{stateInWords(session)}</View>
      {failed && <Notice tone="wrong">{failed.message}</Notice>}
      {session.sign !== null && (
        <Button
          onTap={() =>
            void Taro.navigateTo({
              url: `${routes.trainingSign}?trainingId=${encodeURIComponent(trainingId)}&kind=${session.sign}`,
            })
          }
        >
          {session.sign === 'in' ? '去签到' : '去签退'}
        </Button>
      )}
      {mine.state === 'none' && session.enrolRefusal === null && (
        <Button busy={enrol.busy} onTap={enrol.run}>
          {session.seatsLeft === 0 ? '排候补' : '报名'}
        </Button>
      )}
      {(mine.state === 'enrolled' || mine.state === 'waiting') && now < session.startsAt && (
        <RemindMe templates={['trainingSoon']}>开始前在微信里提醒我</RemindMe>
      )}
      {lateFrom !== null && (
        <Button kind="text" busy={leave.busy} onTap={() => setLeaving(true)}>
          {mine.state === 'waiting' ? '不再候补' : '取消报名'}
        </Button>
      )}
      <ConfirmSheet
        open={leaving}
        title={mine.state === 'waiting' ? '不再候补' : '取消报名'}
        confirm={mine.state === 'waiting' ? '不再候补' : '取消报名'}
        cancel="先留着"
        onConfirm={() => {
          setLeaving(false)
          void leave.run()
        }}
        onCancel={() => setLeaving(false)}
      >
        {late && mine.state === 'enrolled'
          ? '离开始不到一天，空出的名额可能没人能补上，组织者会看到这是临时取消。'
          : '名额会让给排在前面的候补同志；想再参加要重新报名。'}
      </ConfirmSheet>
    </Card>
  )
}

function stateInWords({
  mine,
  enrolRefusal,
  seatsLeft,
  capacity,
  waitingCount,
  enrolUntil,
  sign,
}: Session): string {
  const { state, position, signedInAt, signedOutAt, minutes } = mine
  if (signedOutAt !== null)
    return minutes
      ? `${clockTime(signedInAt ?? signedOutAt)} 签到，${clockTime(signedOutAt)} 签退，计 ${duration(minutes)}。`
      : '已签退，没有计入时间：签到和签退都不在培训时间内。'
  if (signedInAt !== null) return `${clockTime(signedInAt)} 已签到。离开前请签退，签退后计入学时。`
  if (state === 'enrolled')
    return sign === 'in' ? '您已报名，现在可以签到。' : '您已报名。开始前半小时起可以签到，请按时参加。'
  if (state === 'waiting') return `名额已满，您排在候补第 ${position} 位。有人取消就会轮到您，并通知您。`
  if (enrolRefusal !== null) return enrolRefusal
  const until = `报名到 ${dayAndTime(enrolUntil)} 截止。`
  if (capacity === null) return until
  return seatsLeft === 0
    ? `${capacity} 个名额已满，${waitingCount} 人在候补。${until}`
    : `共 ${capacity} 个名额，还有 ${seatsLeft} 个。${until}`
}
