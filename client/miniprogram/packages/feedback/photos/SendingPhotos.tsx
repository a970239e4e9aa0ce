import { View } from '@tarojs/components'
import { ProgressLine } from '../../../components/ProgressLine'

/** How far the photos are on their way; nothing when none is. @param share from 0 to 1 */
export function SendingPhotos({ share }: { share: number | undefined }) {
  if (share === undefined) return null
  return (
    <View>
      <View className="secondary">正在传照片，请不要离开…</View>
      <ProgressLine value={share} label={`已传 ${Math.round(share * 100)}%`} />
    </View>
  )
}
