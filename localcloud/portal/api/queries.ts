/** What the portal knows of the local cloud, kept fresh while somebody looks. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FunctionCall } from '../../calls'
import type { Database } from '../../database/database'
import type { SentMessage } from '../../openapi/messages'
import type { PortalConfig } from '../config'
import { read, send } from './client'

const CONFIG_AGAIN_MS = 3_000
const CALLS_EVERY_MS = 1_500
const CLOCK_EVERY_MS = 5_000
const COLLECTIONS_EVERY_MS = 3_000
const MESSAGES_EVERY_MS = 2_000

interface ClockReading {
  /** How far the local clock is ahead of real time. */
  offsetMs: number
  now: number
}

/** One step of the local clock. */
export type ClockMove = { advanceMs: number } | { reset: true }

export type Collection = ReturnType<Database['describe']>[number]

export function useConfig() {
  return useQuery({
    queryKey: ['config'],
    queryFn: () => read<PortalConfig>('/portal/config.json'),
    staleTime: Infinity,
    // Nothing can be shown without it: asked again until it is there.
    refetchInterval: ({ state }) => (state.data ? false : CONFIG_AGAIN_MS),
  })
}

/** The clock is read all the time: its answer also tells whether the local cloud is there. */
export function useClock() {
  return useQuery({
    queryKey: ['clock'],
    queryFn: () => read<ClockReading>('/localcloud/clock'),
    refetchInterval: CLOCK_EVERY_MS,
  })
}

export function useMoveClock(onMoved: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (move: ClockMove) => send<unknown>('/localcloud/clock', move),
    onSuccess: async () => {
      await queries.invalidateQueries()
      onMoved()
    },
  })
}

export function useCalls() {
  return useQuery({
    queryKey: ['calls'],
    queryFn: () => read<{ calls: FunctionCall[] }>('/localcloud/calls'),
    refetchInterval: CALLS_EVERY_MS,
  })
}

export function useCollections() {
  return useQuery({
    queryKey: ['collections'],
    queryFn: () => read<{ collections: Collection[] }>('/localcloud/collections'),
    refetchInterval: COLLECTIONS_EVERY_MS,
  })
}

export function useMessages() {
  return useQuery({
    queryKey: ['messages'],
    queryFn: () => read<{ messages: SentMessage[] }>('/localcloud/messages'),
    refetchInterval: MESSAGES_EVERY_MS,
  })
}

/** How many messages of a template somebody still accepts. */
export interface Consent {
  openid: string
  templateId: string
  left: number
}

export function useConsents() {
  return useQuery({
    queryKey: ['consents'],
    queryFn: () => read<{ consents: Consent[] }>('/localcloud/consents'),
    refetchInterval: MESSAGES_EVERY_MS,
  })
}
