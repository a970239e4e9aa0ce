import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Popconfirm, Select, Skeleton } from 'antd'
import { type DragEvent, useState } from 'react'
import { useNavigate, useParams } from 'react-router-dom'
import { api } from '../api'
import type { Input } from '../api/client'
import { isCode } from '../parts/Failure'
import { Failure } from '../parts/Failure'
import { withDepth } from '../roster/organisations'
import { DayPanel } from './DayPanel'
import { DayTile } from './DayTile'
import { addDays, copiedWeek, type Day, type Item, mondayOf, ownItems, planned, withItem } from './plan'
import './schedule.css'

/** Weeks that are shown, the current one first: four can be planned ahead. */
const weeks = 5

/** What is read on which day: a calendar of five weeks beside the day that is open. */
export default function SchedulePage() {
  const { organisationId } = useParams()
  const organisations = useQuery({
    queryKey: ['schedule', 'organisations'],
    queryFn: () => api('study.scheduleOrganisations', {}),
  })
  if (organisations.isPending)
    return (
      <div className="page">
        <Skeleton active paragraph={{ rows: 8 }} />
      </div>
    )
  if (organisations.isError)
    return <Failure error={organisations.error} retry={() => void organisations.refetch()} />
  const tree = withDepth(
    organisations.data.organisations.map((each) => ({ ...each, kind: 'branch' as const })),
  )
  const chosen =
    tree.find(({ organisation }) => organisation.id === organisationId)?.organisation ?? tree[0]?.organisation
  if (!chosen) return <Alert className="page" type="info" title="还没有您能安排的组织" />
  return (
    <Calendar
      key={chosen.id}
      organisationId={chosen.id}
      options={tree.map(({ organisation, depth }) => ({
        value: organisation.id,
        label: '　'.repeat(depth) + organisation.name,
      }))}
    />
  )
}

interface Props {
  organisationId: string
  options: { value: string; label: string }[]
}

function Calendar({ organisationId, options }: Props) {
  const navigate = useNavigate()
  const { message } = App.useApp()
  const cache = useQueryClient()
  // The computer's own date only says which weeks to ask for; the server says what is today.
  const [monday] = useState(() => mondayOf(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)))
  const [opened, setOpened] = useState<string | null>(null)
  const queryKey = ['schedule', organisationId, monday]
  const schedule = useQuery({
    queryKey,
    queryFn: () => api('study.schedule', { organisationId, from: monday, days: weeks * 7 }),
  })
  const save = useMutation({
    mutationFn: (days: Input<'study.planDays'>['days']) => api('study.planDays', { organisationId, days }),
    onSuccess: () => void message.success({ content: '已保存', key: 'saved', duration: 1.5 }),
    onError: (error) =>
      void message.error(isCode(error, 'SCHEDULE_CHANGED') ? error.message : `没有保存：${error.message}`),
    onSettled: () => cache.invalidateQueries({ queryKey }),
  })
  if (schedule.isPending) return <Skeleton active className="page" paragraph={{ rows: 8 }} />
  if (schedule.isError) return <Failure error={schedule.error} retry={() => void schedule.refetch()} />
  const { days, today, until } = schedule.data
  const plan = (day: Day, items: readonly Item[]) => save.mutate([planned(day, items)])
  const current = days.find(({ day }) => day === (opened ?? addDays(today, 1)))

  function onDrop(event: DragEvent, onto: Day) {
    event.preventDefault()
    const [from, contentId] = event.dataTransfer.getData('text/plain').split(' ')
    const source = days.find(({ day }) => day === from)
    const item = source?.items.find((each) => each.contentId === contentId)
    if (!source || !item || source.day === onto.day || onto.state === 'closed') return
    const moved = [planned(onto, withItem(ownItems(onto), item))]
    if (source.plan === 'own' && source.state === 'open')
      moved.push(
        planned(
          source,
          source.items.filter((each) => each !== item),
        ),
      )
    save.mutate(moved)
  }

  return (
    <div className="schedule">
      <section className="schedule-calendar" aria-label="日历">
        <header className="schedule-head">
          <h1 className="page-title">学习安排</h1>
          <Select
            className="schedule-organisation"
            value={organisationId}
            options={options}
            aria-label="组织"
            onChange={(id) => void navigate(`/schedule/${id}`)}
          />
        </header>
        <p className="faint">
          从明天起可安排四周。没有安排的日子先用上级的安排；上级也没有时由系统选：先必学，再新发布，最后是很久没出现的。
        </p>
        {Array.from({ length: weeks }, (_, week) => {
          const first = addDays(monday, week * 7)
          const copied = copiedWeek(days, first, until)
          return (
            <div className="schedule-week" key={first}>
              {days.slice(week * 7, week * 7 + 7).map((day) => (
                <DayTile
                  key={day.day}
                  day={day}
                  isToday={day.day === today}
                  beyond={day.day > until}
                  isOpen={day.day === current?.day}
                  onOpen={() => setOpened(day.day)}
                  onDrop={(event) => onDrop(event, day)}
                />
              ))}
              {week < weeks - 1 && (
                <Popconfirm
                  title="照这一周安排下一周？"
                  description={`下一周有 ${copied.length} 天会换成这一周的安排。`}
                  okText="照此安排"
                  cancelText="不用"
                  disabled={copied.length === 0}
                  onConfirm={() => save.mutate(copied)}
                >
                  <Button className="schedule-copy" type="text" size="small" disabled={copied.length === 0}>
                    照此安排下一周
                  </Button>
                </Popconfirm>
              )}
            </div>
          )
        })}
      </section>
      {current && (
        <DayPanel
          key={current.day}
          day={current}
          beyond={current.day > until}
          saving={save.isPending}
          onPlan={(items) => plan(current, items)}
        />
      )}
    </div>
  )
}
