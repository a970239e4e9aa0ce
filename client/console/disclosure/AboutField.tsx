import { useInfiniteQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useEffect } from 'react'
import { api } from '../api'
import { FormPart } from '../editorial/FormPart'

interface AboutFieldProps {
  organisationId: string
  about: ReadonlyArray<{ memberId: string; name: string }>
  onChange: (about: Array<{ memberId: string; name: string }>) => void
}

const MOST = 10

/** Members the disclosure is about: none of them can have a hand in it. */
export function AboutField({ organisationId, about, onChange }: AboutFieldProps) {
  const roster = useInfiniteQuery({
    queryKey: ['rosterNames', organisationId],
    queryFn: ({ pageParam }) => api('organisation.roster', { organisationId, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    enabled: organisationId !== '',
  })
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = roster
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  const members = roster.data?.pages.flatMap((page) => page.members) ?? []
  const options = new Map([
    ...about.map(({ memberId, name }) => [memberId, name] as const),
    ...members.map(({ id, name }) => [id, name] as const),
  ])
  return (
    <FormPart title="回避" hint="公示与哪些党员本人有关？他们不能参与办理这件公示。">
      <Select
        mode="multiple"
        className="full-width"
        aria-label="公示涉及的党员"
        placeholder="按姓名查找，没有可以不填"
        maxCount={MOST}
        optionFilterProp="label"
        value={about.map(({ memberId }) => memberId)}
        options={[...options].map(([value, label]) => ({ value, label }))}
        onChange={(ids) => onChange(ids.map((memberId) => ({ memberId, name: options.get(memberId) ?? '' })))}
      />
    </FormPart>
  )
}
