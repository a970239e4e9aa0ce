/** How the local cloud itself behaves. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CheckPolicy } from '../../openapi/policy'
import { read, send } from './client'

const POLICY_EVERY_MS = 5_000

export function usePolicy() {
  return useQuery({
    queryKey: ['policy'],
    queryFn: () => read<CheckPolicy>('/localcloud/policy'),
    refetchInterval: POLICY_EVERY_MS,
  })
}

export function useSetPolicy() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (change: Partial<CheckPolicy>) => send<CheckPolicy>('/localcloud/policy', change),
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
