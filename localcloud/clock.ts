import type { DataFile } from './database/file'

const META_KEY = 'clock.offsetMs'

/** What has to happen while time passes. Timers register here. */
export interface TimePassing {
  /** Runs all that is due up to `until`; `goTo` moves the clock to the moment of each. */
  pass(until: number, goTo: (at: number) => void): Promise<void>
  /** The clock has reached where it was to go. */
  settle(): void
  /** The clock was put back to real time. */
  jumped(): void
}

/** The time of the local cloud: real time plus an offset that survives restarts. Milliseconds throughout. */
export class LocalClock {
  readonly #file: DataFile
  #offset: number
  #passing: TimePassing | undefined
  #moving: Promise<void> = Promise.resolve()

  constructor(file: DataFile) {
    this.#file = file
    this.#offset = Number(file.readMeta(META_KEY) ?? 0)
  }

  attach(passing: TimePassing): void {
    this.#passing = passing
  }

  now(): number {
    return Date.now() + this.#offset
  }

  offsetMs(): number {
    return this.#offset
  }

  /** Moves forward by `ms`; timers due on the way run at their moment. @throws RangeError for a negative step */
  advance(ms: number): Promise<void> {
    if (!Number.isFinite(ms) || ms < 0) return Promise.reject(new RangeError('time only goes forward'))
    return this.#inTurn(() => this.#moveBy(ms))
  }

  /** Moves forward to a moment. @throws RangeError when it has passed */
  set(at: number): Promise<void> {
    return this.#inTurn(async () => {
      if (!Number.isFinite(at) || at < this.now()) throw new RangeError('time only goes forward')
      await this.#moveBy(at - this.now())
    })
  }

  /** Back to real time. Timers between are not run again. */
  reset(): Promise<void> {
    return this.#inTurn(async () => {
      this.#offset = 0
      this.#remember()
      this.#passing?.jumped()
    })
  }

  async #moveBy(ms: number): Promise<void> {
    const target = this.#offset + Math.round(ms)
    const goTo = (at: number) => {
      this.#offset = Math.max(this.#offset, Math.round(at - Date.now()))
    }
    await this.#passing?.pass(Date.now() + target, goTo)
    this.#offset = target
    this.#remember()
    this.#passing?.settle()
  }

  /** Moves of the clock do not overlap. */
  #inTurn(move: () => Promise<void>): Promise<void> {
    const moved = this.#moving.then(move)
    this.#moving = moved.catch(() => undefined)
    return moved
  }

  #remember(): void {
    this.#file.writeMeta(META_KEY, String(this.#offset))
  }
}
