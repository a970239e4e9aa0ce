import { View } from '@tarojs/components'
import { Button } from '../../../components/Button'
import { Icon } from '../../../components/Icon'
import { Notice } from '../../../components/Notice'
import { useTask } from '../../../hooks/useTask'
import { showDocument } from './document'

/** A document that is opened as a whole, in what the phone has for it. */
export function OpenDocument({ name, source }: { name: string; source: string }) {
  const opening = useTask(() => showDocument(name, source))
  return (
    <View className="player">
      <View className="row">
        <Icon name="document" />
        <View className="grow">{name}</View>
      </View>
      {opening.error && <Notice tone="wrong">文件没有打开，请检查网络后再试。</Notice>}
      <Button kind="quiet" onTap={opening.run} busy={opening.busy}>
        打开文件
      </Button>
    </View>
  )
}
