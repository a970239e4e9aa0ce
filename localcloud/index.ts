import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import { CallLog, type FunctionCall } from './calls'
import { LocalClock } from './clock'
import { readDeclarations } from './database/catalog'
import { Database } from './database/database'
import { DataFile } from './database/file'
import { sdkEnvironment } from './environment'
import { messageOf, StartError } from './errors'
import { FunctionCatalog } from './functions/catalog'
import { FunctionRunner } from './functions/runner'
import { Timers } from './functions/timers'
import { OpenApi } from './openapi/openapi'
import { callAnswer, type CallAnswer } from './functions/answer'
import { mountPortal, type PortalSite } from './http/portal'
import { mountRoutes } from './http/routes'
import { QuotaGuard, type Quota } from './quota'
import { FileStore } from './storage/files'
import { TraceFile } from './trace'

export type { FunctionCall } from './calls'
export { StartError } from './errors'
export type { CallAnswer } from './functions/answer'

export interface LocalCloudOptions {
  /** Each sub-folder with an index.js, or a package.json with `main`, is a function. */
  functionsDir: string
  /** Folder of the data file (made if missing), or `:memory:`. */
  data: string
  /** Gets one line of JSON for each database operation. */
  traceFile?: string
  /** What the plan allows; without it nothing is limited. */
  quota?: Quota
  /** False for tests that move the clock by hand: timers run when it is moved, and at no other time. */
  timersTick?: boolean
}

/** WeChat Cloud on this machine. */
export interface LocalCloud {
  /** Mounts `/functions/:name`, `/http/:name`, `/admin`, `/cos/*` and `/localcloud/*` on an app that does not listen yet. */
  register(app: FastifyInstance): void
  /** Must be told the base url (`http://127.0.0.1:7601`) once the app listens; timers start then. */
  listening(url: string): Promise<void>
  /** Calls a function as somebody, or as nobody. Takes the same way as a call over HTTP; never throws. */
  call(name: string, event: unknown, caller?: { openid?: string }): Promise<CallAnswer>
  /** The time functions, `db.serverDate()` and timers go by. Milliseconds. */
  clock: Pick<LocalClock, 'now' | 'offsetMs' | 'advance' | 'set' | 'reset'>
  /** Environment with which a process that uses wx-server-sdk talks to this cloud, as administrator. */
  sdkEnvironment(): Record<string, string>
  /** The last calls of functions, newest first. */
  recentCalls(): FunctionCall[]
  close(): Promise<void>
}

/**
 * Opens the data and finds the functions.
 * @throws StartError, one sentence for the person who starts it: folder missing, data in use, damaged or newer
 */
export async function createLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const functionsDir = resolve(options.functionsDir)
  const catalog = new FunctionCatalog(functionsDir)
  const declarations = declarationsOf(functionsDir)
  const quota = new QuotaGuard(options.quota ?? {})
  const file = DataFile.open(options.data === ':memory:' ? options.data : resolve(options.data))
  try {
    const trace = new TraceFile(options.traceFile)
    const clock = new LocalClock(file)
    const database = new Database(file, () => clock.now())
    database.declare(declarations)
    const calls = new CallLog()
    const runner = new FunctionRunner(catalog, calls, clock, quota)
    const timers = new Timers(catalog, runner, clock)
    const files = new FileStore(file, clock)
    const openapi = new OpenApi(file, runner, clock, catalog)
    const onDisk = () => file.onDisk()
    const services = { database, files, runner, timers, openapi, calls, clock, trace, quota, onDisk }
    let url: string | undefined
    return {
      register: (app) => mountRoutes(app, services),
      listening: async (address) => {
        url = address.replace(/\/$/, '')
        files.baseUrl = url
        runner.listening(url)
        if (options.timersTick !== false) timers.start()
      },
      call: async (name, event, caller = {}) => {
        let text: string
        try {
          text = JSON.stringify(event ?? {})
        } catch (error) {
          return { error: { code: 'INVALID_PARAM', message: `the event is not JSON: ${messageOf(error)}` } }
        }
        return callAnswer(await runner.run(name, text, { kind: 'client', openid: caller.openid }))
      },
      clock,
      sdkEnvironment: () => {
        if (url === undefined) throw new Error('the local cloud is not listening yet')
        return sdkEnvironment(url)
      },
      recentCalls: () => calls.recent(),
      close: async () => {
        timers.stop()
        await runner.close()
        trace.close()
        file.close()
      },
    }
  } catch (error) {
    file.close()
    throw error
  }
}

/** A local cloud with an app of its own. `port` 0 takes any free one. @throws StartError also for a taken port */
export async function startLocalCloud(
  options: LocalCloudOptions & { port?: number; host?: string; portal?: PortalSite },
): Promise<LocalCloud & { url: string }> {
  const cloud = await createLocalCloud(options)
  const app = Fastify()
  cloud.register(app)
  const { port = 0, host = '127.0.0.1', portal } = options
  let url: string
  try {
    if (portal) await mountPortal(app, portal)
    url = await app.listen({ port, host })
  } catch (error) {
    await cloud.close()
    if (error instanceof StartError) throw error
    const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
    throw new StartError(taken ? `port ${port} is taken by another program` : messageOf(error))
  }
  await cloud.listening(url)
  const close = async () => {
    await app.close()
    await cloud.close()
  }
  return { ...cloud, url, close }
}

function declarationsOf(functionsDir: string): ReturnType<typeof readDeclarations> {
  const path = join(functionsDir, 'collections.json')
  if (!existsSync(path)) return []
  try {
    return readDeclarations(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    throw error instanceof StartError
      ? error
      : new StartError(`${path} is not valid JSON: ${messageOf(error)}`)
  }
}
