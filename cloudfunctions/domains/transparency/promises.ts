/** Promises to those who must leave before their entry is in the log. */
import { entryHash } from '../../../transparency-log/entry'
import { signPromise } from '../../../transparency-log/promise'
import { promiseSigner } from './keys'
import { promisedBy } from './rules'
import { logEntries } from './store'

/**
 * A signed promise that a logged entry will stand in the log within a day, as a text of five short lines to be kept with
 * the receipt (`transparency-log/promise.ts`; `ProofRow` takes it as `promise`). It says nothing about the content and
 * can be asked for again at any time: the same entry always gives the same text. Ask after the transaction.
 * @throws Error when there is no such entry
 */
export async function promiseOf(entryId: string): Promise<string> {
  const entry = await logEntries.get(entryId)
  if (!entry) throw new Error('promised before it was logged')
  return signPromise({ leaf: entryHash(entry), by: promisedBy(entry.at) }, promiseSigner())
}
