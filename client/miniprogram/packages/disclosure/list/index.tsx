import { useCallback, useMemo, useState } from 'react'
import { useReachBottom, useRouter, useShareAppMessage } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { publicApi } from '../../../api'
import type { Output } from '../../../api/types'
import { Async, Blank } from '../../../components/Async'
import { Chip } from '../../../components/Chip'
import { ChipLine } from '../../../components/ChipLine'
import { MoreItems } from '../../../components/MoreItems'
import { Screen } from '../../../components/Screen'
import { SearchField } from '../../../components/SearchField'
import { Tappable } from '../../../components/Tappable'
import { usePages } from '../../../hooks/usePages'
import { usePullToRefresh } from '../../../hooks/usePullToRefresh'
import { useQuery } from '../../../hooks/useQuery'
import { useSettled } from '../../../hooks/useSettled'
import { dayOf, fullDate } from '../../../words/dates'
import { openDisclosure, routes } from '../../../words/routes'
import { stateNames, stateTones, until } from '../words'
import { Subscribe } from './Subscribe'
import './list.css'

type List = Output<'disclosure.publicList'>
type CategoryId = List['categories'][number]['id']

const LONGEST_WORDS = 40
/** Years that can be asked for. */
const YEARS = 4

/** What is disclosed, for everybody: by category, year and words, of one organisation when the address names one. */
export default function DisclosuresPage() {
  const { organisationId, organisation } = useRouter().params
  const [category, setCategory] = useState<CategoryId>()
  const [year, setYear] = useState<string>()
  const [words, setWords] = useState('')
  const settled = useSettled(words, 400)
  const input = useMemo(
    () => ({
      ...(category && { category }),
      ...(year && { year }),
      ...(organisationId && { organisationId: decodeURIComponent(organisationId) }),
      ...(settled && { words: settled }),
    }),
    [category, year, organisationId, settled],
  )
  const list = useQuery(publicApi, 'disclosure.publicList', input)
  usePullToRefresh(list.refresh)
  useShareAppMessage(() => ({ title: '连心：信息公示', path: routes.disclosures }))
  const name = organisation && decodeURIComponent(organisation)
  return (
    <Screen title="信息公示">
      <View className="stack">
        {name && <View className="secondary">{name}及所属组织</View>}
        <SearchField label="按标题找公示" value={words} maxLength={LONGEST_WORDS} onChange={setWords} />
        <Async query={list} skeleton={[3, 3, 3]}>
          {(data) => (
            <>
              <ChipLine
                label="类别"
                role="tab"
                options={[{ id: undefined, name: '全部' }, ...data.categories]}
                isOn={(id) => id === category}
                onTap={setCategory}
              />
              <ChipLine
                label="年份"
                role="tab"
                options={yearsUntil(data.day)}
                isOn={(id) => id === year}
                onTap={setYear}
              />
              <Items key={JSON.stringify(input)} list={data} input={input} />
              {category && <Subscribe category={data.categories.find(({ id }) => id === category)!} />}
            </>
          )}
        </Async>
      </View>
    </Screen>
  )
}

function yearsUntil(day: string) {
  const last = Number(day.slice(0, 4))
  const years = Array.from({ length: YEARS }, (_, index) => String(last - index))
  return [{ id: undefined, name: '不限年份' }, ...years.map((id) => ({ id, name: `${id} 年` }))]
}

function Items({ list, input }: { list: List; input: object }) {
  const { items, nextCursor } = list
  const first = useMemo(() => ({ items, nextCursor }), [items, nextCursor])
  const loadPage = useCallback(
    (cursor: string) => publicApi('disclosure.publicList', { ...input, cursor }),
    [input],
  )
  const pages = usePages(first, loadPage)
  useReachBottom(pages.loadMore)
  if (pages.items.length === 0 && !pages.more) {
    return <Blank icon="empty" title="这里没有公示。换个类别或年份看看。" />
  }
  return (
    <>
      {pages.items.map((item) => (
        <DisclosureCard key={item.disclosureId} item={item} />
      ))}
      <MoreItems pages={pages} />
    </>
  )
}

function DisclosureCard({ item }: { item: List['items'][number] }) {
  const { disclosureId, title, category, organisationName, state, publishedAt, version } = item
  return (
    <Tappable className="disclosure-card" role="link" onTap={() => openDisclosure(disclosureId)}>
      <View className="facts">
        <View className="caption">
          {category.name} · {organisationName}
        </View>
        <Chip tone={stateTones[state]}>{stateNames[state]}</Chip>
      </View>
      <View className="disclosure-card-title">{title}</View>
      <View className="caption">
        {fullDate(dayOf(publishedAt))}
        {version > 1 && ` · 第 ${version} 版`} {until(item)}
      </View>
    </Tappable>
  )
}
