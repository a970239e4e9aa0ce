/** How a version is told at the desk. */
import * as z from 'zod'
import { instant } from '../../../kernel/fields'
import type { VersionHead } from './store'

export const versionHead = z.object({
  version: z.number().int(),
  status: z.enum(['proposed', 'current', 'past', 'withdrawn']),
  why: z.string(),
  proposer: z.string(),
  proposedAt: instant,
  decider: z.string().nullable(),
  decidedAt: instant.nullable(),
  /** What it changed, one line each, as everybody is told; empty until it is in force. */
  changes: z.array(z.string()),
})

export function headView(head: VersionHead): z.output<typeof versionHead> {
  const { version, status, why, proposer, proposedAt, decider, decidedAt, announced } = head
  return {
    version,
    status,
    why,
    proposer: proposer.name,
    proposedAt,
    decider: decider?.name ?? null,
    decidedAt,
    changes: announced?.changes ?? [],
  }
}
