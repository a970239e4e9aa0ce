import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Empty, Input, type InputRef, Table, Tag } from 'antd'
import { useRef, useState } from 'react'
import { api } from '../api'
import type { Output } from '../api/client'
import { Failure } from '../parts/Failure'
import { Key } from '../parts/Key'
import { readableDay } from '../parts/time'
import { isFilterKey, useShortcut } from '../parts/useShortcut'
import { InviteButton } from './InviteButton'

export type RosterMember = Output<'organisation.roster'>['members'][number]

/** The roster of one organisation. */
export function Members({ organisationId, heading }: { organisationId: string; heading: string }) {
  const [filter, setFilter] = useState('')
  const filterField = useRef<InputRef>(null)
  useShortcut(isFilterKey, () => filterField.current?.focus())
  const roster = useInfiniteQuery({
    queryKey: ['roster', organisationId],
    queryFn: ({ pageParam }) => api('organisation.roster', { organisationId, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
  if (roster.isError) return <Failure error={roster.error} retry={() => void roster.refetch()} />
  const members = roster.data?.pages.flatMap((page) => page.members) ?? []
  const shown = members.filter(({ name }) => name.includes(filter.trim()))
  const mixed = new Set(members.map(({ organisationName }) => organisationName)).size > 1
  return (
    <>
      <header className="roster-head">
        <h1 className="page-title">{heading}</h1>
        <Input
          ref={filterField}
          className="roster-filter"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
          placeholder="查找姓名"
          aria-label="在已列出的人里找姓名"
          allowClear
          suffix={<Key>/</Key>}
        />
      </header>
      <Table<RosterMember>
        rowKey="id"
        size="middle"
        dataSource={shown}
        loading={roster.isPending}
        pagination={false}
        locale={{
          emptyText: (
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description={filter ? '列出的人里没有这个姓名' : '这个组织没有直属的党员，请看它下面的支部'}
            />
          ),
        }}
        columns={[
          { title: '姓名', dataIndex: 'name', width: 110 },
          ...(mixed ? [{ title: '组织', dataIndex: 'organisationName', className: 'soft' }] : []),
          {
            title: '职责',
            key: 'roles',
            render: (_, { roles }) =>
              roles.map(({ role, name, organisationId: where }) => (
                <Tag key={`${role}:${where}`}>{name}</Tag>
              )),
          },
          {
            title: '入党日期',
            dataIndex: 'joinedOn',
            width: 140,
            responsive: ['md'],
            className: 'numbers soft',
            render: (day: string | null) => (day === null ? '—' : readableDay(day)),
          },
          {
            title: '微信',
            key: 'bound',
            width: 130,
            render: (_, member) =>
              member.bound ? <span className="bound">✓ 已绑定</span> : <InviteButton member={member} />,
          },
        ]}
      />
      {roster.hasNextPage && (
        <Button
          className="roster-more"
          loading={roster.isFetchingNextPage}
          onClick={() => void roster.fetchNextPage()}
        >
          再列一些
        </Button>
      )}
    </>
  )
}
