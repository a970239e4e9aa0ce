import { useState } from 'react'
import Taro from '@tarojs/taro'
import { Card, Rows } from '../../components/Card'
import { ListRow } from '../../components/ListRow'
import { keptPapers } from '../../hooks/keptPapers'

/** What can be gone on with where there is no network. */
export function BegunPapers() {
  const [papers] = useState(() => keptPapers())
  if (papers.length === 0) return null
  return (
    <Card title="没有网络也能接着答">
      <Rows>
        {papers.map(({ url, paper }) => (
          <ListRow
            key={paper.attemptId}
            icon="quiz"
            title={paper.title}
            note="答案先存在手机上，连上网再交"
            onTap={() => void Taro.navigateTo({ url })}
          />
        ))}
      </Rows>
    </Card>
  )
}
