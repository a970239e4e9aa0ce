import { useCallback, useMemo } from 'react'
import { useReachBottom } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { publicApi } from '../../../api'
import type { Output } from '../../../api/types'
import { Async, Blank } from '../../../components/Async'
import { Card } from '../../../components/Card'
import { MoreItems } from '../../../components/MoreItems'
import { ProofRow } from '../../../components/proof/ProofRow'
import { Screen } from '../../../components/Screen'
import { usePages } from '../../../hooks/usePages'
import { usePullToRefresh } from '../../../hooks/usePullToRefresh'
import { useQuery } from '../../../hooks/useQuery'
import { fullDate } from '../../../words/dates'
import { feedbackContent, feedbackEntryId } from '../../../../../cloudfunctions/domains/feedback/proven'
import { categoryNames } from '../words'
import './published.css'

type Published = Output<'feedback.published'>

/** Replies whose senders agreed that everybody may read them. */
export default function PublishedPage() {
  const query = useQuery(publicApi, 'feedback.published', {})
  usePullToRefresh(query.refresh)
  return (
    <Screen title="公开的答复">
      <Async query={query} skeleton={[3, 3]}>
        {(data) => <Replies published={data} />}
      </Async>
    </Screen>
  )
}

function Replies({ published }: { published: Published }) {
  const first = useMemo(() => ({ items: published.replies, nextCursor: published.nextCursor }), [published])
  const loadPage = useCallback(async (cursor: string) => {
    const page = await publicApi('feedback.published', { cursor })
    return { items: page.replies, nextCursor: page.nextCursor }
  }, [])
  const list = usePages(first, loadPage)
  useReachBottom(list.loadMore)
  if (list.items.length === 0) return <Blank icon="empty" title="还没有公开的答复。来信人同意的才会公开。" />
  return (
    <View className="stack">
      {list.items.map(({ letterId, organisationName, category, summary, reply, office, repliedOn, step }) => (
        <Card key={letterId}>
          <View className="secondary">
            {categoryNames[category]} · {organisationName}
          </View>
          <View className="published-summary">{summary}</View>
          <View className="published-reply">{reply}</View>
          <View className="caption">
            {office} · {fullDate(repliedOn)}答复
          </View>
          <ProofRow
            entryId={feedbackEntryId(letterId, step.seq)}
            content={feedbackContent(letterId, { ...step, text: reply, office })}
          />
        </Card>
      ))}
      <MoreItems pages={list} />
    </View>
  )
}
