/** A list that grows page by page while the reader scrolls. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import { toApiError } from '../api/errors'
import type { ApiError } from '../api/errors'

export interface Pages<T> {
  items: T[]
  /** True while there is more to load. */
  more: boolean
  loading: boolean
  /** Why the latest further page did not come. */
  error: ApiError | undefined
  /** Loads the next page, if there is one and none is on its way. */
  loadMore: () => void
}

interface Page<T> {
  items: T[]
  nextCursor: string | null
}

interface Further<T> extends Page<T> {
  /** The first page these follow; a new first page makes them void. */
  first: Page<T> | undefined
}

/** Appends pages loaded with `loadPage` to the first one, which the screen loads itself. */
export function usePages<T>(
  first: Page<T> | undefined,
  loadPage: (cursor: string) => Promise<Page<T>>,
): Pages<T> {
  const [kept, setKept] = useState<Further<T>>({ first, items: [], nextCursor: first?.nextCursor ?? null })
  const [loading, setLoading] = useState(false)
  const [error, setError] = useState<ApiError>()
  const further = useMemo(
    () => (kept.first === first ? kept : { first, items: [], nextCursor: first?.nextCursor ?? null }),
    [kept, first],
  )

  useEffect(() => setError(undefined), [first])

  const loadMore = useCallback(() => {
    const { nextCursor, items } = further
    if (!nextCursor || loading) return
    setLoading(true)
    setError(undefined)
    loadPage(nextCursor)
      .then(
        (page) => setKept({ first, items: [...items, ...page.items], nextCursor: page.nextCursor }),
        (reason: unknown) => setError(toApiError(reason)),
      )
      .finally(() => setLoading(false))
  }, [further, loading, loadPage, first])

  return {
    items: [...(first?.items ?? []), ...further.items],
    more: further.nextCursor !== null,
    loading,
    error,
    loadMore,
  }
}
