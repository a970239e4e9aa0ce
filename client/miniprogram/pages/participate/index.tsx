import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Card, Rows } from '../../components/Card'
import { ListRow } from '../../components/ListRow'
import { Screen } from '../../components/Screen'
import { open } from '../../words/routes'
import './participate.css'

/** Where members and the public take part: writing letters, and seeing what became of them. */
export default function ParticipatePage() {
  return (
    <Screen>
      <View className="stack">
        <View className="participate-head">
          <View className="page-title" role="heading" aria-level="1">
            参与
          </View>
        </View>
        <Card>
          <Rows>
            <ListRow
              icon="document"
              title="信息公示"
              note="决议、任前公示、党费、整改等，可以看、可以提异议"
              onTap={() => open('disclosures')}
            />
          </Rows>
        </Card>
        <Card title="意见箱">
          <View className="participate-text">
            建议、监督、咨询、表扬，可以实名、匿名或密封。每一件都有回执、办理期限和答复。
          </View>
          <Button onTap={() => open('writeFeedback')}>写信</Button>
        </Card>
        <Card>
          <Rows>
            <ListRow icon="search" title="凭回执查信" note="匿名和密封的信" onTap={() => open('lookup')} />
            <ListRow icon="person" title="我的来信" note="实名寄出的信" onTap={() => open('letters')} />
            <ListRow icon="text" title="公开的答复" onTap={() => open('publishedReplies')} />
            <ListRow
              icon="info"
              title="来信办理情况"
              note="收到多少、按时答复多少、大家满意吗"
              onTap={() => open('feedbackFigures')}
            />
            <ListRow
              icon="people"
              title="评论审核情况"
              note="审了多少、因为什么、申诉结果如何"
              onTap={() => open('commentReport')}
            />
            <ListRow
              icon="review"
              title="公开日志"
              note="公示、审核和来信的每一步，谁也改不了"
              onTap={() => open('openLog')}
            />
          </Rows>
        </Card>
      </View>
    </Screen>
  )
}
