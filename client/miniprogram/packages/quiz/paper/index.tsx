import { useEffect } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import { api } from '../../../api'
import type { ApiError } from '../../../api/errors'
import type { Output } from '../../../api/types'
import { Async } from '../../../components/Async'
import { Screen } from '../../../components/Screen'
import type { Query } from '../../../hooks/useQuery'
import { useQuery } from '../../../hooks/useQuery'
import { noteServerTime } from '../../../hooks/useServerOffset'
import { resultUrl } from '../../../words/routes'
import { type OpenedPaper, paperOf } from '../address'
import { Paper } from './Paper'

/** A paper, one question at a time; today's when the address names none. */
export default function PaperPage() {
  const opened = paperOf(useRouter().params)
  return opened ? <Opened opened={opened} /> : <Daily />
}

function Daily() {
  return <PaperScreen query={useQuery(api, 'quiz.daily', {})} />
}

function Opened({ opened }: { opened: OpenedPaper }) {
  return <PaperScreen query={useQuery(api, 'quiz.open', opened)} />
}

function PaperScreen({ query }: { query: Query<Output<'quiz.daily'>, ApiError> }) {
  const { data } = query
  useEffect(() => {
    if (data) noteServerTime(data.now)
  }, [data])
  const submitted = data?.result ? data.attemptId : null
  useEffect(() => {
    if (submitted !== null) void Taro.redirectTo({ url: resultUrl(submitted) })
  }, [submitted])
  const title = data?.title
  useEffect(() => {
    if (title !== undefined) void Taro.setNavigationBarTitle({ title })
  }, [title])
  return (
    <Screen title={title ?? '答题'}>
      <Async query={query} skeleton={[1, 6]}>
        {(paper) =>
          paper.result ? null : (
            <Paper
              key={paper.attemptId}
              paper={paper}
              onSubmitted={(result) => query.put({ ...paper, result })}
              onReload={query.refresh}
            />
          )
        }
      </Async>
    </Screen>
  )
}
