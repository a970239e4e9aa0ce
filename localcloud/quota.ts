import { CloudError, StartError } from './errors'
import { DATABASE_REQUEST_MS } from './limits'

/**
 * What an environment's plan allows; nothing is limited unless it is set. The smallest plan of WeChat Cloud's docs
 * ("Resource Quota", basic): 30 database requests a second, 20 database connections, 20 calls of one function at once.
 */
export interface Quota {
  /** Database requests within any second. */
  databaseQps?: number
  /** Database requests under way at once. */
  databaseConnections?: number
  /** Calls of one function under way at once. */
  functionConcurrency?: number
}

/** Keeps count, and says no as the cloud does: -501003 for too many, -501004 for too many at once. */
export class QuotaGuard {
  readonly #quota: Quota
  readonly #lastSecond: number[] = []
  #connections = 0
  readonly #running = new Map<string, number>()

  /** @throws StartError for a limit that is no whole number above 0 */
  constructor(quota: Quota) {
    for (const [name, limit] of Object.entries(quota) as Array<[string, unknown]>) {
      if (limit !== undefined && !(Number.isInteger(limit) && (limit as number) > 0))
        throw new StartError(`the quota ${name} must be a whole number above 0`)
    }
    this.#quota = quota
  }

  /** Counts a database request. @throws CloudError when it is one too many */
  async databaseRequest<T>(run: () => T): Promise<T> {
    const { databaseQps = Infinity, databaseConnections } = this.#quota
    if (databaseQps < Infinity) this.#countSecond(databaseQps)
    if (databaseConnections === undefined) return run()
    if (this.#connections >= databaseConnections) throw tooManyAtOnce('database connections')
    this.#connections++
    try {
      // Requests here take no time; without any, they would never be under way together.
      await new Promise((resolve) => setTimeout(resolve, DATABASE_REQUEST_MS))
      return run()
    } finally {
      this.#connections--
    }
  }

  /** Counts a call of a function while it is under way. @throws CloudError when it is one too many */
  async functionCall<T>(name: string, run: () => Promise<T>): Promise<T> {
    const running = this.#running.get(name) ?? 0
    if (running >= (this.#quota.functionConcurrency ?? Infinity)) throw tooManyAtOnce(`calls of ${name}`)
    this.#running.set(name, running + 1)
    try {
      return await run()
    } finally {
      this.#running.set(name, (this.#running.get(name) ?? 1) - 1)
    }
  }

  #countSecond(limit: number): void {
    const now = performance.now()
    while (this.#lastSecond[0] !== undefined && this.#lastSecond[0] <= now - 1000) this.#lastSecond.shift()
    if (this.#lastSecond.length >= limit)
      throw new CloudError('EXCEED_REQUEST_LIMIT', `more than ${limit} database requests in a second`)
    this.#lastSecond.push(now)
  }
}

function tooManyAtOnce(what: string): CloudError {
  return new CloudError('EXCEED_CONCURRENT_REQUEST_LIMIT', `too many ${what} at the same time`)
}
