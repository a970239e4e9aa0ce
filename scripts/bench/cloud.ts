/** The built functions on a local cloud in memory with the demo in it, behind a proxy that counts trips. */
import fastify from 'fastify'
import { join } from 'node:path'
import { demoKeys } from '../../demo/keys'
import { createLocalCloud } from '../../localcloud'
import { addDays, momentOf, startOfDayMs } from '../../cloudfunctions/kernel/time'
import { wavesInFrontOf } from './waves'

/** Opens it; must be called before anything loads the SDK, which takes its environment when loaded. */
export async function openBenchCloud(root: string) {
  Object.assign(process.env, demoKeys)
  const cloud = await createLocalCloud({
    functionsDir: join(root, 'dist', 'cloudfunctions'),
    data: ':memory:',
  })
  const app = fastify({ forceCloseConnections: true })
  cloud.register(app)
  const direct = await app.listen({ port: 0, host: '127.0.0.1' })
  await cloud.listening(direct)
  // Eight in the morning: no measurement is overtaken by midnight.
  await cloud.clock.set(startOfDayMs(addDays(momentOf(cloud.clock.now()).day, 1)) + 8 * 3_600_000)
  Object.assign(process.env, cloud.sdkEnvironment())
  const { seed } = require('../../demo/seed') as typeof import('../../demo/seed')
  await seed(60, cloud.clock.now(), () => undefined)
  const waves = await wavesInFrontOf(direct)
  await cloud.listening(waves.url)

  return {
    now: () => cloud.clock.now(),
    /** Calls an action of the member function and counts what it cost. @throws when it is refused */
    measure: (action: string, input: unknown, openid: string) =>
      counted(action, () => cloud.call('member', { action, input }, { openid })),
    /** The same of an action anybody may call. */
    measurePublic: (action: string, input: unknown) =>
      counted(action, () => cloud.call('public', { action, input })),
    /** The same of an action of the console, signed in with this session. */
    measureConsole: (action: string, input: unknown, session: string) =>
      counted(action, () => cloud.call('console', { action, input, session })),
    /** Calls an action of the console; answers with its data. @throws when it is refused */
    console: async (action: string, input: unknown, session: string) =>
      (await counted(action, () => cloud.call('console', { action, input, session }))).data,
    /** Calls an action of the member function without counting; answers with its data. @throws when it is refused */
    ask: async (action: string, input: unknown, openid: string) =>
      dataOf(action, await cloud.call('member', { action, input }, { openid })),
    /** The same of an action anybody may call. */
    askPublic: async (action: string, input: unknown) =>
      dataOf(action, await cloud.call('public', { action, input })),
    /** Runs an action of the jobs. */
    tick: async (action: string) => dataOf(action, await cloud.call('jobs', { action, input: {} })),
    /** Makes the stand-in for WeChat's check behave like this. */
    checksAre: (textCheck: string) =>
      fetch(`${direct}/localcloud/policy`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ textCheck }),
      }),
    /** A code of WeChat's button, as somebody who allows it gets one. */
    async phoneCode(openid: string): Promise<string> {
      const response = await fetch(`${direct}/localcloud/phone-codes`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ openid }),
      })
      return ((await response.json()) as { code: string }).code
    },
    /** Lets time go by; timers due on the way run. */
    passTime: (ms: number) => cloud.clock.advance(ms),
    /** Signs this person in to the console; answers with the session. */
    async signIn(openid: string): Promise<string> {
      const ask = async (name: string, action: string, input: object, caller?: string) => {
        const answer = await cloud.call(name, { action, input }, { openid: caller })
        if ('error' in answer) throw new Error(`${action}: ${JSON.stringify(answer.error)}`)
        return (answer.result as { data: Record<string, string> }).data
      }
      const { code, pollToken } = await ask('console', 'console.requestCode', { browser: 'bench' })
      await ask('member', 'console.confirm', { code }, openid)
      return (await ask('console', 'console.poll', { pollToken })).token ?? ''
    },
    async close() {
      await app.close()
      waves.close()
      await cloud.close()
    },
  }

  async function counted(action: string, call: () => ReturnType<typeof cloud.call>) {
    waves.take()
    const answer = await call()
    const taken = waves.take()
    const data = dataOf(action, answer)
    const operations = cloud.recentCalls().find((recent) => recent.action === action)?.operations ?? []
    return {
      data,
      operations: operations.length,
      ...taken,
      documents: operations.reduce((sum, { read }) => sum + read, 0),
    }
  }
}

type CallAnswer = Awaited<ReturnType<Awaited<ReturnType<typeof createLocalCloud>>['call']>>

/** @throws when the call or the action failed */
function dataOf(action: string, answer: CallAnswer): unknown {
  const result = 'result' in answer ? (answer.result as { data?: unknown; error?: unknown }) : answer
  if ('error' in result && result.error) throw new Error(`${action}: ${JSON.stringify(result.error)}`)
  return (result as { data: unknown }).data
}
