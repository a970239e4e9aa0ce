import { useCallback, useMemo, useState } from 'react'
import { useReachBottom, useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { publicApi } from '../../../api'
import type { Output } from '../../../api/types'
import { Async, Blank } from '../../../components/Async'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { ListRow } from '../../../components/ListRow'
import { MoreItems } from '../../../components/MoreItems'
import { Notice } from '../../../components/Notice'
import { Screen } from '../../../components/Screen'
import { usePages } from '../../../hooks/usePages'
import { usePullToRefresh } from '../../../hooks/usePullToRefresh'
import { useQuery } from '../../../hooks/useQuery'
import { open, openCommentWriting } from '../../../words/routes'
import type { Subject } from '../words'
import { ReportSheet } from './ReportSheet'
import { Said } from './Said'
import './list.css'

type Listed = Output<'comment.list'>

/** What people say under a subject; to be read by everybody. */
export default function CommentsPage() {
  const { kind = 'study', id = '' } = useRouter().params
  const subject: Subject = { kind: kind as Subject['kind'], id }
  const comments = useQuery(publicApi, 'comment.list', { subject })
  usePullToRefresh(comments.refresh)
  return (
    <Screen title="评论">
      <Async query={comments} skeleton={[2, 3, 3]}>
        {(data) => <Comments subject={subject} listed={data} />}
      </Async>
    </Screen>
  )
}

function Comments({ subject, listed }: { subject: Subject; listed: Listed }) {
  const [reporting, setReporting] = useState<string>()
  const [reported, setReported] = useState(false)
  const first = useMemo(() => ({ items: listed.comments, nextCursor: listed.nextCursor }), [listed])
  const { kind, id } = subject
  const loadPage = useCallback(
    async (cursor: string) => {
      const page = await publicApi('comment.list', { subject: { kind, id }, cursor })
      return { items: page.comments, nextCursor: page.nextCursor }
    },
    [kind, id],
  )
  const list = usePages(first, loadPage)
  useReachBottom(list.loadMore)
  const report = (commentId: string) => {
    setReported(false)
    setReporting(commentId)
  }
  return (
    <View className="stack">
      <View className="heading" role="heading" aria-level="1">
        {listed.title}
      </View>
      {reported && <Notice tone="good">收到了，谢谢您。反映的人多了，会由人再看一看。</Notice>}
      {list.items.length === 0 ? (
        <Blank icon="note" title="还没有人评论" note="有疑问、有不同看法，都可以说。" />
      ) : (
        list.items.map(({ replies, ...comment }) => (
          <Card key={comment.commentId}>
            <Said comment={comment} onReport={() => report(comment.commentId)}>
              {listed.open && (
                <Button
                  kind="text"
                  onTap={() => openCommentWriting({ ...subject, parentId: comment.commentId })}
                >
                  回复
                </Button>
              )}
            </Said>
            {replies.map((reply) => (
              <View key={reply.commentId} className="comment-reply">
                <Said comment={reply} onReport={() => report(reply.commentId)} />
              </View>
            ))}
          </Card>
        ))
      )}
      <MoreItems pages={list} />
      <ListRow icon="info" title="评论怎么审核，结果怎样" onTap={() => open('commentReport')} />
      <View className="comment-bar">
        {listed.open ? (
          <Button onTap={() => openCommentWriting(subject)}>写一条</Button>
        ) : (
          <View className="secondary">这里已经不再接受新的评论。</View>
        )}
      </View>
      <ReportSheet
        commentId={reporting}
        onClose={() => setReporting(undefined)}
        onSent={() => {
          setReporting(undefined)
          setReported(true)
        }}
      />
    </View>
  )
}
