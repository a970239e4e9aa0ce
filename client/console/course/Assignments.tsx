import { PlusOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Empty, Table, Tag } from 'antd'
import { useState } from 'react'
import { api } from '../api'
import type { Output } from '../api/client'
import { Failure } from '../parts/Failure'
import { readableDay } from '../parts/time'
import { AssignDialog, type Wish } from './AssignDialog'
import { AssignmentParts } from './AssignmentParts'
import { scopeNames } from './scopes'
import { WithdrawButton } from './WithdrawButton'

type Page = Output<'course.assignments'>
export type Assignment = Page['assignments'][number]

interface Props {
  organisationId: string
  /** What the address asks to be assigned. */
  wish: Wish
  /** The assignment the address opens. */
  opened: string | null
}

/** What one organisation and those above it ask of its members, with how many finished. */
export function Assignments({ organisationId, wish, opened }: Props) {
  const [assigning, setAssigning] = useState(wish.courseId !== null)
  const list = useInfiniteQuery({
    queryKey: ['assignments', organisationId],
    queryFn: ({ pageParam }) => api('course.assignments', { organisationId, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
  if (list.isError) return <Failure error={list.error} retry={() => void list.refetch()} />
  const page = list.data?.pages[0]
  const assignments = list.data?.pages.flatMap((one) => one.assignments) ?? []
  return (
    <>
      <header className="assignments-head">
        <div>
          <h1 className="page-title">课程布置</h1>
          {page && (
            <p className="faint">
              {page.organisationName} · {page.memberCount} 名党员
            </p>
          )}
        </div>
        <Button type="primary" icon={<PlusOutlined />} disabled={!page} onClick={() => setAssigning(true)}>
          布置课程
        </Button>
      </header>
      <Table<Assignment>
        rowKey="assignmentId"
        size="middle"
        loading={list.isPending}
        dataSource={assignments}
        pagination={false}
        scroll={{ x: 720 }}
        locale={{
          emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有布置过课程" />,
        }}
        expandable={{
          defaultExpandedRowKeys: opened === null ? [] : [opened],
          expandedRowRender: ({ assignmentId }) => (
            <AssignmentParts assignmentId={assignmentId} organisationId={organisationId} />
          ),
        }}
        columns={[
          { title: '课程', key: 'course', render: (_, assignment) => <What assignment={assignment} /> },
          {
            title: '布置给',
            key: 'for',
            render: (_, { organisationName, memberScope }) => (
              <>
                {organisationName}
                <div className="faint">{scopeNames[memberScope]}</div>
              </>
            ),
          },
          {
            title: '截止',
            key: 'due',
            className: 'numbers',
            render: (_, { dueDay, withdrawn }) => (
              <>
                {readableDay(dueDay)}
                {!withdrawn && page && dueDay < page.day && <div className="faint">已截止</div>}
              </>
            ),
          },
          {
            title: '学完',
            key: 'finished',
            align: 'right',
            className: 'numbers',
            render: (_, { finished, memberScope }) => (
              <Finished
                finished={finished}
                of={memberScope === 'all' ? (page?.memberCount ?? null) : null}
                groupMinimum={page?.groupMinimum ?? 0}
              />
            ),
          },
          {
            title: '',
            key: 'withdraw',
            render: (_, assignment) =>
              assignment.mayWithdraw && (
                <WithdrawButton assignment={assignment} onDone={() => void list.refetch()} />
              ),
          },
        ]}
      />
      {list.hasNextPage && (
        <Button
          className="assignments-more"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          再列一些
        </Button>
      )}
      <p className="faint assignments-note">
        这里只有人数，从不显示姓名，也不排名次。不足 {page?.groupMinimum ?? 5}{' '}
        人的不显示；人太少的支部，会连同另一个支部一起不显示，免得用减法算出来。
      </p>
      {page && assigning && (
        <AssignDialog
          organisation={{ id: organisationId, name: page.organisationName }}
          today={page.day}
          wish={wish}
          onClose={() => setAssigning(false)}
          onDone={() => void list.refetch()}
        />
      )}
    </>
  )
}

function What({ assignment }: { assignment: Assignment }) {
  const { courseTitle, required, reason, by, withdrawn } = assignment
  return (
    <>
      {courseTitle} {!required && <Tag>选学</Tag>}
      {withdrawn && <Tag>已撤回</Tag>}
      <div className="faint">
        {by}：{reason}
      </div>
      {withdrawn && (
        <div className="faint">
          {withdrawn.by}撤回：{withdrawn.reason}
        </div>
      )}
    </>
  )
}

interface FinishedProps {
  finished: number | null
  /** Out of how many; null when nobody keeps the number. */
  of: number | null
  groupMinimum: number
}

/** How many finished, or why that is not shown. */
export function Finished({ finished, of, groupMinimum }: FinishedProps) {
  if (finished === null)
    return (
      <span className="faint">
        {of !== null && of >= groupMinimum ? '不显示' : `不足 ${groupMinimum} 人`}
      </span>
    )
  return of === null ? `${finished} 人` : `${finished} / ${of} 人`
}
