import { View } from '@tarojs/components'
import Switch from '@taroify/core/switch'
import { api } from '../../../api'
import { Card } from '../../../components/Card'
import { Notice } from '../../../components/Notice'
import { Tappable } from '../../../components/Tappable'
import { useTask } from '../../../hooks/useTask'

interface ShowOnHomeProps {
  show: boolean
  onChange: (show: boolean) => void
}

/** Points appear on home only when the member wants it. */
export function ShowOnHome({ show, onChange }: ShowOnHomeProps) {
  const change = useTask(async () => {
    const answer = await api('points.setShowOnHome', { show: !show })
    onChange(answer.showOnHome)
  })
  return (
    <Card>
      <Tappable className="row" role="switch" checked={show} label="在首页显示积分" onTap={change.run}>
        <View className="grow">
          <View>在首页显示</View>
          <View className="secondary">不打开也照常记录</View>
        </View>
        <Switch checked={show} disabled={change.busy} />
      </Tappable>
      {change.error && <Notice tone="wrong">{change.error.message}</Notice>}
    </Card>
  )
}
