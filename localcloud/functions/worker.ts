/**
 * Runs inside a worker thread: loads one cloud function and runs it call by call. Bundled before use, so it
 * may import nothing that must be found at run time.
 */
import Module, { createRequire } from 'node:module'
import { join } from 'node:path'
import { format } from 'node:util'
import { parentPort, workerData } from 'node:worker_threads'
import type { CallMessage, WorkerInput, WorkerMessage } from './messages'

type Main = (event: unknown, context: unknown) => unknown

const { dir, sdkFallback } = workerData as WorkerInput
const port = parentPort
if (!port) throw new Error('runs in a worker thread only')

const send = (message: WorkerMessage) => port.postMessage(message)
const functionRequire = createRequire(join(dir, 'index.js'))
let clockOffsetMs = 0
let knownFiles = 0

shiftDate()
captureConsole()
supplySdk()
const main = load()
if (main) port.on('message', (message: CallMessage) => void run(main, message))

function load(): Main | undefined {
  try {
    const loaded = functionRequire(dir) as { main?: unknown }
    if (typeof loaded.main !== 'function') throw new Error('exports.main is not a function')
    tellFiles()
    send({ type: 'loaded' })
    return loaded.main as Main
  } catch (error) {
    send({ type: 'loadFailed', message: describe(error) })
    return undefined
  }
}

/** Says which files the function consists of, so that a change of one is noticed. */
function tellFiles(): void {
  const files = Object.keys(functionRequire.cache).filter(
    (file) => file.startsWith(dir) && !file.includes('node_modules'),
  )
  if (files.length > knownFiles) send({ type: 'files', files })
  knownFiles = files.length
}

async function run(main: Main, message: CallMessage): Promise<void> {
  for (const key of message.identityKeys) delete process.env[key]
  Object.assign(process.env, message.identity)
  clockOffsetMs = message.clockOffsetMs
  try {
    const result = await main(JSON.parse(message.event), message.context)
    tellFiles()
    send({ type: 'result', result: serialize(result) })
  } catch (error) {
    send({ type: 'failed', message: describe(error) })
  }
}

function serialize(result: unknown): string {
  if (result === undefined) return 'null'
  let text: string | undefined
  try {
    text = JSON.stringify(result)
  } catch (error) {
    throw new Error(`the function's result cannot be sent as JSON: ${describe(error)}`)
  }
  if (text === undefined) throw new Error(`the function's result cannot be sent as JSON: ${typeof result}`)
  return text
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : format('%o', error)
}

/** Date tells the local clock's time: `new Date()`, `Date()` and `Date.now()`. */
function shiftDate(): void {
  const RealDate = Date
  const now = () => RealDate.now() + clockOffsetMs
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget) as object,
    apply: () => new RealDate(now()).toString(),
    get: (target, name, receiver) =>
      name === 'now' ? now : (Reflect.get(target, name, receiver) as unknown),
  })
  RealDate.prototype.constructor = globalThis.Date
}

function captureConsole(): void {
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    console[level] = (...values: unknown[]) => send({ type: 'console', level, text: format(...values) })
  }
}

/** A function that brings no `wx-server-sdk` gets the one at hand, as in the cloud. */
function supplySdk(): void {
  const resolver = Module as unknown as {
    _resolveFilename: (request: string, ...rest: unknown[]) => string
  }
  const resolve = resolver._resolveFilename
  resolver._resolveFilename = function (this: unknown, request: string, ...rest: unknown[]) {
    try {
      return resolve.call(this, request, ...rest)
    } catch (error) {
      if (request === 'wx-server-sdk') return sdkFallback
      throw error
    }
  }
}
