import { useCallback, useMemo, useState } from 'react'
import Taro, { useReachBottom } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { publicApi } from '../../../api'
import type { Output } from '../../../api/types'
import { Async, Blank } from '../../../components/Async'
import { Card } from '../../../components/Card'
import { ChipLine } from '../../../components/ChipLine'
import { ListRow } from '../../../components/ListRow'
import { MoreItems } from '../../../components/MoreItems'
import { Notice } from '../../../components/Notice'
import { fingerprintOf } from '../../../components/proof/fingerprint'
import { Screen } from '../../../components/Screen'
import { usePages } from '../../../hooks/usePages'
import { usePullToRefresh } from '../../../hooks/usePullToRefresh'
import { useQuery } from '../../../hooks/useQuery'
import { dayAndTime } from '../../../words/dates'
import { routes } from '../../../words/routes'
import { checkLog, isBroken, type LogFindings, type Standing } from '../checking'
import { pinned } from '../pinned'
import { useChecked, useRemembered } from '../useChecked'
import { historyWords, kindNames, signatureWords } from '../words'

type Page = Output<'transparency.entries'>
type Kind = Page['entries'][number]['kind']

const kinds = [
  { id: undefined, name: '全部' },
  ...(Object.entries(kindNames) as Array<[Kind, string]>).map(([id, name]) => ({ id, name })),
]

/** The public log for reading: what was written down when, and that nothing was taken back. */
export default function LogPage() {
  const [kind, setKind] = useState<Kind>()
  const remembered = useRemembered()
  const input = { kind: kind ?? null, remembered: remembered.size }
  const page = useQuery(publicApi, 'transparency.entries', input)
  const check = useCallback(
    (standing: Standing) => checkLog(standing, remembered.note, pinned),
    [remembered.note],
  )
  const findings = useChecked(page.data, check)
  usePullToRefresh(page.refresh)
  return (
    <Screen title="公开日志">
      <Async query={page} skeleton={[2, 5]}>
        {(data) => (
          <View className="stack">
            {findings && <State findings={findings} />}
            <Card title="为什么改不了">
              <View className="secondary">
                公示、审核、来信办理，每一步都会在这里登记一条。每条算出一个指纹，所有指纹一层层合成一个总指纹，由系统签名。改动、删掉或补写任何一条，总指纹就变了；您的手机记着上次看到的，一对就知道。来信和评论在这里只有指纹，没有内容。
              </View>
            </Card>
            <Card>
              <ChipLine
                label="看哪一类"
                role="tab"
                options={kinds}
                isOn={(id) => id === kind}
                onTap={setKind}
              />
              <Entries key={kind} page={data} kind={kind} />
            </Card>
          </View>
        )}
      </Async>
    </Screen>
  )
}

function State({ findings }: { findings: LogFindings }) {
  const { signature, history, checkpoint } = findings
  if (signature === 'none' && !isBroken(findings)) return null
  return (
    <Notice tone={isBroken(findings) ? 'wrong' : 'good'}>
      <View>{signatureWords[signature]}</View>
      <View>{historyWords[history]}</View>
      {checkpoint && (
        <View className="secondary">
          共 {checkpoint.size} 条 · 指纹 {fingerprintOf(checkpoint)}
        </View>
      )}
    </Notice>
  )
}

function Entries({ page, kind }: { page: Page; kind: Kind | undefined }) {
  const { entries, nextCursor } = page
  const first = useMemo(() => ({ items: entries, nextCursor }), [entries, nextCursor])
  const loadPage = useCallback(
    async (cursor: string) => {
      const next = await publicApi('transparency.entries', { kind: kind ?? null, cursor, remembered: null })
      return { items: next.entries, nextCursor: next.nextCursor }
    },
    [kind],
  )
  const list = usePages(first, loadPage)
  useReachBottom(list.loadMore)
  if (list.items.length === 0) return <Blank icon="empty" title="这里还没有记录。" />
  return (
    <>
      {list.items.map((entry) => (
        <ListRow
          key={entry.index}
          icon={entry.subject === '' ? 'lock' : 'document'}
          title={entry.title ?? kindNames[entry.kind]}
          note={`第 ${entry.index + 1} 条 · ${kindNames[entry.kind]} · ${dayAndTime(entry.at)}`}
          onTap={() => Taro.navigateTo({ url: `${routes.proof}?index=${entry.index}` })}
        />
      ))}
      <MoreItems pages={list} />
    </>
  )
}
