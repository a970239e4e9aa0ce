import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { runFunction, read } from './client'

const TIMERS_EVERY_MS = 5_000

/** A timer of a function's config.json. */
export interface Timer {
  function: string
  name: string
  /** Seven fields, seconds first; UTC+8. */
  cron: string
  /** Local clock, milliseconds; null when it never comes. */
  nextAt: number | null
}

export function useTimers() {
  return useQuery({
    queryKey: ['timers'],
    queryFn: () => read<{ timers: Timer[] }>('/localcloud/timers'),
    refetchInterval: TIMERS_EVERY_MS,
  })
}

/** Runs a timer now, as if its time had come. */
export function useRunTimer() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ function: name, name: timer }: Timer) =>
      runFunction(`/localcloud/timers/${encodeURIComponent(name)}/${encodeURIComponent(timer)}`, {}),
    onSettled: () => queries.invalidateQueries(),
  })
}
