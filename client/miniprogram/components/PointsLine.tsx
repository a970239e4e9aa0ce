import { View } from '@tarojs/components'
import { open } from '../words/routes'
import { Icon } from './Icon'
import { Tappable } from './Tappable'
import './PointsLine.css'

/** What an act earned and why; leads to the rules. */
export function PointsLine({ points }: { points: { amount: number; reason: string } }) {
  return (
    <View className="points-line">
      <Icon name="points" className="points-line-icon" />
      <View className="points-line-text">
        <View>积分 +{points.amount}</View>
        <View className="secondary">{points.reason}</View>
      </View>
      <Tappable className="points-line-why" onTap={() => open('points')} role="link">
        <View className="text-link">为什么有积分</View>
      </Tappable>
    </View>
  )
}
