import { View } from '@tarojs/components'
import type { Pages } from '../hooks/usePages'
import { Button } from './Button'
import './MoreItems.css'

/** The end of a growing list: more on its way, a way to ask for it, or that this was all. */
export function MoreItems({
  pages,
}: {
  pages: Pick<Pages<unknown>, 'items' | 'more' | 'loading' | 'error' | 'loadMore'>
}) {
  if (pages.error) {
    return (
      <View className="more-items">
        <View>{pages.error.message}</View>
        <Button kind="text" onTap={pages.loadMore}>
          再试一次
        </Button>
      </View>
    )
  }
  if (pages.loading) return <View className="more-items">正在加载</View>
  if (pages.more) {
    return (
      <Button kind="text" onTap={pages.loadMore}>
        看更多
      </Button>
    )
  }
  return pages.items.length > 6 ? <View className="more-items">就是这些了</View> : null
}
