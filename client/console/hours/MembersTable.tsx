import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, App, Button, Progress, Table, Tag } from 'antd'
import { useState } from 'react'
import { api } from '../api'
import type { Output } from '../api/client'
import { ErrorText, Failure } from '../parts/Failure'
import { ShareBar } from '../participation/Figures'
import { CertificateSheet } from './CertificateSheet'
import { readEntries, saveFile } from './exportHours'
import { MakeUp } from './MakeUp'
import { OneMember } from './OneMember'
import { workbookOf } from './workbook'

type Person = Output<'hours.members'>['members'][number]

interface Props {
  organisationId: string
  organisationName: string
  year: number
}

/** The hours of each member by name; asked for on purpose, because every look is put on record. */
export function MembersTable({ organisationId, organisationName, year }: Props) {
  const [wanted, setWanted] = useState(false)
  const members = useQuery({
    queryKey: ['hoursMembers', organisationId, year],
    queryFn: () => api('hours.members', { organisationId, year }),
    enabled: wanted,
  })
  if (!wanted)
    return (
      <div className="hours-actions">
        <Button type="primary" onClick={() => setWanted(true)}>
          看每个人的学时
        </Button>
        <span className="faint">看名单会留下记录，支部的党员能看到是谁、哪天看过。</span>
      </div>
    )
  if (members.isError) return <Failure error={members.error} retry={() => void members.refetch()} />
  return (
    <>
      <div className="hours-actions">
        <MakeUp organisationId={organisationId} subject={{ kind: 'free' }} />
        <Export {...{ organisationId, organisationName, year }} />
      </div>
      <Table<Person>
        rowKey="memberId"
        size="small"
        dataSource={members.data?.members}
        loading={members.isPending}
        pagination={false}
        expandable={{
          rowExpandable: ({ progress }) => progress.minutes > 0,
          expandedRowRender: ({ memberId }) => (
            <OneMember organisationId={organisationId} memberId={memberId} year={year} />
          ),
        }}
        scroll={{ x: 640 }}
        columns={[
          {
            title: '姓名（按拼音）',
            key: 'name',
            render: (_, { name, officer }) => (
              <>
                {name} {officer && <Tag>书记、班子</Tag>}
              </>
            ),
          },
          {
            title: '学时',
            key: 'hours',
            className: 'numbers',
            render: (_, { progress }) => `${progress.hours} / ${progress.targetHours}`,
          },
          {
            title: '进度',
            key: 'share',
            width: 160,
            render: (_, { progress }) => <ShareBar share={progress.share} />,
          },
          {
            title: '集中培训',
            key: 'centralised',
            className: 'numbers',
            render: (_, { progress }) =>
              progress.centralisedTarget > 0
                ? `${progress.centralised} / ${progress.centralisedTarget}`
                : progress.centralised || '—',
          },
          {
            title: '目标',
            key: 'reached',
            render: (_, { progress }) =>
              progress.reached ? (
                <span className="hours-reached">✓ 已达到</span>
              ) : (
                <span className="faint">未到</span>
              ),
          },
          {
            title: '证明',
            key: 'certificate',
            render: (_, { memberId, progress }) =>
              progress.minutes > 0 ? <CertificateSheet memberId={memberId} year={year} /> : '—',
          },
        ]}
      />
    </>
  )
}

/** Every entry with its evidence as an Excel file, made in this browser. */
function Export({ organisationId, organisationName, year }: Props) {
  const { message } = App.useApp()
  const [done, setDone] = useState(0)
  const run = useMutation({
    mutationFn: async () => {
      setDone(0)
      const members = await readEntries(organisationId, year, setDone)
      saveFile(`${organisationName} ${year} 年学时.xlsx`, await workbookOf(organisationName, year, members))
      return members.length
    },
    onSuccess: (count) => void message.success(`已导出 ${count} 人的学时`),
  })
  return (
    <>
      <Button loading={run.isPending} onClick={() => run.mutate()}>
        导出 Excel
      </Button>
      {run.isPending && (
        <span className="hours-exporting" role="status">
          正在读取，已读 {done} 人
          <Progress percent={100} status="active" showInfo={false} size="small" />
        </span>
      )}
      {run.error && <Alert type="error" title={<ErrorText error={run.error} />} />}
    </>
  )
}
