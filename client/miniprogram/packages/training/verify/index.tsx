import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { publicApi } from '../../../api'
import type { Output } from '../../../api/types'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Notice } from '../../../components/Notice'
import { Screen } from '../../../components/Screen'
import { TextField } from '../../../components/TextField'
import { useTask } from '../../../hooks/useTask'
import { normaliseCode } from '../../../words/codes'
import { dayOf, fullDate } from '../../../words/dates'
import './verify.css'

const CODE_LENGTH = 12

/** Whether a certificate is genuine; for anybody, without signing in. */
export default function VerifyPage() {
  const [code, setCode] = useState(useRouter().params.code ?? '')
  const [found, setFound] = useState<Output<'hours.verifyCertificate'>>()
  const verify = useTask(async () => {
    setFound(await publicApi('hours.verifyCertificate', { code: normaliseCode(code) }))
  })
  return (
    <Screen title="验证学时证明">
      <View className="verify">
        <View className="secondary">输入证明下方的十二位验证码。只会显示姓氏、年度和学时。</View>
        <TextField
          label="验证码"
          value={code}
          placeholder="十二位字母和数字"
          maxLength={20}
          error={verify.error?.message}
          onChange={(typed) => {
            setCode(typed)
            setFound(undefined)
            verify.clear()
          }}
        />
        <Button busy={verify.busy} disabled={normaliseCode(code).length !== CODE_LENGTH} onTap={verify.run}>
          验证
        </Button>
        {found && (
          <Card title={found.holds ? '证明属实' : '证明开出后学时有更正'}>
            <View>
              {found.name}，{found.year} 年，{found.hours} 学时
            </View>
            <View className="secondary">{fullDate(dayOf(found.issuedAt))} 开出</View>
            {!found.holds && <Notice tone="care">现在的学时比证明上的少，请以新开的证明为准。</Notice>}
          </Card>
        )}
      </View>
    </Screen>
  )
}
