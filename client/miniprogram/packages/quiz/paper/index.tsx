import { useEffect } from 'react'
import Taro from '@tarojs/taro'
import { api } from '../../../api'
import { Async } from '../../../components/Async'
import { Screen } from '../../../components/Screen'
import { useQuery } from '../../../hooks/useQuery'
import { routes } from '../../../words/routes'
import { Paper } from './Paper'

/** Today's quiz, one question at a time. */
export default function PaperPage() {
  const daily = useQuery(api, 'quiz.daily', {})
  const submitted = daily.data?.result != null
  useEffect(() => {
    if (submitted) void Taro.redirectTo({ url: routes.result })
  }, [submitted])
  return (
    <Screen title="每日答题">
      <Async query={daily} skeleton={[1, 6]}>
        {(paper) =>
          paper.result ? null : (
            <Paper
              key={paper.attemptId}
              paper={paper}
              onSubmitted={(result) => daily.put({ ...paper, result })}
              onReload={daily.refresh}
            />
          )
        }
      </Async>
    </Screen>
  )
}
