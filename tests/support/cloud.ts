/** The product's built functions on a fresh local cloud in memory, called as people call them. */
import { join } from 'node:path'
import { demoKeys } from '../../demo/keys'
import { startLocalCloud } from '../../localcloud'
import type { Contracts } from '../../cloudfunctions/domains/contracts'
import type { InputOf, OutputOf } from '../../cloudfunctions/kernel/contract'
import type { ErrorAnswer } from '../../cloudfunctions/kernel/serve'
import { addDays, momentOf, startOfDayMs } from '../../cloudfunctions/kernel/time'

export const FUNCTIONS = join(__dirname, '..', '..', 'dist', 'cloudfunctions')

type ActionName = keyof Contracts & string
type Answer<A extends ActionName> =
  { data: OutputOf<Contracts[A]>; error?: undefined } | { data?: undefined; error: ErrorAnswer }

/** Who calls: an openid from the mini-program, or a console session. */
export interface As {
  openid?: string
  session?: string
}

export type TestCloud = Awaited<ReturnType<typeof openCloud>>

/**
 * Opens a cloud with the demo's people, study items and questions.
 * @param history also with thirty days of learning
 * @param data a folder, for tests that look into the files
 */
export async function openCloud({
  history = false,
  members = 60,
  traceFile = undefined as string | undefined,
  data = ':memory:',
} = {}) {
  Object.assign(process.env, demoKeys)
  const cloud = await startLocalCloud({ functionsDir: FUNCTIONS, data, traceFile, timersTick: false })
  // Eight in the morning: no test is overtaken by midnight, whenever it runs.
  await cloud.clock.set(startOfDayMs(addDays(momentOf(cloud.clock.now()).day, 1)) + 8 * 3_600_000)
  Object.assign(process.env, cloud.sdkEnvironment())
  // The SDK takes its environment when it is loaded, so nothing that loads it is imported before.
  const demo = require('../../demo/seed') as typeof import('../../demo/seed')
  await (history ? demo.seed : demo.seedBasics)(members, cloud.clock.now(), () => undefined)

  /** Calls whatever, well-typed or not, and answers with what came back. */
  async function raw(name: string, event: unknown, openid?: string): Promise<Answer<ActionName>> {
    const answer = await cloud.call(name, event, { openid })
    if ('error' in answer) throw new Error(`the call itself failed: ${JSON.stringify(answer.error)}`)
    return answer.result as Answer<ActionName>
  }

  /** Calls an action; answers with its data or its error. */
  async function ask<A extends ActionName>(
    action: A,
    input: InputOf<Contracts[A]>,
    as: As = {},
  ): Promise<Answer<A>> {
    const { contracts } =
      require('../../cloudfunctions/domains/contracts') as typeof import('../../cloudfunctions/domains/contracts')
    const event = { action, input, ...(as.session ? { session: as.session } : {}) }
    return raw(contracts[action].audience, event, as.openid) as Promise<Answer<A>>
  }

  /** Calls an action that is to succeed. */
  async function get<A extends ActionName>(action: A, input: InputOf<Contracts[A]>, as: As = {}) {
    const { data, error } = await ask(action, input, as)
    if (error) throw new Error(`${action}: ${error.code} ${JSON.stringify(error.fields ?? '')}`)
    return data as OutputOf<Contracts[A]>
  }

  /** The error code of an action that is to be refused; null when it was not. */
  async function refusal<A extends ActionName>(action: A, input: InputOf<Contracts[A]>, as: As = {}) {
    return (await ask(action, input, as)).error?.code ?? null
  }

  /** Signs in to the console as this person, by the same calls as browser and mini-program make. */
  async function signIn(openid: string): Promise<As> {
    const { code, pollToken } = await get('console.requestCode', { browser: 'test' })
    await get('console.confirm', { code }, { openid })
    const polled = await get('console.poll', { pollToken })
    if (polled.status !== 'confirmed') throw new Error(`sign-in is ${polled.status}`)
    return { session: polled.token }
  }

  /** The database operations of the last call of an action. */
  function operationsOf(action: string) {
    return cloud.recentCalls().find((call) => call.action === action)?.operations ?? []
  }

  return { ...cloud, raw, ask, get, refusal, signIn, operationsOf }
}
