/** Documents of a collection: read page by page, written one by one or as a file. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { read, remove, sendText } from './client'

export const DOCUMENTS_PER_PAGE = 20
const DOCUMENTS_EVERY_MS = 3_000

/** As relaxed extended JSON: a date is `{"$date": "…"}`. */
export interface StoredDocument {
  _id: string | number
  [field: string]: unknown
}

interface Page {
  documents: StoredDocument[]
  /** Where the next page begins; null at the end. */
  next: string | null
}

const baseOf = (collection: string) => `/localcloud/documents/${encodeURIComponent(collection)}`

/** Numbers and texts are different ids: the local cloud reads them as JSON. */
const addressOf = (collection: string, id: string | number) =>
  `${baseOf(collection)}/${encodeURIComponent(String(id))}`

export const exportAddress = (collection: string) => `/localcloud/export/${encodeURIComponent(collection)}`

export function useDocuments(collection: string, filter: Record<string, unknown>, cursor: string | null) {
  return useQuery({
    queryKey: ['documents', collection, filter, cursor],
    queryFn: () => {
      const asked = new URLSearchParams({ filter: JSON.stringify(filter), limit: String(DOCUMENTS_PER_PAGE) })
      if (cursor !== null) asked.set('cursor', cursor)
      return read<Page>(`${baseOf(collection)}?${asked}`)
    },
    placeholderData: keepPreviousData,
    refetchInterval: DOCUMENTS_EVERY_MS,
  })
}

export function useSaveDocument(collection: string, onSaved: () => void) {
  const changed = useDataChanged()
  return useMutation({
    mutationFn: ({ _id, text }: { _id: string | number; text: string }) =>
      sendText<unknown>('PUT', addressOf(collection, _id), text),
    onSuccess: async () => {
      await changed()
      onSaved()
    },
  })
}

export function useDeleteDocument(collection: string, onDeleted: () => void) {
  const changed = useDataChanged()
  return useMutation({
    mutationFn: (id: string | number) => remove<unknown>(addressOf(collection, id)),
    onSuccess: async () => {
      await changed()
      onDeleted()
    },
  })
}

export function useImport(collection: string) {
  const changed = useDataChanged()
  return useMutation({
    mutationFn: (text: string) =>
      sendText<{ imported: number }>('POST', `/localcloud/import/${encodeURIComponent(collection)}`, text),
    onSuccess: changed,
  })
}

function useDataChanged(): () => Promise<void> {
  const queries = useQueryClient()
  return async () => {
    await Promise.all(
      ['documents', 'collections'].map((key) => queries.invalidateQueries({ queryKey: [key] })),
    )
  }
}
