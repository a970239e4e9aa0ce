import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { Button } from '../../../components/Button'
import { Notice } from '../../../components/Notice'
import { RemindMe } from '../../../components/RemindMe'
import { letterUrl, leave } from '../../../words/routes'

/** A letter in the own name is on its way. */
export function SentStep({ letterId }: { letterId: string }) {
  return (
    <View className="stack">
      <Notice tone="good">信已寄出。办理有进展时“消息”里会有，也可以随时在“我的来信”里看。</Notice>
      <RemindMe templates={['feedbackProgress']}>有答复时在微信里告诉我</RemindMe>
      <Button onTap={() => Taro.redirectTo({ url: letterUrl(letterId) })}>看这封信</Button>
      <Button kind="quiet" onTap={leave}>
        好，回去
      </Button>
    </View>
  )
}
