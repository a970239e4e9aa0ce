import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Empty, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { api } from '../api'
import type { Input, Output } from '../api/client'
import { topicNames } from '../editorial/topics'
import { Failure } from '../parts/Failure'
import { ItemCard } from './ItemCard'
import './items.css'

export type Item = Output<'evaluation.items'>['items'][number]
type Topic = NonNullable<Input<'evaluation.items'>['topic']>

/** Every question that was answered, with how well it tells knowing from not knowing; the doubtful ones first. */
export default function ItemsPage() {
  const [topic, setTopic] = useState<Topic>()
  const items = useInfiniteQuery({
    queryKey: ['items', topic],
    queryFn: ({ pageParam }) => api('evaluation.items', { topic, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
  return (
    <div className="page items">
      <header className="items-head">
        <div>
          <h1 className="page-title">题目质量</h1>
          <p className="faint">按作答算出来的，值得看一看的排在前面。算法与 Moodle 的测验统计相同。</p>
        </div>
        <Select<Topic>
          aria-label="主题"
          className="items-topic"
          allowClear
          placeholder="全部主题"
          value={topic}
          options={Object.entries(topicNames).map(([value, label]) => ({ value: value as Topic, label }))}
          onChange={setTopic}
        />
      </header>
      {items.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {items.isError && <Failure error={items.error} retry={() => void items.refetch()} />}
      {items.data && items.data.pages[0]?.items.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有人答过这里的题" />
      )}
      {items.data?.pages.map((page) =>
        page.items.map((item) => (
          <ItemCard key={`${item.questionId}.${item.version}`} item={item} minimum={page.minimum} />
        )),
      )}
      {items.hasNextPage && (
        <Button loading={items.isFetchingNextPage} onClick={() => void items.fetchNextPage()}>
          继续看
        </Button>
      )}
      <details className="items-help">
        <summary>这些数字是什么意思</summary>
        <dl>
          <dt>答对率</dt>
          <dd>答对的占全部作答。太高问不出差别，太低可能太偏或有误。</dd>
          <dt>区分度</dt>
          <dd>这道题答得对不对，与同一份卷子其余题答得好不好有多一致。负数说明会的人反而容易答错。</dd>
          <dt>区分效率</dt>
          <dd>在这样的答对率下，区分度最高能到多少，实际到了其中多少。</dd>
          <dt>瞎猜得分</dt>
          <dd>随便选一个能答对的机会。</dd>
        </dl>
      </details>
    </div>
  )
}
