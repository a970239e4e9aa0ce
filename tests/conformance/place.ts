import { join } from 'node:path'
import { startLocalCloud } from '../../localcloud/index'
import type { Loose, Place } from './row'
import { stock } from './tables/stock'

/**
 * The environment under test. `LIANXIN_CLOUD_ENV` names a real one, reached with the account's
 * `TENCENTCLOUD_SECRETID` and `TENCENTCLOUD_SECRETKEY`; without it a local cloud in memory is started.
 */
export const realEnvironment = process.env['LIANXIN_CLOUD_ENV']

/** Collections of a run carry its mark, so that runs on a real environment do not meet. */
const mark = `conformance_${Date.now().toString(36)}`

/** Opens the environment and puts the stock into it; `close` takes out what it put in. */
export async function openPlace(): Promise<Place & { close(): Promise<void> }> {
  const local = realEnvironment === undefined ? await startLocal() : undefined
  const cloud = require('wx-server-sdk') as Loose
  cloud.init({ env: realEnvironment ?? cloud.DYNAMIC_CURRENT_ENV })
  const db = cloud.database()
  const nameOf = (collection: string) => `${mark}_${collection}`
  const collection = (name: string) => db.collection(nameOf(name))
  for (const [name, documents] of Object.entries(stock)) {
    await db.createCollection(nameOf(name))
    for (const data of documents) await collection(name).add({ data })
  }
  const close = async () => {
    if (local) return local.close()
    for (const name of Object.keys(stock))
      await collection(name)
        .where({ _id: db.command.exists(true) })
        .remove()
  }
  return { cloud, db, _: db.command, $: db.command.aggregate, nameOf, collection, close }
}

async function startLocal(): Promise<{ close(): Promise<void> }> {
  const functionsDir = join(__dirname, '..', 'localcloud', 'fixtures')
  const local = await startLocalCloud({ functionsDir, data: ':memory:' })
  Object.assign(process.env, local.sdkEnvironment())
  return local
}
