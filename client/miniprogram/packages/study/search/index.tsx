import { type ReactNode, useCallback, useState } from 'react'
import { View } from '@tarojs/components'
import { api, publicApi } from '../../../api'
import { Button } from '../../../components/Button'
import { ChipLine } from '../../../components/ChipLine'
import { Screen } from '../../../components/Screen'
import { SearchField } from '../../../components/SearchField'
import { StudyList } from '../../../components/StudyList'
import { Tappable } from '../../../components/Tappable'
import { useKnownUnbound } from '../../../hooks/useKnownUnbound'
import { useQuery } from '../../../hooks/useQuery'
import { useSettled } from '../../../hooks/useSettled'
import { type Topic, topics } from '../../../words/topics'
import { forgetSearches, readSearches, rememberSearch } from './history'
import './search.css'

/** Pauses in typing longer than this ask the server (milliseconds). */
const typingPause = 300
const longestQuery = 30

/** What is looked for: words, or everything on a topic. */
interface Wanted {
  query?: string
  topic?: Topic
}

/** Finds study items by a few characters or the pinyin initials of the title. */
export default function SearchPage() {
  const unbound = useKnownUnbound()
  const [typed, setTyped] = useState('')
  const [topic, setTopic] = useState<Topic>()
  const [searches, setSearches] = useState(readSearches)
  const query = useSettled(typed.trim(), typingPause)
  const wanted: Wanted | null = query ? { query } : topic ? { topic } : null
  const Results = unbound ? PublicResults : MemberResults
  const look = (words: string) => {
    setTopic(undefined)
    setTyped(words)
  }
  const suggestions = (
    <View className="search-part">
      <View className="secondary">按专题看看</View>
      <ChipLine label="专题" role="tab" options={topics} isOn={(id) => id === topic} onTap={chooseTopic} />
    </View>
  )
  function chooseTopic(id: Topic) {
    setTyped('')
    setTopic(id)
  }
  return (
    <Screen title="搜索">
      <View className="stack">
        <SearchField
          label="搜标题、摘要或拼音首字母"
          focus
          value={typed}
          maxLength={longestQuery}
          onChange={look}
        />
        {wanted === null && searches.length > 0 && (
          <View className="search-part">
            <View className="row">
              <View className="secondary grow">搜过的</View>
              <Button
                kind="text"
                onTap={() => {
                  forgetSearches()
                  setSearches([])
                }}
              >
                清空
              </Button>
            </View>
            <View className="search-history">
              {searches.map((words) => (
                <Tappable key={words} className="choice-chip" onTap={() => look(words)}>
                  {words}
                </Tappable>
              ))}
            </View>
          </View>
        )}
        {!query && suggestions}
        {wanted && (
          <Results
            wanted={wanted}
            suggestions={query ? suggestions : null}
            onOpen={() => query && setSearches(rememberSearch(query))}
          />
        )}
      </View>
    </Screen>
  )
}

interface ResultsProps {
  wanted: Wanted
  suggestions: ReactNode
  onOpen: () => void
}

function MemberResults({ wanted, ...rest }: ResultsProps) {
  const { query, topic } = wanted
  const page = useQuery(api, 'study.library', { query, topic })
  const loadPage = useCallback(
    (cursor: string) => api('study.library', { query, topic, cursor }),
    [query, topic],
  )
  return <Found page={page} loadPage={loadPage} wanted={wanted} {...rest} />
}

function PublicResults({ wanted, ...rest }: ResultsProps) {
  const { query, topic } = wanted
  const page = useQuery(publicApi, 'study.publicLibrary', { query, topic })
  const loadPage = useCallback(
    (cursor: string) => publicApi('study.publicLibrary', { query, topic, cursor }),
    [query, topic],
  )
  return <Found page={page} loadPage={loadPage} wanted={wanted} {...rest} />
}

type FoundProps = ResultsProps & Pick<Parameters<typeof StudyList>[0], 'page' | 'loadPage'>

function Found({ page, loadPage, wanted, suggestions, onOpen }: FoundProps) {
  return (
    <StudyList
      page={page}
      loadPage={loadPage}
      empty={wanted.query ? `没有找到“${wanted.query}”，换个词试试。` : '这个专题还没有内容。'}
      whenEmpty={suggestions}
      onOpen={onOpen}
    />
  )
}
