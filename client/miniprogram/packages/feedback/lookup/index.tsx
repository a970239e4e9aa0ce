import { useState } from 'react'
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { publicApi } from '../../../api'
import { Button } from '../../../components/Button'
import { Notice } from '../../../components/Notice'
import { Screen } from '../../../components/Screen'
import { TextField } from '../../../components/TextField'
import { useTask } from '../../../hooks/useTask'
import { routes } from '../../../words/routes'
import { groupReceipt, readReceipt, secretsOf } from '../../../../../cloudfunctions/domains/feedback/sealing'
import { openWith } from '../opened'

/** Room for the sixteen digits and whatever people put between them. */
const MAX_TYPED = 30

/** Finds a letter by its receipt. The digits stay on the phone. */
export default function LookupPage() {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const receipt = readReceipt(typed)
  const find = useTask(async () => {
    if (!receipt) return setWrong(true)
    const secrets = await secretsOf(receipt)
    await publicApi('feedback.follow', { token: secrets.token })
    openWith(secrets)
    await Taro.navigateTo({ url: routes.letter })
  })
  return (
    <Screen title="凭回执查信">
      <View className="stack">
        <View className="secondary">输入寄信时得到的十六位数字。数字只在这部手机上使用，不会传出去。</View>
        <TextField
          label="回执号"
          value={typed}
          placeholder="0000 0000 0000 0000"
          maxLength={MAX_TYPED}
          error={wrong && !receipt ? '数字不对，请核对是否抄错或漏了一位。' : undefined}
          onChange={(text) => {
            setTyped(text)
            find.clear()
          }}
          onBlur={() => receipt && setTyped(groupReceipt(receipt))}
        />
        {find.error && <Notice tone="wrong">{find.error.message}</Notice>}
        <Button onTap={find.run} busy={find.busy} disabled={typed.trim() === ''}>
          查信
        </Button>
        <Notice>回执号丢了就查不到，谁也补不出来。可以再寄一封，把事情重新说一遍。</Notice>
      </View>
    </Screen>
  )
}
