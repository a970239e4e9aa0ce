import { useInfiniteQuery } from '@tanstack/react-query'
import { Segmented, Select } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router-dom'
import { api } from '../api'
import { ListDetail, ListPane, ListRow, NothingOpen } from '../parts/ListDetail'
import { LetterDetail } from './LetterDetail'
import { TimeLeft } from './TimeLeft'
import { type Category, categoryNames, modeNames, statusNames, type Row } from './words'
import './letters.css'

const places = {
  open: { name: '待办', scope: 'own', state: 'open' },
  done: { name: '办完', scope: 'own', state: 'done' },
  below: { name: '下级', scope: 'below', state: 'open' },
} as const
type Place = keyof typeof places

/** Letters of the own desks: the queue by what is due first, beside the one that is open. */
export default function LettersPage() {
  const { place: named, letterId } = useParams()
  const place: Place = named !== undefined && named in places ? (named as Place) : 'open'
  return (
    <ListDetail label="来信" opened={letterId !== undefined} list={<Queue place={place} />}>
      {letterId ? (
        <LetterDetail key={letterId} letterId={letterId} back={`/letters/${place}`} />
      ) : (
        <NothingOpen say="从左边选一封" />
      )}
    </ListDetail>
  )
}

function Queue({ place }: { place: Place }) {
  const navigate = useNavigate()
  const [category, setCategory] = useState<Category>()
  const { scope, state } = places[place]
  const list = useInfiniteQuery({
    queryKey: ['letters', place, category],
    queryFn: ({ pageParam }) => api('feedback.queue', { scope, state, category, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
  const letters = list.data?.pages.flatMap((page) => page.letters) ?? []
  return (
    <ListPane
      label="来信列表"
      list={list}
      empty="没有来信"
      head={
        <>
          <Segmented
            block
            value={place}
            options={Object.entries(places).map(([value, { name }]) => ({ value, label: name }))}
            onChange={(value) => void navigate(`/letters/${value}`)}
          />
          <Select
            aria-label="类别"
            allowClear
            placeholder="全部类别"
            value={category}
            onChange={setCategory}
            options={Object.entries(categoryNames).map(([value, label]) => ({ value, label }))}
          />
        </>
      }
    >
      {letters.map((letter) => (
        <QueueRow key={letter.letterId} letter={letter} place={place} />
      ))}
    </ListPane>
  )
}

function QueueRow({ letter, place }: { letter: Row; place: Place }) {
  const { letterId, mode, category, organisationName, opening, status, clock, waiting } = letter
  return (
    <ListRow
      to={`/letters/${place}/${encodeURIComponent(letterId)}`}
      text={mode === 'sealed' ? '密封的信，请在“密件箱”打开' : opening}
      facts={[
        `${categoryNames[category]} · ${modeNames[mode]} · ${organisationName}`,
        <>
          {statusNames[status]}
          {waiting && status !== 'submitted' && ' · 来信人有新话'}
          <TimeLeft clock={clock} />
        </>,
      ]}
    />
  )
}
