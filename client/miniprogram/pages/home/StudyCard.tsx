import { View } from '@tarojs/components'
import { Button } from '../../components/Button'
import { Card, Rows } from '../../components/Card'
import { Notice } from '../../components/Notice'
import { ProgressLine } from '../../components/ProgressLine'
import { StudyRow } from '../../components/StudyRow'
import { openArticle } from '../../words/routes'
import type { BoundHome } from './MemberHome'

/** Today's bundle as one card. */
export function StudyCard({ study }: { study: BoundHome['study'] }) {
  const { items, completedCount } = study
  const next = items.find((item) => item.state === 'reading') ?? items.find((item) => item.state === 'new')
  if (items.length === 0) {
    return (
      <Card title="今日学习">
        <View className="secondary">今天没有安排学习内容，可以到“学习”里随意看看。</View>
      </Card>
    )
  }
  const progress = `已完成 ${completedCount} / ${items.length}`
  return (
    <Card title="今日学习" aside={progress}>
      <ProgressLine value={completedCount / items.length} label={progress} />
      <Rows>
        {items.map((item) => (
          <StudyRow
            key={item.contentId}
            item={item}
            topicName={item.topicName}
            state={item.state}
            required={item.required}
          />
        ))}
      </Rows>
      {next ? (
        <Button onTap={() => openArticle(next.contentId)}>
          {next.state === 'reading' ? '继续学习' : '开始学习'}
        </Button>
      ) : (
        <Notice tone="good">今天的学习完成了，辛苦了。</Notice>
      )}
    </Card>
  )
}
