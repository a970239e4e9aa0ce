import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { api } from '../api'
import { Failure } from '../parts/Failure'
import { shortDay } from '../parts/time'
import { Correct } from './Correct'

interface Props {
  organisationId: string
  memberId: string
  year: number
}

/** The entries of one member with their evidence, each to be corrected. */
export function OneMember({ organisationId, memberId, year }: Props) {
  const entries = useQuery({
    queryKey: ['hoursOfMember', memberId, year],
    queryFn: () => api('hours.entriesOf', { organisationId, memberId, year }),
  })
  if (entries.isPending) return <Skeleton active paragraph={{ rows: 2 }} />
  if (entries.isError) return <Failure error={entries.error} retry={() => void entries.refetch()} />
  return (
    <ul className="hours-entries">
      {entries.data.members
        .flatMap((member) => member.entries)
        .map((entry) => (
          <li key={entry.entryId}>
            <span>
              {shortDay(entry.day)} {entry.evidence.title}
            </span>
            <span className="numbers">{entry.minutes} 分钟</span>
            <span className="faint">
              {entry.ruleName}
              {entry.manual && `：${entry.manual.proposedBy} 登记，${entry.manual.confirmedBy} 复核`}
            </span>
            {entry.evidence.kind !== 'correction' && <Correct entry={entry} />}
          </li>
        ))}
    </ul>
  )
}
