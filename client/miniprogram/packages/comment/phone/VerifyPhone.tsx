import { useState } from 'react'
import { Button, View } from '@tarojs/components'
import { api } from '../../../api'
import { Notice } from '../../../components/Notice'
import { useTask } from '../../../hooks/useTask'
import { refusalIn } from './refusal'
import './verify.css'

/** WeChat's own button, which asks for the phone, and what came of it. A browser has none and says so. */
export function VerifyPhone({ onVerified }: { onVerified: () => void }) {
  const [refusal, setRefusal] = useState<string>()
  const verify = useTask(async (code: string) => {
    await api('comment.verifyPhone', { code })
    onVerified()
  })
  if (process.env.TARO_ENV !== 'weapp')
    return <Notice tone="care">网页里验证不了手机号。请在微信小程序里验证，之后在这里也能发。</Notice>
  return (
    <View className="stack">
      {refusal !== undefined && <Notice tone="care">{refusal}</Notice>}
      {verify.error && <Notice tone="wrong">{verify.error.message}</Notice>}
      <Button
        className="button button-main verify-button"
        openType="getPhoneNumber"
        loading={verify.busy}
        hoverClass="pressed"
        onGetPhoneNumber={({ detail }) => {
          verify.clear()
          setRefusal(detail.code ? undefined : refusalIn(detail))
          if (detail.code) void verify.run(detail.code)
        }}
      >
        微信一键验证
      </Button>
    </View>
  )
}
