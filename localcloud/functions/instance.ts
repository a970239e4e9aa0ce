import { statSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'
import { CloudError } from '../errors'
import { FUNCTION_MEMORY_MB, LOAD_TIMEOUT_MS } from '../limits'
import type { CallMessage, WorkerInput, WorkerMessage } from './messages'

/** How a call ended: JSON text, or what went wrong. */
export type Outcome = { result: string } | { error: { code: string; message: string } }

let workerCode: Promise<string> | undefined

/** The worker's program, bundled once: workers cannot load TypeScript themselves. */
function bundledWorker(): Promise<string> {
  workerCode ??= build({
    entryPoints: [join(__dirname, 'worker.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '')
  return workerCode
}

/** One worker thread with one function loaded. Takes one call at a time; dead after a crash or timeout. */
export class FunctionInstance {
  readonly #worker: Worker
  readonly #loadedFiles = new Map<string, number>()
  #alive = true
  #onConsole: (level: string, text: string) => void = () => undefined

  private constructor(worker: Worker) {
    this.#worker = worker
    worker.on('message', (message: WorkerMessage) => {
      if (message.type === 'console') this.#onConsole(message.level, message.text)
      if (message.type === 'files') this.#remember(message.files)
    })
    worker.once('exit', () => (this.#alive = false))
    // What a crash means to the call that runs is decided where the call waits.
    worker.on('error', () => (this.#alive = false))
  }

  /** Starts a worker and loads the function. @throws CloudError when its code cannot be loaded */
  static async start(input: WorkerInput, env: Record<string, string>): Promise<FunctionInstance> {
    const worker = new Worker(await bundledWorker(), {
      eval: true,
      env,
      workerData: input,
      resourceLimits: { maxOldGenerationSizeMb: FUNCTION_MEMORY_MB },
    })
    const instance = new FunctionInstance(worker)
    const answer = await instance.#next(LOAD_TIMEOUT_MS, 'loading the function took too long')
    if (answer.type === 'loaded') return instance
    await instance.stop()
    throw new CloudError(
      'FUNCTIONS_EXECUTE_FAIL',
      answer.type === 'loadFailed' ? answer.message : 'cannot be loaded',
    )
  }

  get alive(): boolean {
    return this.#alive
  }

  /** True when a file of the function has changed since it was loaded. */
  get outdated(): boolean {
    return [...this.#loadedFiles].some(([file, time]) => modifiedAt(file) !== time)
  }

  /** Runs one call to its end. Never throws; kills the worker when the time is over. */
  async call(
    message: CallMessage,
    timeoutMs: number,
    onConsole: (level: string, text: string) => void,
  ): Promise<Outcome> {
    this.#onConsole = onConsole
    this.#worker.postMessage(message)
    try {
      const answer = await this.#next(timeoutMs, `Invoking task timed out after ${timeoutMs / 1000} seconds`)
      if (answer.type === 'result') return { result: answer.result }
      return fail('FUNCTIONS_EXECUTE_FAIL', answer.type === 'failed' ? answer.message : 'unexpected answer')
    } catch (error) {
      await this.stop()
      const { code, message: text } = error as CloudError
      return fail(code, text)
    }
  }

  async stop(): Promise<void> {
    this.#alive = false
    await this.#worker.terminate()
  }

  #remember(files: string[]): void {
    for (const file of files) {
      if (!this.#loadedFiles.has(file)) this.#loadedFiles.set(file, modifiedAt(file))
    }
  }

  /** The worker's next answer; a crash or a timeout is thrown. */
  #next(timeoutMs: number, timeoutMessage: string): Promise<WorkerMessage> {
    const worker = this.#worker
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void) => {
        clearTimeout(timer)
        worker.off('message', onMessage).off('error', onError).off('exit', onExit)
        finish()
      }
      const crash = (message: string) =>
        settle(() => reject(new CloudError('FUNCTIONS_EXECUTE_FAIL', message)))
      const onMessage = (message: WorkerMessage) => {
        if (message.type !== 'console' && message.type !== 'files') settle(() => resolve(message))
      }
      const onError = (error: Error) => crash(`${error.name}: ${error.message}`)
      const onExit = (code: number) => crash(`the function ended its process (exit code ${code})`)
      const timer = setTimeout(
        () => settle(() => reject(new CloudError('FUNCTIONS_TIME_LIMIT_EXCEEDED', timeoutMessage))),
        timeoutMs,
      )
      worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    })
  }
}

function fail(code: string, message: string): Outcome {
  return { error: { code, message } }
}

function modifiedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
