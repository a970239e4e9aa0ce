/** Transactions with our own retry: the SDK retries a conflict at commit, but not one inside the transaction. */
import type { Transaction } from './database'
import { busy, fail } from './errors'
import { logFailure } from './log'
import { database } from './sdk'

const MAX_TRIES = 6
const BACKOFF_MS = 15

/**
 * Runs `work` in a transaction and commits; all of it or nothing is written. Inside, use `collection.within(t)` only.
 * `work` may run several times and so must have no effect outside of the transaction.
 * @throws BUSY when the same documents stay contended; whatever `work` throws otherwise, after rolling back.
 */
export async function transaction<R>(work: (transaction: Transaction) => Promise<R>): Promise<R> {
  for (let attempt = 1; ; attempt++) {
    const running = await database.startTransaction()
    try {
      const result = await work(running)
      await running.commit()
      return result
    } catch (problem) {
      await running.rollback().catch((failure: unknown) => logFailure('-', 'transaction.rollback', failure))
      if (!isConflict(problem)) throw problem
      if (attempt === MAX_TRIES) return fail(busy)
      await new Promise((resolve) => setTimeout(resolve, attempt * BACKOFF_MS * (0.5 + Math.random())))
    }
  }
}

/** The code is lost when the conflict shows inside the transaction; then only the message tells. */
function isConflict(problem: unknown): boolean {
  const { code, message } = problem as { code?: unknown; message?: unknown }
  return (
    code === 'DATABASE_TRANSACTION_CONFLICT' || /TransactionConflict|WriteConflict/i.test(String(message))
  )
}
