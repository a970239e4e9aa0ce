import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { Button } from '../../../components/Button'
import { Notice } from '../../../components/Notice'
import { letterUrl, leave } from '../../../words/routes'

/** A letter in the own name is on its way. */
export function SentStep({ letterId }: { letterId: string }) {
  return (
    <View className="stack">
      <Notice tone="good">信已寄出。办理有进展时会通知您，也可以随时在“我的来信”里看。</Notice>
      <Button onTap={() => Taro.redirectTo({ url: letterUrl(letterId) })}>看这封信</Button>
      <Button kind="quiet" onTap={leave}>
        好，回去
      </Button>
    </View>
  )
}
