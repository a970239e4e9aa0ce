import { useCallback, useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import { ScrollView, View } from '@tarojs/components'
import { api, publicApi } from '../../api'
import type { ApiError } from '../../api/errors'
import type { Output } from '../../api/types'
import { Async, Blank } from '../../components/Async'
import { Card, Rows } from '../../components/Card'
import { MoreItems } from '../../components/MoreItems'
import { StudyRow } from '../../components/StudyRow'
import { Tappable } from '../../components/Tappable'
import { usePages } from '../../hooks/usePages'
import { usePullToRefresh } from '../../hooks/usePullToRefresh'
import type { Query } from '../../hooks/useQuery'
import { useQuery } from '../../hooks/useQuery'
import './Library.css'

type Topic = Output<'study.library'>['topics'][number]['id']
type MemberPage = Output<'study.library'>
type PublicPage = Output<'study.publicLibrary'>
type Item = PublicPage['items'][number] & { state?: MemberPage['items'][number]['state'] }

/** Everything published, with the member's progress. */
export function MemberLibrary() {
  const [topic, setTopic] = useState<Topic>()
  const page = useQuery(api, 'study.library', { topic })
  const loadPage = useCallback((cursor: string) => api('study.library', { topic, cursor }), [topic])
  return <Library page={page} loadPage={loadPage} topic={topic} onTopic={setTopic} />
}

/** Everything published, for readers without membership. */
export function PublicLibrary() {
  const [topic, setTopic] = useState<Topic>()
  const page = useQuery(publicApi, 'study.publicLibrary', { topic })
  const loadPage = useCallback(
    (cursor: string) => publicApi('study.publicLibrary', { topic, cursor }),
    [topic],
  )
  return <Library page={page} loadPage={loadPage} topic={topic} onTopic={setTopic} />
}

interface LibraryProps {
  page: Pick<Query<PublicPage & { items: Item[] }, ApiError>, 'data' | 'error' | 'refresh'>
  loadPage: (cursor: string) => Promise<{ items: Item[]; nextCursor: string | null }>
  topic: Topic | undefined
  onTopic: (topic: Topic | undefined) => void
}

function Library({ page, loadPage, topic, onTopic }: LibraryProps) {
  const list = usePages<Item>(page.data, loadPage)
  usePullToRefresh(page.refresh)
  useReachBottom(list.loadMore)
  return (
    <Async query={page} skeleton={[1, 6]}>
      {({ topics }) => (
        <View className="stack">
          <ScrollView scrollX className="topics" showScrollbar={false} enhanced>
            <View className="topics-line" role="tablist">
              {[{ id: undefined, name: '全部' }, ...topics].map(({ id, name }) => (
                <Tappable
                  key={name}
                  className={`topic ${id === topic ? 'topic-on' : ''}`}
                  role="tab"
                  checked={id === topic}
                  onTap={() => onTopic(id)}
                >
                  {name}
                </Tappable>
              ))}
            </View>
          </ScrollView>
          {list.items.length === 0 ? (
            <Blank icon="empty" title="这个专题还没有内容，过些日子再来看看。" />
          ) : (
            <Card>
              <Rows>
                {list.items.map((item) => (
                  <StudyRow key={item.contentId} item={item} topicName={item.topic.name} state={item.state} />
                ))}
              </Rows>
            </Card>
          )}
          <MoreItems pages={list} />
        </View>
      )}
    </Async>
  )
}
