import { Cron } from 'croner'
import type { LocalClock, TimePassing } from '../clock'
import { messageOf } from '../errors'
import { MAX_TIMER_CATCH_UP } from '../limits'
import type { CloudFunction, FunctionCatalog } from './catalog'
import type { Outcome } from './instance'
import type { FunctionRunner } from './runner'

/** Longest sleep: changes of config.json and of the machine's clock are seen by then. */
const MAX_SLEEP_MS = 60_000

interface Occurrence {
  functionName: string
  triggerName: string
  at: number
}

/** Runs the timers of config.json when the local clock reaches them. */
export class Timers implements TimePassing {
  readonly #catalog: FunctionCatalog
  readonly #runner: FunctionRunner
  readonly #clock: LocalClock
  #doneUntil: number
  #sleep: NodeJS.Timeout | undefined
  #started = false
  #stopped = false
  /** Times that pass do not overlap: a timer runs once, and in the order of its moments. */
  #passing: Promise<void> = Promise.resolve()

  constructor(catalog: FunctionCatalog, runner: FunctionRunner, clock: LocalClock) {
    this.#catalog = catalog
    this.#runner = runner
    this.#clock = clock
    this.#doneUntil = clock.now()
    clock.attach(this)
  }

  start(): void {
    this.#started = true
    this.jumped()
  }

  /** All timers and when each is due next (local clock, milliseconds; null for never). */
  all(): Array<{ function: string; name: string; cron: string; nextAt: number | null }> {
    return this.#functions().flatMap(({ name, triggers }) =>
      triggers.map((trigger) => ({
        function: name,
        name: trigger.name,
        cron: trigger.cron,
        nextAt: scheduleOf(trigger.cron)?.nextRun(new Date(this.#clock.now()))?.getTime() ?? null,
      })),
    )
  }

  /** Runs a timer now, besides its times. Answers undefined when there is no such timer. */
  async runNow(functionName: string, triggerName: string): Promise<Outcome | undefined> {
    const known = this.all().some(({ function: of, name }) => of === functionName && name === triggerName)
    return known ? this.#run({ functionName, triggerName, at: this.#clock.now() }) : undefined
  }

  stop(): void {
    this.#started = false
    this.#stopped = true
    clearTimeout(this.#sleep)
  }

  pass(until: number, goTo: (at: number) => void): Promise<void> {
    const passed = this.#passing.then(() => this.#passNow(until, goTo))
    this.#passing = passed.catch(() => undefined)
    return passed
  }

  async #passNow(until: number, goTo: (at: number) => void): Promise<void> {
    // Who woke up while the clock was being moved finds its time done already.
    if (until <= this.#doneUntil) return
    const due = this.#between(this.#doneUntil, until)
    this.#doneUntil = until
    for (const occurrence of due) {
      goTo(occurrence.at)
      await this.#run(occurrence)
    }
  }

  jumped(): void {
    this.#doneUntil = this.#clock.now()
    this.settle()
  }

  /** Sleeps until the next timer is due. */
  settle(): void {
    clearTimeout(this.#sleep)
    if (!this.#started) return
    const next = this.#functions()
      .flatMap(({ triggers }) => triggers)
      .map(({ cron }) => scheduleOf(cron)?.nextRun(new Date(this.#doneUntil))?.getTime() ?? Infinity)
    const wait = Math.max(0, Math.min(...next.map((at) => at - this.#clock.now()), MAX_SLEEP_MS))
    this.#sleep = setTimeout(() => void this.#wake(), wait)
    this.#sleep.unref()
  }

  async #wake(): Promise<void> {
    await this.pass(this.#clock.now(), () => undefined)
    this.settle()
  }

  /** What falls due after `from` and not after `until`, in order; of one timer only the last few. */
  #between(from: number, until: number): Occurrence[] {
    const due = this.#functions().flatMap(({ name, triggers }) =>
      triggers.flatMap((trigger) =>
        occurrences(trigger.cron, from, until).map((at) => ({
          functionName: name,
          triggerName: trigger.name,
          at,
        })),
      ),
    )
    return due.sort((left, right) => left.at - right.at)
  }

  #functions(): CloudFunction[] {
    try {
      return this.#catalog.all()
    } catch (error) {
      console.error(`timers rest: ${messageOf(error)}`)
      return []
    }
  }

  async #run({ functionName, triggerName, at }: Occurrence): Promise<Outcome> {
    const event = { Type: 'timer', TriggerName: triggerName, Time: new Date(at).toISOString(), Message: '' }
    const caller = { kind: 'timer', trigger: triggerName } as const
    const outcome = await this.#runner.run(functionName, JSON.stringify(event), caller)
    // A tick cut short because the cloud closes is no failure of the function.
    if ('error' in outcome && !this.#stopped) {
      console.error(`timer ${triggerName} of ${functionName} failed: ${outcome.error.message}`)
    }
    return outcome
  }
}

/** Moments of a timer after `from`, up to `until`; of many only the last. */
function occurrences(cron: string, from: number, until: number): number[] {
  const runs = scheduleOf(cron)?.previousRuns(MAX_TIMER_CATCH_UP, new Date(until + 1)) ?? []
  return runs.map((run) => run.getTime()).filter((at) => at > from && at <= until)
}

/** A seven-field cron (seconds first, years last; UTC+8). One that cannot be read is said and left out. */
function scheduleOf(cron: string): Cron | undefined {
  try {
    return new Cron(cron, { paused: true, timezone: 'Asia/Shanghai', mode: '7-part' })
  } catch (error) {
    console.error(`timer ignored, not a seven-field cron: ${cron} (${messageOf(error)})`)
    return undefined
  }
}
