import { useEffect } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import { api } from '../../../api'
import type { ApiError } from '../../../api/errors'
import type { Input, Output } from '../../../api/types'
import { isConnectionError } from '../../../api/errors'
import { Async } from '../../../components/Async'
import { Screen } from '../../../components/Screen'
import { dropPaper, keepPaper, keptPapers } from '../../../hooks/keptPapers'
import type { Query } from '../../../hooks/useQuery'
import { useQuery } from '../../../hooks/useQuery'
import { noteServerTime } from '../../../hooks/useServerOffset'
import { courseTestUrl, resultUrl, routes } from '../../../words/routes'
import { courseTestOf, type OpenedPaper, paperOf, paperUrl } from '../address'
import { Paper } from './Paper'

/** A paper, one question at a time; today's when the address names none. */
export default function PaperPage() {
  const { params } = useRouter()
  const test = courseTestOf(params)
  if (test) return <CourseTest test={test} />
  const opened = paperOf(params)
  return opened ? <Opened opened={opened} /> : <Daily />
}

function Daily() {
  return <PaperScreen url={routes.paper} query={useQuery(api, 'quiz.daily', {})} />
}

function Opened({ opened }: { opened: OpenedPaper }) {
  return <PaperScreen url={paperUrl(opened)} query={useQuery(api, 'quiz.open', opened)} />
}

function CourseTest({ test }: { test: Input<'course.openTest'> }) {
  return (
    <PaperScreen
      url={courseTestUrl(test.courseId, test.stage)}
      query={useQuery(api, 'course.openTest', test)}
    />
  )
}

interface PaperScreenProps {
  /** Where this paper is opened. */
  url: string
  query: Query<Output<'quiz.daily'>, ApiError>
}

function PaperScreen({ url, query }: PaperScreenProps) {
  const { data, error, put } = query
  useEffect(() => {
    if (data?.result) dropPaper(data.attemptId)
    else if (data) keepPaper(url, data)
  }, [data, url])
  // Without a network a paper that was begun on this phone is gone on with.
  const unreached = data === undefined && error !== undefined && isConnectionError(error)
  useEffect(() => {
    const kept = unreached ? keptPapers().find((one) => one.url === url) : undefined
    if (kept) put(kept.paper)
  }, [unreached, url, put])
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
