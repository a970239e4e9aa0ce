/** Things that happen and enter the log, and a phone that checks it. */
import { demoLogKeys } from '../../demo/log-keys'
import { readSigner, verifierOf } from '../../transparency-log/note'
import type { Json } from '../../transparency-log/entry'
import type { LogEvent } from '../../cloudfunctions/domains/transparency/logging'

const verifierFor = (key: string) => verifierOf(readSigner(key)!)

/** The keys an app for the laptop's log has built in. */
export const pinned = {
  log: [verifierFor(demoLogKeys.LIANXIN_LOG_KEY)],
  promises: [verifierFor(demoLogKeys.LIANXIN_PROMISE_KEY)],
}

/** The modules that write the log; loaded late, because the SDK takes its environment when it is loaded. */
export function logModules() {
  const { logged, erased } =
    require('../../cloudfunctions/domains/transparency') as typeof import('../../cloudfunctions/domains/transparency')
  const { promiseOf } =
    require('../../cloudfunctions/domains/transparency/promises') as typeof import('../../cloudfunctions/domains/transparency/promises')
  const store =
    require('../../cloudfunctions/domains/transparency/store') as typeof import('../../cloudfunctions/domains/transparency/store')
  const { seal } =
    require('../../cloudfunctions/domains/transparency/sealing') as typeof import('../../cloudfunctions/domains/transparency/sealing')
  const { transaction } =
    require('../../cloudfunctions/kernel/transaction') as typeof import('../../cloudfunctions/kernel/transaction')
  return { logged, erased, promiseOf, seal, transaction, ...store }
}

/** A published thing in so many words. */
export const textOf = (number: number): Json => ({
  title: `第 ${number} 号公示`,
  version: 1,
  text: `公示正文 ${number}`,
})

/** Lets things happen: each is logged in a transaction of its own. */
export async function happen(at: string, events: readonly LogEvent[]): Promise<void> {
  const { logged, transaction } = logModules()
  for (const event of events) await transaction((running) => logged(running, at, event))
}

export const published = (name: string, number: number): LogEvent => ({
  entryId: `disclosure.published:${name}-${number}.1`,
  kind: 'disclosure.published',
  subject: `${name}-${number}`,
  content: textOf(number),
})
