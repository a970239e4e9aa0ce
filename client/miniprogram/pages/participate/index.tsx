import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Card, Rows } from '../../components/Card'
import { Icon } from '../../components/Icon'
import type { IconName } from '../../components/Icon'
import { Screen } from '../../components/Screen'
import { routes } from '../../words/routes'
import './participate.css'

const coming: { icon: IconName; title: string; text: string }[] = [
  { icon: 'people', title: '征求意见', text: '组织作决定前先听听大家怎么想，一人一票，结果公开。' },
  { icon: 'info', title: '信息公示', text: '决议、发展党员、任前公示，在公示期内可以提问和反映情况。' },
  {
    icon: 'lock',
    title: '意见箱',
    text: '建议、监督、咨询，可以实名、匿名或密封；每一件都有回执和答复期限。',
  },
]

/** Where members and the public will take part; says plainly what is not there yet. */
export default function ParticipatePage() {
  return (
    <Screen>
      <View className="stack">
        <View className="participate-head">
          <View className="page-title" role="heading" aria-level="1">
            参与
          </View>
          <View className="secondary">
            这里正在建设，现在还没有可以参与的事项。开放以后，您会在这一页看到：
          </View>
        </View>
        <Card>
          <Rows>
            {coming.map(({ icon, title, text }) => (
              <View key={title} className="participate-item">
                <Icon name={icon} className="participate-icon" />
                <View className="grow">
                  <View>{title}</View>
                  <View className="secondary">{text}</View>
                </View>
              </View>
            ))}
          </Rows>
        </Card>
        <Card title="现在就可以">
          <View className="participate-text">学习内容对大家公开，您可以读，也可以转给想了解的人。</View>
          <Button kind="quiet" onTap={() => Taro.switchTab({ url: routes.study })}>
            看公开的学习内容
          </Button>
        </Card>
      </View>
    </Screen>
  )
}
