import { useState } from 'react'
import Taro from '@tarojs/taro'
import { Button } from '../../../components/Button'
import { Icon } from '../../../components/Icon'
import { Notice } from '../../../components/Notice'
import { signInCodeOf } from '../../../words/codes'

/** Reads the sign-in code with WeChat's camera. */
export function ScanButton({ onCode }: { onCode: (code: string) => void }) {
  const [problem, setProblem] = useState<string>()
  const scan = async () => {
    setProblem(undefined)
    const scanned = await Taro.scanCode({ scanType: ['qrCode'] }).catch((reason: unknown) => {
      // Going back without scanning arrives here too and needs no words.
      console.info('nothing scanned', reason)
      return null
    })
    if (!scanned) return
    const code = signInCodeOf(scanned.result)
    if (code) onCode(code)
    else setProblem('这不是管理后台的登录码，请扫电脑上管理后台页面里的二维码。')
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
