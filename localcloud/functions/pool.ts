import { messageOf } from '../errors'
import { INSTANCES_PER_FUNCTION, INSTANCES_WITH_NESTED_CALLS } from '../limits'
import type { FunctionInstance } from './instance'

interface Waiting {
  nested: boolean
  grant: () => void
}

/**
 * The workers of one function. A call takes an idle worker or starts one; when all are busy, calls wait in
 * line. Calls made by functions may use more workers than others, so that a chain of calls cannot wait for itself.
 */
export class InstancePool {
  readonly #start: () => Promise<FunctionInstance>
  readonly #idle: FunctionInstance[] = []
  readonly #all = new Set<FunctionInstance>()
  readonly #line: Waiting[] = []
  #busy = 0
  #stopped = false

  constructor(start: () => Promise<FunctionInstance>) {
    this.#start = start
  }

  /** Lends a worker to `use`. @throws what starting a worker throws */
  async borrow<T>(nested: boolean, use: (instance: FunctionInstance) => Promise<T>): Promise<T> {
    await this.#turn(nested)
    let instance: FunctionInstance | undefined
    try {
      instance = await this.#take()
      return await use(instance)
    } finally {
      this.#busy--
      if (instance?.alive) this.#idle.push(instance)
      else if (instance) this.#all.delete(instance)
      this.#callNext()
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true
    const stopped = [...this.#all].map((instance) => instance.stop())
    this.#all.clear()
    this.#idle.length = 0
    await Promise.all(stopped)
  }

  #turn(nested: boolean): Promise<void> {
    if (this.#hasRoom(nested)) {
      this.#busy++
      return Promise.resolve()
    }
    return new Promise((resolve) => this.#line.push({ nested, grant: resolve }))
  }

  #hasRoom(nested: boolean): boolean {
    return this.#busy < (nested ? INSTANCES_WITH_NESTED_CALLS : INSTANCES_PER_FUNCTION)
  }

  #callNext(): void {
    const at = this.#line.findIndex(({ nested }) => this.#hasRoom(nested))
    if (at === -1) return
    this.#busy++
    this.#line.splice(at, 1)[0]?.grant()
  }

  async #take(): Promise<FunctionInstance> {
    for (let instance = this.#idle.pop(); instance; instance = this.#idle.pop()) {
      if (instance.alive && !instance.outdated) return instance
      this.#all.delete(instance)
      instance.stop().catch((error: unknown) => console.error(`a worker did not stop: ${messageOf(error)}`))
    }
    const started = await this.#start()
    this.#all.add(started)
    if (this.#stopped) await started.stop()
    return started
  }
}
