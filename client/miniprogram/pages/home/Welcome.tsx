import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import type { Output } from '../../api/types'
import { Button } from '../../components/Button'
import { Card, Rows } from '../../components/Card'
import { ListRow } from '../../components/ListRow'
import { fullDate, weekdayOf } from '../../words/dates'
import { open, routes } from '../../words/routes'
import { NewestDisclosure } from './NewestDisclosure'
import './home.css'

type UnboundHome = Extract<Output<'home.get'>, { bound: false }>

/** Home for somebody who is not bound to a member (yet). */
export function Welcome({ home: { day, disclosure } }: { home: UnboundHome }) {
  return (
    <View className="stack">
      <View className="home-head">
        <View className="page-title" role="heading" aria-level="1">
          您好，欢迎来到连心
        </View>
        <View className="secondary">
          {fullDate(day)} 星期{weekdayOf(day)}
        </View>
      </View>
      <Card title="您是党员">
        <View className="home-text">
          绑定党员身份后，每天的学习和答题都在这一页等您，读到哪里、答到哪里都会替您记着。绑定只做一次，需要支部书记给您的邀请码和您的姓名。
        </View>
        <Button onTap={() => open('bind')}>绑定党员身份</Button>
      </Card>
      <Card title="随便看看">
        <View className="home-text">学习内容对大家公开，不绑定、不登录也能读。</View>
        <Button kind="quiet" onTap={() => Taro.switchTab({ url: routes.study })}>
          看公开的学习内容
        </Button>
      </Card>
      <NewestDisclosure disclosure={disclosure} />
      <Card>
        <Rows>
          <ListRow icon="privacy" title="我们记录什么，为什么" onTap={() => open('privacy')} />
        </Rows>
      </Card>
    </View>
  )
}
