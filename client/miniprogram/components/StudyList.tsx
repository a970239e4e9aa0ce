import { type ReactNode, useEffect } from 'react'
import { useReachBottom } from '@tarojs/taro'
import { View } from '@tarojs/components'
import type { ApiError } from '../api/errors'
import type { Output } from '../api/types'
import { usePages } from '../hooks/usePages'
import type { Query } from '../hooks/useQuery'
import { Async, Blank } from './Async'
import { Card, Rows } from './Card'
import { MoreItems } from './MoreItems'
import { StudyRow } from './StudyRow'

type Page = Output<'study.publicLibrary'>
type Item = Page['items'][number] & { state?: Output<'study.library'>['items'][number]['state'] }

interface StudyListProps {
  page: Pick<Query<Page & { items: Item[] }, ApiError>, 'data' | 'error' | 'refresh'>
  loadPage: (cursor: string) => Promise<{ items: Item[]; nextCursor: string | null }>
  /** Said when there is nothing in it. */
  empty: string
  /** What can be done about an empty list. */
  whenEmpty?: ReactNode
  onOpen?: () => void
}

/** Study items one below the other, growing while the reader scrolls. */
export function StudyList({ page, loadPage, empty, whenEmpty, onOpen }: StudyListProps) {
  const list = usePages<Item>(page.data, loadPage)
  const { items, more, loading, error, loadMore } = list
  useReachBottom(loadMore)
  // A page of which everything was sorted out tells nothing yet: the next one may.
  const nothingYet = page.data !== undefined && items.length === 0 && more && !loading && !error
  useEffect(() => {
    if (nothingYet) loadMore()
  }, [nothingYet, loadMore])
  return (
    <Async query={page} skeleton={[6]}>
      {() => (
        <View className="stack">
          {items.length > 0 ? (
            <Card>
              <Rows>
                {items.map((item) => (
                  <StudyRow
                    key={item.contentId}
                    item={item}
                    topicName={item.topic.name}
                    state={item.state}
                    onOpen={onOpen}
                  />
                ))}
              </Rows>
            </Card>
          ) : (
            !more && (
              <>
                <Blank icon="empty" title={empty} />
                {whenEmpty}
              </>
            )
          )}
          <MoreItems pages={list} />
        </View>
      )}
    </Async>
  )
}
