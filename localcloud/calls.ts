import { randomUUID } from 'node:crypto'
import { CONSOLE_LINES_PER_CALL, OPERATIONS_PER_CALL, RECENT_CALLS } from './limits'
import type { TraceEntry } from './trace'

/** One run of a function. */
export interface FunctionCall {
  id: string
  name: string
  /** `event.action` when the event has one, as functions often serve several; of a timer its name. */
  action: string | null
  /** openid of the caller, or null. */
  caller: string | null
  /** `client`, `timer`, `http`, `push` (message push), `administrator`, or the id of the call that called it. */
  source: string
  /** Local clock, milliseconds. */
  startedAt: number
  /** null while it runs. */
  ms: number | null
  /** null while it runs. */
  ok: boolean | null
  error: { code: string | number; message: string } | null
  operations: TraceEntry[]
  console: Array<{ level: string; text: string }>
}

/** The last calls, newest first. A call's id travels through the SDK, so that operations find their call. */
export class CallLog {
  readonly #calls = new Map<string, FunctionCall>()

  start(call: Pick<FunctionCall, 'name' | 'action' | 'caller' | 'source' | 'startedAt'>): FunctionCall {
    const started = {
      ...call,
      id: randomUUID(),
      ms: null,
      ok: null,
      error: null,
      operations: [],
      console: [],
    }
    this.#calls.set(started.id, started)
    for (const id of this.#calls.keys()) {
      if (this.#calls.size <= RECENT_CALLS) break
      this.#calls.delete(id)
    }
    return started
  }

  find(id: string): FunctionCall | undefined {
    return this.#calls.get(id)
  }

  recent(): FunctionCall[] {
    return [...this.#calls.values()].reverse()
  }
}

/** Keeps a line a function printed. */
export function addConsoleLine(call: FunctionCall, level: string, text: string): void {
  if (call.console.length < CONSOLE_LINES_PER_CALL) call.console.push({ level, text })
}

/** Keeps what a call asked of the database. */
export function addOperation(call: FunctionCall, operation: TraceEntry): void {
  if (call.operations.length < OPERATIONS_PER_CALL) call.operations.push(operation)
}
