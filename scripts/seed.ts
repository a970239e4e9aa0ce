/** `npm run seed -- --members N`: fills a new data folder (DATA, default `.data`) with a demo of N members. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { startLocalCloud } from '../localcloud'
import { buildChanged } from './build-changed'

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { members: { type: 'string', default: '60' } } })
  const members = Number(values.members)
  if (!Number.isInteger(members) || members < 1 || members > 1_000_000)
    throw new Error(`--members must be a number between 1 and 1000000, not “${values.members}”.`)
  await buildChanged(process.cwd(), ['cloudfunctions'], (line) => console.log(line))
  const cloud = await startLocalCloud({
    functionsDir: resolve('dist/cloudfunctions'),
    data: resolve(process.env.DATA ?? '.data'),
  })
  try {
    Object.assign(process.env, cloud.sdkEnvironment())
    const { organisations } =
      require('../cloudfunctions/domains/organisation/store') as typeof import('../cloudfunctions/domains/organisation/store')
    if ((await organisations.count({ parentId: null })) > 0)
      throw new Error('This data folder has data already; choose a new one with DATA=… or delete it.')
    const { seed } = require('../demo/seed') as typeof import('../demo/seed')
    await seed(members, cloud.clock.now(), (line) => console.log(line))
  } finally {
    await cloud.close()
  }
}

main().catch((problem: unknown) => {
  console.error(problem instanceof Error ? problem.message : problem)
  process.exit(1)
})
