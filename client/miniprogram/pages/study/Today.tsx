import { useEffect } from 'react'
import { api } from '../../api'
import { Async, Blank } from '../../components/Async'
import { Card, Rows } from '../../components/Card'
import { Notice } from '../../components/Notice'
import { ProgressLine } from '../../components/ProgressLine'
import { StudyRow } from '../../components/StudyRow'
import { usePullToRefresh } from '../../hooks/usePullToRefresh'
import { useQuery } from '../../hooks/useQuery'
import { monthAndDay, weekdayOf } from '../../words/dates'

/** Today's bundle with what each item is about. */
export function Today({ onNotBound }: { onNotBound: () => void }) {
  const today = useQuery(api, 'study.today', {})
  usePullToRefresh(today.refresh)
  const notBound = today.error?.code === 'NOT_BOUND'
  useEffect(() => {
    if (notBound) onNotBound()
  }, [notBound, onNotBound])
  if (notBound) return null
  return (
    <Async query={today} skeleton={[6]}>
      {({ day, items, completedCount }) => {
        if (items.length === 0)
          return <Blank icon="empty" title="今天没有安排学习内容，可以到资料库里看看。" />
        const progress = `已完成 ${completedCount} / ${items.length}`
        return (
          <Card title={`${monthAndDay(day)} 星期${weekdayOf(day)}`} aside={progress}>
            <ProgressLine value={completedCount / items.length} label={progress} />
            <Rows>
              {items.map((item) => (
                <StudyRow
                  key={item.contentId}
                  item={item}
                  topicName={item.topic.name}
                  state={item.state}
                  required={item.required}
                />
              ))}
            </Rows>
            {completedCount === items.length && <Notice tone="good">今天的学习完成了，辛苦了。</Notice>}
          </Card>
        )
      }}
    </Async>
  )
}
