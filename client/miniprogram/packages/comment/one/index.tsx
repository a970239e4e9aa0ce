import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { reviewContent } from '../../../../../cloudfunctions/domains/comment/proven'
import { api } from '../../../api'
import type { Output } from '../../../api/types'
import { Async } from '../../../components/Async'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Chip } from '../../../components/Chip'
import { ConfirmSheet } from '../../../components/ConfirmSheet'
import { Notice } from '../../../components/Notice'
import { ProofRow } from '../../../components/proof/ProofRow'
import { Screen } from '../../../components/Screen'
import { usePullToRefresh } from '../../../hooks/usePullToRefresh'
import { useQuery } from '../../../hooks/useQuery'
import { useTask } from '../../../hooks/useTask'
import { appealNames, kindNames, reasonNames, statusNames, statusTones } from '../words'
import { type Place, readDraft } from './draft'
import { Rewrite } from './Rewrite'
import { Timeline } from './Timeline'
import './one.css'

export type One = Output<'comment.one'>

/** One of my comments: how it stands and why, all that happened, and what I can do. */
export default function CommentPage() {
  const { commentId = '' } = useRouter().params
  const one = useQuery(api, 'comment.one', { commentId })
  usePullToRefresh(one.refresh)
  return (
    <Screen title="这条评论">
      <Async query={one} skeleton={[4, 4]}>
        {(data) => <Comment one={data} onChange={one.refresh} />}
      </Async>
    </Screen>
  )
}

type Doing = Place['act'] | 'withdraw' | undefined

function Comment({ one, onChange }: { one: One; onChange: () => Promise<void> }) {
  const { commentId, revision, status } = one
  const placeOf = (act: Place['act']): Place => ({ act, commentId, revision })
  // Whoever left while writing goes on writing.
  const [doing, setDoing] = useState<Doing>(() => {
    if (one.mayAppeal && readDraft(placeOf('appeal')) !== '') return 'appeal'
    return one.mayEdit && readDraft(placeOf('edit')) !== '' ? 'edit' : undefined
  })
  const done = async () => {
    setDoing(undefined)
    await onChange()
  }
  const withdraw = useTask(async () => {
    await api('comment.withdraw', { commentId })
    await done()
  })
  return (
    <View className="stack">
      <Card>
        <View className="facts secondary">
          <Chip tone={statusTones[status]}>{statusNames[status]}</Chip>
          {one.appeal !== 'none' && <View>{appealNames[one.appeal]}</View>}
          <View>{kindNames[one.kind]}</View>
          <View>以“{one.shownName}”显示</View>
        </View>
        <View className="one-text">{one.text}</View>
        <View className="caption">写在《{one.subject.title}》下面</View>
      </Card>
      {one.why.length > 0 && <Notice>{one.why.join('；')}。</Notice>}
      {one.reason !== null && (
        <Notice tone="care">
          <View>没有通过的理由：{reasonNames[one.reason]}</View>
          {one.note !== null && <View>审核员说：{one.note}</View>}
          <View className="secondary">批评和不同看法从来不是理由。改一改可以再发；不同意可以申诉。</View>
        </Notice>
      )}
      {one.shownText !== null && (
        <Card title="现在大家看到的是上一版">
          <View className="one-text">{one.shownText}</View>
        </Card>
      )}
      {doing === 'edit' && (
        <Rewrite
          place={placeOf('edit')}
          label="改成"
          start={one.text}
          placeholder="改好以后重新发"
          button="重新发"
          send={(text) => api('comment.revise', { commentId, basedOn: revision, text })}
          onDone={done}
          onCancel={() => setDoing(undefined)}
        />
      )}
      {doing === 'appeal' && (
        <Rewrite
          place={placeOf('appeal')}
          label="申诉"
          start=""
          placeholder="为什么您认为它应当公开。另一位审核员会来看。"
          button="提出申诉"
          send={(text) => api('comment.appeal', { commentId, revision, text })}
          onDone={done}
          onCancel={() => setDoing(undefined)}
        />
      )}
      {withdraw.error && <Notice tone="wrong">{withdraw.error.message}</Notice>}
      <Timeline events={one.events} />
      {one.decision && (
        <Card>
          <ProofRow entryId={one.decision.entryId} content={reviewContent({ commentId, ...one.decision })} />
        </Card>
      )}
      {doing !== 'edit' && doing !== 'appeal' && status !== 'withdrawn' && (
        <View className="stack">
          {one.mayAppeal && <Button onTap={() => setDoing('appeal')}>申诉</Button>}
          {one.mayEdit && (
            <Button kind="quiet" onTap={() => setDoing('edit')}>
              修改
            </Button>
          )}
          <Button kind="text" onTap={() => setDoing('withdraw')}>
            收回这一条
          </Button>
        </View>
      )}
      <ConfirmSheet
        open={doing === 'withdraw'}
        title="收回这一条？"
        confirm="收回"
        cancel="不收回"
        onConfirm={() => {
          setDoing(undefined)
          void withdraw.run()
        }}
        onCancel={() => setDoing(undefined)}
      >
        收回以后谁也看不到它，也不能再恢复。
      </ConfirmSheet>
    </View>
  )
}
