import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { Icon } from './Icon'
import { Tappable } from './Tappable'
import './PageHeader.css'

/** A way back and the title, for browsers. A page opened by its address has nothing to go back to but home. */
export function PageHeader({ title }: { title: string }) {
  const back = () => {
    if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
    else void Taro.reLaunch({ url: '/pages/home/index' })
  }
  return (
    <View className="page-header">
      <Tappable className="page-header-back" onTap={back} label="返回">
        <Icon name="back" />
      </Tappable>
      <View className="page-header-title">{title}</View>
      <View className="page-header-balance" />
    </View>
  )
}
