import { useCallback, useState } from 'react'
import { View } from '@tarojs/components'
import { api, publicApi } from '../../api'
import type { Input } from '../../api/types'
import { ChipLine } from '../../components/ChipLine'
import { Icon } from '../../components/Icon'
import { StudyList } from '../../components/StudyList'
import { Tappable } from '../../components/Tappable'
import { usePullToRefresh } from '../../hooks/usePullToRefresh'
import { useQuery } from '../../hooks/useQuery'
import { open } from '../../words/routes'
import { topics } from '../../words/topics'
import './Library.css'

type Filter = Pick<Input<'study.library'>, 'topic' | 'kind' | 'only'>
type Kind = NonNullable<Filter['kind']>
type Only = NonNullable<Filter['only']>

const kinds: { id: Kind; name: string }[] = [
  { id: 'article', name: '文章' },
  { id: 'audio', name: '音频' },
  { id: 'video', name: '视频' },
  { id: 'document', name: '文件' },
]
const standings: { id: Only; name: string }[] = [
  { id: 'unfinished', name: '没学完' },
  { id: 'required', name: '必读' },
  { id: 'favourites', name: '收藏' },
]

const topicChoices = [{ id: undefined, name: '全部' }, ...topics]

const emptyWords: Record<Only, string> = {
  unfinished: '这里的内容都学完了。',
  required: '现在没有必读的内容。',
  favourites: '还没有收藏。打开一篇，点下面的“收藏”，就能在这里找到。',
}

/** Everything published, with the member's progress. */
export function MemberLibrary() {
  const [filter, setFilter] = useState<Filter>({})
  const page = useQuery(api, 'study.library', filter)
  const loadPage = useCallback((cursor: string) => api('study.library', { ...filter, cursor }), [filter])
  usePullToRefresh(page.refresh)
  return (
    <View className="stack">
      <Filters filter={filter} onChange={setFilter} choices={[...standings, ...kinds]} />
      <StudyList
        page={page}
        loadPage={loadPage}
        empty={filter.only ? emptyWords[filter.only] : '这里还没有内容，过些日子再来看看。'}
      />
    </View>
  )
}

/** Everything published, for readers without membership. */
export function PublicLibrary() {
  const [filter, setFilter] = useState<Filter>({})
  const { topic, kind } = filter
  const page = useQuery(publicApi, 'study.publicLibrary', { topic, kind })
  const loadPage = useCallback(
    (cursor: string) => publicApi('study.publicLibrary', { topic, kind, cursor }),
    [topic, kind],
  )
  usePullToRefresh(page.refresh)
  return (
    <View className="stack">
      <Filters filter={filter} onChange={setFilter} choices={kinds} />
      <StudyList page={page} loadPage={loadPage} empty="这里还没有内容，过些日子再来看看。" />
    </View>
  )
}

interface FiltersProps {
  filter: Filter
  onChange: (filter: Filter) => void
  choices: readonly { id: Only | Kind; name: string }[]
}

/** The way to search, the topics, and below them what narrows the list further: tapped again, it widens again. */
function Filters({ filter, onChange, choices }: FiltersProps) {
  const isKind = (id: Only | Kind): id is Kind => kinds.some((kind) => kind.id === id)
  const isOn = (id: Only | Kind) => id === filter.kind || id === filter.only
  const toggle = (id: Only | Kind) => {
    const value = isOn(id) ? undefined : id
    onChange(isKind(id) ? { ...filter, kind: value as Kind } : { ...filter, only: value as Only })
  }
  return (
    <View className="library-filters">
      <Tappable className="search-entry" onTap={() => open('search')} label="搜索资料库">
        <Icon name="search" size="small" />
        <View>搜标题、摘要或拼音首字母</View>
      </Tappable>
      <ChipLine
        label="专题"
        role="tab"
        options={topicChoices}
        isOn={(id) => id === filter.topic}
        onTap={(topic) => onChange({ ...filter, topic })}
      />
      <ChipLine label="筛选" role="checkbox" options={choices} isOn={isOn} onTap={toggle} />
    </View>
  )
}
