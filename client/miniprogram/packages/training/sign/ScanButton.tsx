import { useState } from 'react'
import Taro from '@tarojs/taro'
import { Button } from '../../../components/Button'
import { Icon } from '../../../components/Icon'
import { Notice } from '../../../components/Notice'
import { trainingCodeOf } from '../words'

export interface ScanButtonProps {
  trainingId: string
  kind: 'in' | 'out'
  onCode: (code: string) => void
}

/** Reads the code on the wall with WeChat's camera. */
export function ScanButton({ trainingId, kind, onCode }: ScanButtonProps) {
  const [problem, setProblem] = useState<string>()
  const scan = async () => {
    setProblem(undefined)
    const scanned = await Taro.scanCode({ scanType: ['qrCode'] }).catch((reason: unknown) => {
      // Going back without scanning arrives here too and needs no words.
      console.info('nothing scanned', reason)
      return null
    })
    if (!scanned) return
    const found = trainingCodeOf(scanned.result)
    if (!found) setProblem('这不是培训的签到码，请扫现场屏幕上的二维码。')
    else if (found.trainingId !== trainingId) setProblem('这是另一场培训的码，请从那场培训的页面进来再扫。')
    else if (found.kind !== kind)
      setProblem(
        `屏幕上是${found.kind === 'in' ? '签到' : '签退'}码，请工作人员换成${kind === 'in' ? '签到' : '签退'}码。`,
      )
    else onCode(found.code)
  }
  return (
    <>
      <Button kind="quiet" onTap={scan}>
        <Icon name="scan" />
        扫一扫
      </Button>
      {problem !== undefined && <Notice tone="care">{problem}</Notice>}
    </>
  )
}
