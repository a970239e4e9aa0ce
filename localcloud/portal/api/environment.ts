/** How the local cloud itself behaves. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { read, send } from './client'

/** What the check of texts answers: by its list of words, always the same verdict, late, or not at all. */
export type TextVerdict = 'words' | 'pass' | 'review' | 'risky' | 'slow' | 'down'

interface Policy {
  text: TextVerdict
}

export function usePolicy() {
  return useQuery({ queryKey: ['policy'], queryFn: () => read<Policy>('/localcloud/policy') })
}

export function useSetPolicy() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (policy: Policy) => send<unknown>('/localcloud/policy', policy),
    onSettled: () => queries.invalidateQueries({ queryKey: ['policy'] }),
  })
}

/** Empties the database and the files. */
export function useReset(onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => send<unknown>('/localcloud/reset', {}),
    onSuccess: async () => {
      await queries.invalidateQueries()
      onDone()
    },
  })
}
