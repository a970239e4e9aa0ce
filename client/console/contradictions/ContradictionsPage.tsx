import { useInfiniteQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { useNavigate, useParams } from 'react-router-dom'
import { api } from '../api'
import type { Output } from '../api/client'
import '../editorial/editorial.css'
import { ListDetail, ListPane, ListRow, NothingOpen } from '../parts/ListDetail'
import { readableInstant } from '../parts/time'
import { ContradictionDetail } from './ContradictionDetail'

export type Contradiction = Output<'study.contradictions'>['contradictions'][number]
type State = 'open' | 'confirmed' | 'dismissed'

const stateNames: Record<State, string> = { open: '待核对', confirmed: '已确认', dismissed: '不算矛盾' }
const states = Object.keys(stateNames) as State[]

/** Where two items state different figures for one rule: list beside detail. */
export default function ContradictionsPage() {
  const params = useParams()
  const navigate = useNavigate()
  const state = states.find((known) => known === params.state) ?? 'open'
  const list = useInfiniteQuery({
    queryKey: ['contradictions', state],
    queryFn: ({ pageParam }) => api('study.contradictions', { state, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
  const found = list.data?.pages.flatMap((page) => page.contradictions) ?? []
  const openCount = list.data?.pages[0]?.openCount
  const opened = found.find(({ contradictionId }) => contradictionId === params.id)
  return (
    <ListDetail
      label="矛盾提示"
      opened={opened !== undefined}
      toTheEdges
      list={
        <ListPane
          label="矛盾提示列表"
          list={list}
          empty={state === 'open' ? '没有需要核对的矛盾' : '这里还没有记录'}
          head={
            <Segmented
              block
              value={state}
              options={states.map((value) => ({
                value,
                label: value === 'open' && openCount ? `${stateNames.open} ${openCount}` : stateNames[value],
              }))}
              onChange={(value) => void navigate(`/contradictions/${value}`)}
            />
          }
        >
          {found.map(({ contradictionId, rule, sides, foundAt }) => (
            <ListRow
              key={contradictionId}
              to={`/contradictions/${state}/${contradictionId}`}
              text={`${rule}：${sides.map(({ stated }) => stated).join(' 与 ')}`}
              facts={[
                <>
                  {sides.map(({ title }) => `《${title}》`).join('')}
                  <span className="numbers">{readableInstant(foundAt)}</span>
                </>,
              ]}
            />
          ))}
        </ListPane>
      }
    >
      {opened ? (
        <ContradictionDetail key={opened.contradictionId} contradiction={opened} />
      ) : (
        <NothingOpen say="两篇有效的内容对同一规则写了不同的数字时，会列在这里" />
      )}
    </ListDetail>
  )
}
