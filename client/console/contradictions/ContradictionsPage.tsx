import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Empty, Segmented, Skeleton } from 'antd'
import { NavLink, useNavigate, useParams } from 'react-router-dom'
import { api } from '../api'
import type { Output } from '../api/client'
import '../editorial/draftList.css'
import '../editorial/editorial.css'
import { Failure } from '../parts/Failure'
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
    <div className={opened ? 'editorial opened' : 'editorial'}>
      <section className="draft-list" aria-label="矛盾提示列表">
        <div className="draft-list-head">
          <Segmented
            block
            value={state}
            options={states.map((value) => ({
              value,
              label: value === 'open' && openCount ? `${stateNames.open} ${openCount}` : stateNames[value],
            }))}
            onChange={(value) => void navigate(`/contradictions/${value}`)}
          />
        </div>
        <div className="draft-rows">
          {list.isPending ? (
            <Skeleton active className="draft-list-skeleton" paragraph={{ rows: 6 }} />
          ) : list.isError ? (
            <Failure error={list.error} retry={() => void list.refetch()} />
          ) : found.length === 0 ? (
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description={state === 'open' ? '没有需要核对的矛盾' : '这里还没有记录'}
            />
          ) : (
            found.map((contradiction) => (
              <NavLink
                key={contradiction.contradictionId}
                className="draft-row"
                to={`/contradictions/${state}/${contradiction.contradictionId}`}
              >
                <span className="draft-row-title">
                  {contradiction.rule}：{contradiction.sides.map(({ stated }) => stated).join(' 与 ')}
                </span>
                <span className="draft-row-facts">
                  {contradiction.sides.map(({ title }) => `《${title}》`).join('')}
                  <span className="numbers">{readableInstant(contradiction.foundAt)}</span>
                </span>
              </NavLink>
            ))
          )}
          {list.hasNextPage && (
            <Button
              type="text"
              block
              loading={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
            >
              再列一些
            </Button>
          )}
        </div>
      </section>
      <section className="draft-detail" aria-label="矛盾提示">
        {opened ? (
          <ContradictionDetail key={opened.contradictionId} contradiction={opened} />
        ) : (
          <Empty
            className="draft-none"
            image={Empty.PRESENTED_IMAGE_SIMPLE}
            description="两篇有效的内容对同一规则写了不同的数字时，会列在这里"
          />
        )}
      </section>
    </div>
  )
}
