import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Notice } from '../../../components/Notice'
import { RemindMe } from '../../../components/RemindMe'
import { commentUrl, leave } from '../../../words/routes'
import { type Own, reasonNames } from '../words'

/** What became of what was just sent, and where it can be followed. */
export function Sent({ own }: { own: Own }) {
  const waits = own.status === 'waiting' || own.status === 'checking'
  return (
    <View className="stack">
      {own.status === 'published' && <Notice tone="good">已经公开了。</Notice>}
      {waits && <Notice>收到了，没有丢。看过以后会公开，进度在“我的评论”里。</Notice>}
      {own.status === 'rejected' && (
        <Notice tone="care">
          没有通过：{own.reason === null ? '' : reasonNames[own.reason]}。可以修改后再发；不同意可以申诉。
        </Notice>
      )}
      <Card>
        <View className="write-sent">{own.text}</View>
        {own.why.map((why) => (
          <View key={why} className="secondary">
            {why}
          </View>
        ))}
      </Card>
      {waits && <RemindMe templates={['reviewDecided']}>有结果了在微信里告诉我</RemindMe>}
      <Button onTap={leave}>好，回去</Button>
      <Button kind="quiet" onTap={() => Taro.redirectTo({ url: commentUrl(own.commentId) })}>
        看这一条的进度
      </Button>
    </View>
  )
}
