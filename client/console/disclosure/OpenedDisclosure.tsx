import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useNavigate } from 'react-router-dom'
import { api } from '../api'
import { isCode, Failure } from '../parts/Failure'
import { BackToList } from '../parts/ListDetail'
import { withDepth } from '../roster/organisations'
import { DisclosureEditor } from './DisclosureEditor'
import type { Disclosure } from './disclosureForm'
import { DisclosureReader } from './DisclosureReader'

/** One disclosure: its editor while it is a draft, otherwise all that is known of it with what can be done. */
export function OpenedDisclosure({ disclosureId }: { disclosureId: string }) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const found = useQuery({
    queryKey: ['disclosure', disclosureId],
    // What nobody saved yet is not known to the server.
    queryFn: () =>
      api('disclosure.read', { disclosureId }).catch((error: unknown) => {
        if (isCode(error, 'DISCLOSURE_UNKNOWN')) return null
        throw error
      }),
  })
  const catalogue = useQuery({
    queryKey: ['disclosureCategories'],
    queryFn: () => api('disclosure.categories', {}),
    staleTime: Infinity,
  })
  const structure = useQuery({
    queryKey: ['organisations'],
    queryFn: () => api('organisation.structure', {}),
  })

  /** The answer of an act takes the place of what was shown; the list is asked again. */
  function took(disclosure: Disclosure | null) {
    queries.setQueryData(['disclosure', disclosureId], disclosure)
    void queries.invalidateQueries({ queryKey: ['disclosures'] })
    void navigate(disclosure ? `/disclosures/${disclosure.stage}/${disclosureId}` : '/disclosures/draft', {
      replace: true,
    })
  }

  const failed = [found, catalogue, structure].find(({ isError }) => isError)
  if (failed?.error) return <Failure error={failed.error} retry={() => void failed.refetch()} />
  if (found.data === undefined || !catalogue.data || !structure.data)
    return <Skeleton active paragraph={{ rows: 8 }} />
  const saved = found.data
  const mayWrite = saved === null || saved.acts.some(({ act, refusal }) => act === 'save' && refusal === null)
  return (
    <>
      <BackToList to={`/disclosures/${saved?.stage ?? 'draft'}`} />
      {mayWrite ? (
        <DisclosureEditor
          disclosureId={disclosureId}
          saved={saved}
          categories={catalogue.data.categories}
          organisations={withDepth(structure.data.organisations)}
          onDone={took}
        />
      ) : (
        <DisclosureReader disclosure={saved} onDone={took} />
      )}
    </>
  )
}
