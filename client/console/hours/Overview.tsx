import { useQuery } from '@tanstack/react-query'
import { Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import { api } from '../api'
import type { Output } from '../api/client'
import { Failure } from '../parts/Failure'
import { ShareBar } from '../participation/Figures'
import '../participation/participation.css'
import { MembersTable } from './MembersTable'

const thisYear = new Date().getFullYear()

type Data = Output<'hours.overview'>

/** How many stand where; names only for the officer of this very branch, and only when asked for. */
export function Overview({ organisationId }: { organisationId: string }) {
  const [year, setYear] = useState(thisYear)
  const overview = useQuery({
    queryKey: ['hoursOverview', organisationId, year],
    queryFn: () => api('hours.overview', { organisationId, year }),
  })
  if (overview.isPending) return <Skeleton active />
  if (overview.isError) return <Failure error={overview.error} retry={() => void overview.refetch()} />
  const { target, mayList, organisationName } = overview.data
  return (
    <div className="hours">
      <div className="hours-head">
        <Segmented
          value={year}
          onChange={setYear}
          options={[thisYear, thisYear - 1].map((value) => ({ value, label: `${value} 年` }))}
        />
        <span className="faint">
          目标：党员 {target.memberHours} 学时；书记和班子成员 {target.officerHours} 学时、集中培训{' '}
          {target.officerCentralised} 次。依据：{target.source}
        </span>
      </div>
      <Bands overview={overview.data} />
      {mayList ? (
        <MembersTable
          key={`${organisationId} ${year}`}
          organisationId={organisationId}
          organisationName={organisationName}
          year={year}
        />
      ) : (
        <p className="faint">每个人的学时只有本支部的书记和支委能看；这里只看人数分布。</p>
      )}
    </div>
  )
}

function Bands({ overview: { bands, memberCount } }: { overview: Data }) {
  if (!bands)
    return (
      <section className="card">
        {memberCount === 0 ? '这个组织没有直属的党员，请选它下面的支部。' : '这个组织不足 5 人，不显示分布。'}
      </section>
    )
  const figures = [
    ['已达到目标', bands.reached],
    ['过半', bands.overHalf],
    ['不到一半', bands.underHalf],
    ['还没有学时', bands.none],
  ] as const
  return (
    <section className="card figures" aria-label="人数分布">
      {figures.map(([label, count]) => (
        <div key={label} className="figure">
          <p className="figure-label">{label}</p>
          <p className="figure-number">
            {count}
            <small>人</small>
          </p>
          <ShareBar share={count / memberCount} />
        </div>
      ))}
    </section>
  )
}
