import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Empty, Input, Segmented, Skeleton, Tag } from 'antd'
import { useState } from 'react'
import { api } from '../api'
import type { Output } from '../api/client'
import { ErrorText, Failure } from '../parts/Failure'
import { readableDay, readableInstant } from '../parts/time'

type Proposal = Output<'hours.proposals'>['proposals'][number]
type State = Proposal['state']

const nothing: Record<State, string> = {
  waiting: '没有等着复核的登记',
  confirmed: '还没有通过的登记',
  refused: '没有退回的登记',
}

/** Entries by hand: what waits for a second officer, and what was decided. */
export function Proposals({ organisationId }: { organisationId: string }) {
  const [state, setState] = useState<State>('waiting')
  const list = useInfiniteQuery({
    queryKey: ['hoursProposals', organisationId, state],
    queryFn: ({ pageParam }) => api('hours.proposals', { organisationId, state, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
  const proposals = list.data?.pages.flatMap((page) => page.proposals) ?? []
  return (
    <div className="hours">
      <div className="hours-head">
        <Segmented
          value={state}
          onChange={setState}
          options={[
            { value: 'waiting', label: '等复核' },
            { value: 'confirmed', label: '已计入' },
            { value: 'refused', label: '已退回' },
          ]}
        />
        <span className="faint">一人登记、另一人复核；谁都不能办理自己的学时。</span>
      </div>
      {list.isError ? (
        <Failure error={list.error} retry={() => void list.refetch()} />
      ) : list.isPending ? (
        <Skeleton active />
      ) : proposals.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={nothing[state]} />
      ) : (
        proposals.map((proposal) => <ProposalCard key={proposal.proposalId} proposal={proposal} />)
      )}
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          再列一些
        </Button>
      )}
    </div>
  )
}

function ProposalCard({ proposal }: { proposal: Proposal }) {
  const { proposalId, kind, memberName, organisationName, day, minutes, title, reason, state } = proposal
  const [note, setNote] = useState('')
  const queries = useQueryClient()
  const decide = useMutation({
    mutationFn: (confirm: boolean) => api('hours.decide', { proposalId, confirm, note }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['hoursProposals'] }),
  })
  return (
    <section className="card hours-proposal" aria-label={`${memberName}的登记`}>
      <p>
        <strong>{memberName}</strong> <span className="faint">{organisationName}</span>{' '}
        <Tag>{kind === 'makeUp' ? '补录' : '更正'}</Tag>
      </p>
      <p>
        {readableDay(day)}，{title}，{minutes > 0 ? `${minutes} 分钟` : `减 ${-minutes} 分钟`}
      </p>
      <p className="faint">原因：{reason}</p>
      <p className="faint">
        {proposal.proposedBy} {readableInstant(proposal.proposedAt)} 登记
        {proposal.decidedBy !== null &&
          `，${proposal.decidedBy} ${state === 'confirmed' ? '复核通过' : '退回'}`}
        {proposal.note !== null && `：${proposal.note}`}
      </p>
      {proposal.mayDecide ? (
        <>
          <Input
            value={note}
            maxLength={200}
            aria-label="复核意见"
            placeholder="复核意见；退回时请写明原因"
            onChange={({ target }) => setNote(target.value)}
          />
          <div className="hours-actions">
            <Button loading={decide.isPending} onClick={() => decide.mutate(true)}>
              复核通过
            </Button>
            <Button disabled={note.trim() === '' || decide.isPending} onClick={() => decide.mutate(false)}>
              退回
            </Button>
          </div>
        </>
      ) : (
        state === 'waiting' && <p className="faint">要由另一位同志复核。</p>
      )}
      {decide.error && <Alert type="error" title={<ErrorText error={decide.error} />} />}
    </section>
  )
}
