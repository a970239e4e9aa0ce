import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { api } from '../../../api'
import type { Output } from '../../../api/types'
import { Blank } from '../../../components/Async'
import { Button } from '../../../components/Button'
import { Screen } from '../../../components/Screen'
import { TextField } from '../../../components/TextField'
import { useTask } from '../../../hooks/useTask'
import { clockTime } from '../../../words/dates'
import { leave, open } from '../../../words/routes'
import { duration, newId } from '../words'
import { ScanButton } from './ScanButton'
import './sign.css'

/** Signing in or out by the code shown on the spot. */
export default function SignPage() {
  const { trainingId = '', kind: wanted } = useRouter().params
  const kind = wanted === 'out' ? 'out' : 'in'
  const word = kind === 'in' ? '签到' : '签退'
  const [digits, setDigits] = useState('')
  const [done, setDone] = useState<Output<'training.sign'>>()
  const sign = useTask(async (code: string) => {
    setDone(await api('training.sign', { trainingId, kind, code, requestId: newId() }))
  })
  if (done) return <Done kind={kind} mine={done} />
  return (
    <Screen title={word}>
      <View className="sign">
        <View className="secondary">
          现场屏幕或工作人员的手机上有一个二维码和六位数字，半分钟换一次。扫码或输入数字都可以。
        </View>
        <ScanButton trainingId={trainingId} kind={kind} onCode={(code) => void sign.run(code)} />
        <TextField
          label={`${word}码`}
          value={digits}
          placeholder="屏幕上的六位数字"
          maxLength={8}
          error={sign.error?.message}
          onChange={(typed) => {
            setDigits(typed)
            sign.clear()
          }}
        />
        <Button
          busy={sign.busy}
          disabled={digits.replace(/\D/g, '').length !== 6}
          onTap={() => sign.run(digits)}
        >
          {word}
        </Button>
        <View className="caption">
          时间以系统为准，不收集您的位置。没有带手机的同志，可以请现场工作人员补录。
        </View>
      </View>
    </Screen>
  )
}

function Done({ kind, mine }: { kind: 'in' | 'out'; mine: Output<'training.sign'> }) {
  const at = kind === 'in' ? mine.signedInAt : mine.signedOutAt
  return (
    <Screen title={kind === 'in' ? '签到' : '签退'}>
      <Blank
        icon="done"
        title={`${at === null ? '' : clockTime(at)} 已${kind === 'in' ? '签到' : '签退'}`}
        note={
          kind === 'in'
            ? '离开前请签退，签退后计入学时。'
            : mine.minutes
              ? `这次计 ${duration(mine.minutes)}。`
              : '签到和签退都不在培训时间内，没有计入学时。'
        }
      >
        <Button onTap={leave}>好，回去</Button>
        {kind === 'out' && (
          <Button kind="quiet" onTap={() => open('hours')}>
            看我的学时
          </Button>
        )}
      </Blank>
    </Screen>
  )
}
