/**
 * The one switch by which a whole file appears: the bank's own document names the import that is being opened. Before
 * the switch nobody draws any of its questions, after it everybody draws from all of them, while the job makes them
 * live one batch after the other.
 */
import { collection } from '../../../kernel/database'

export interface QuestionBank {
  /** `bank`; there is one. */
  _id: string
  /** The import whose questions count as published while they are being made live. */
  opening: string | null
}

export const questionBanks = collection<QuestionBank>({ name: 'questionBanks', indexes: [] })
export const BANK_ID = 'bank'

/** Function instances believe what they read for this long; the job waits longer before it makes anything live. */
const BELIEVED_MS = 30_000
export const SETTLED_MS = 2 * BELIEVED_MS

let believed: { opening: string | null; untilMs: number } | null = null

/** The import being opened, or null; read at most twice a minute by an instance. */
export async function openingImport(): Promise<string | null> {
  const nowMs = Date.now()
  if (!believed || nowMs >= believed.untilMs) {
    const bank = await questionBanks.get(BANK_ID)
    believed = { opening: bank?.opening ?? null, untilMs: nowMs + BELIEVED_MS }
  }
  return believed.opening
}
