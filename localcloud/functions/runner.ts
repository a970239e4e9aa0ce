import { addConsoleLine, type CallLog, type FunctionCall } from '../calls'
import type { LocalClock } from '../clock'
import {
  APP_ID,
  CALL_KEYS,
  callIdentity,
  ENVIRONMENT_ID,
  inheritedEnvironment,
  sdkEnvironment,
} from '../environment'
import { CloudError, messageOf } from '../errors'
import { FUNCTION_MEMORY_MB, MAX_EVENT_BYTES, MAX_RESULT_BYTES } from '../limits'
import type { QuotaGuard } from '../quota'
import type { CloudFunction, FunctionCatalog } from './catalog'
import { FunctionInstance, type Outcome } from './instance'
import { InstancePool } from './pool'

/** Who or what calls a function. */
export type Caller =
  | { kind: 'client'; openid?: string }
  | { kind: 'timer'; trigger: string }
  /** Over the HTTP access path: nobody in particular. */
  | { kind: 'http' }
  /** WeChat's message push. */
  | { kind: 'push' }
  /** A function that calls another; identity goes along. `chain` is how the SDK says where it all came from. */
  | { kind: 'function'; parent: FunctionCall | undefined; chain: string }

/** Runs cloud functions and keeps the record of their calls. */
export class FunctionRunner {
  readonly #catalog: FunctionCatalog
  readonly #calls: CallLog
  readonly #clock: LocalClock
  readonly #quota: QuotaGuard
  readonly #pools = new Map<string, InstancePool>()
  #url: string | undefined
  #closed = false

  constructor(catalog: FunctionCatalog, calls: CallLog, clock: LocalClock, quota: QuotaGuard) {
    this.#catalog = catalog
    this.#calls = calls
    this.#clock = clock
    this.#quota = quota
  }

  /** The address functions reach the cloud at. Workers started before do not know it. */
  listening(url: string): void {
    this.#url = url
  }

  /** Runs a function with an event given as JSON text. Never throws: what goes wrong is in the outcome. */
  async run(name: string, event: string, caller: Caller): Promise<Outcome> {
    const call = this.#calls.start({
      name,
      action: caller.kind === 'timer' ? caller.trigger : actionOf(event),
      caller: openidOf(caller) ?? null,
      source: caller.kind === 'function' ? (caller.parent?.id ?? 'administrator') : caller.kind,
      startedAt: this.#clock.now(),
    })
    const started = performance.now()
    const running = this.#quota.functionCall(name, () => this.#runCall(call, event, caller))
    const outcome = await running.catch((error: unknown): Outcome => {
      const code = error instanceof CloudError ? error.code : 'FUNCTIONS_EXECUTE_FAIL'
      return { error: { code, message: messageOf(error) } }
    })
    call.ms = Math.round((performance.now() - started) * 10) / 10
    call.ok = 'result' in outcome
    call.error = 'error' in outcome ? outcome.error : null
    return outcome
  }

  /** Ends all workers, so that nothing is left of what functions remember between calls. */
  async restart(): Promise<void> {
    const pools = [...this.#pools.values()]
    this.#pools.clear()
    await Promise.all(pools.map((pool) => pool.stop()))
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.restart()
  }

  async #runCall(call: FunctionCall, event: string, caller: Caller): Promise<Outcome> {
    const target = this.#catalog.find(call.name)
    if (!target) {
      throw new CloudError('FUNCTION_NOT_FOUND', `FunctionName parameter could not be found: ${call.name}`)
    }
    if (Buffer.byteLength(event) > MAX_EVENT_BYTES) {
      throw new CloudError('EXCEED_REQUEST_SIZE_LIMIT', `the event is larger than ${MAX_EVENT_BYTES} bytes`)
    }
    if (this.#closed) throw new CloudError('SYS_ERR', 'the local cloud is closing')
    const openid = openidOf(caller)
    // The SDK would read an openid of digits as a number.
    if (openid !== undefined && !/^(?=.*[A-Za-z])[\w-]{1,64}$/.test(openid)) {
      throw new CloudError(
        'INVALID_PARAM',
        'an openid has up to 64 letters, digits, _ and -, at least one letter',
      )
    }
    const message = {
      event: withUserInfo(event, openid),
      identity: callIdentity({
        openid,
        token: call.id,
        source: sourceOf(caller),
        isTimer: caller.kind === 'timer',
      }),
      identityKeys: CALL_KEYS,
      clockOffsetMs: this.#clock.offsetMs(),
      context: {
        request_id: call.id,
        function_name: call.name,
        namespace: ENVIRONMENT_ID,
        time_limit_in_ms: target.timeoutMs,
        memory_limit_in_mb: FUNCTION_MEMORY_MB,
      },
    }
    const outcome = await this.#pool(target).borrow(caller.kind === 'function', (instance) =>
      instance.call(message, target.timeoutMs, (level, text) => addConsoleLine(call, level, text)),
    )
    if ('result' in outcome && Buffer.byteLength(outcome.result) > MAX_RESULT_BYTES) {
      throw new CloudError('FUNCTIONS_EXECUTE_FAIL', `the result is larger than ${MAX_RESULT_BYTES} bytes`)
    }
    return outcome
  }

  #pool(target: CloudFunction): InstancePool {
    let pool = this.#pools.get(target.name)
    if (!pool) {
      pool = new InstancePool(() => {
        if (this.#url === undefined) throw new CloudError('SYS_ERR', 'the local cloud is not listening yet')
        const env = { ...inheritedEnvironment(), ...sdkEnvironment(this.#url), SCF_FUNCTIONNAME: target.name }
        return FunctionInstance.start({ dir: target.dir, sdkFallback: require.resolve('wx-server-sdk') }, env)
      })
      this.#pools.set(target.name, pool)
    }
    return pool
  }
}

function openidOf(caller: Caller): string | undefined {
  if (caller.kind === 'client') return caller.openid
  return caller.kind === 'function' ? (caller.parent?.caller ?? undefined) : undefined
}

/** What `getWXContext().SOURCE` says of each kind of caller. */
const SOURCES = { client: 'wx_client', timer: 'wx_trigger', http: 'wx_http', push: 'wx_unknown' }

function sourceOf(caller: Caller): string {
  return caller.kind === 'function' ? caller.chain : SOURCES[caller.kind]
}

/** The cloud adds `userInfo` to the event of a known caller. */
function withUserInfo(event: string, openid: string | undefined): string {
  const value = JSON.parse(event) as unknown
  if (openid === undefined || typeof value !== 'object' || value === null || Array.isArray(value))
    return event
  return JSON.stringify({ ...value, userInfo: { openId: openid, appId: APP_ID } })
}

function actionOf(event: string): string | null {
  try {
    const action = (JSON.parse(event) as { action?: unknown } | null)?.action
    return typeof action === 'string' ? action.slice(0, 100) : null
  } catch {
    return null
  }
}
