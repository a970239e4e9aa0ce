import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'react-router-dom'
import { nothingIsLost } from '../shell/unsavedWork'
import type { ListedStatus, LoadedVersion, Narrowed, Subject, Version } from './subject'

/** Pages of versions in one status, newest first. */
export function useVersionList<Form>(subject: Subject<Form>, status: ListedStatus, narrowed: Narrowed) {
  return useInfiniteQuery({
    queryKey: [subject.key, 'list', status, narrowed],
    queryFn: ({ pageParam }) => subject.list(status, pageParam, narrowed),
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

/**
 * One version with its text, always read anew when it is opened: an editor must not start from an old revision.
 * Only after our own save, when we know what is there, does the remembered one do. Null asks for nothing.
 */
export function useLoadedVersion<Form>(subject: Subject<Form>, id: string, version: number | null) {
  const justSaved = useLocation().state === nothingIsLost
  const loaded = useQuery({
    queryKey: [subject.key, 'version', id, version],
    queryFn: () => subject.load(id, version!),
    enabled: version !== null,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  const settled = loaded.isFetchedAfterMount || justSaved
  return {
    version: settled ? loaded.data : undefined,
    error: loaded.error,
    refetch: () => void loaded.refetch(),
  }
}

/** Takes over what the server answered to a save or a decision, and has the lists read anew. */
export function useRememberVersion<Form>(subject: Subject<Form>) {
  const cache = useQueryClient()
  return (version: Version, form: Form, note: string | null) => {
    cache.setQueryData<LoadedVersion<Form>>([subject.key, 'version', version.id, version.version], {
      ...version,
      form,
      note,
    })
    void cache.invalidateQueries({ queryKey: [subject.key, 'list'] })
  }
}

/** Address of a version in its workplace. */
export function addressOf<Form>(subject: Subject<Form>, { status, id, version }: Version): string {
  return `/${subject.key}/${status === 'archived' ? 'published' : status}/${id}/${version}`
}
