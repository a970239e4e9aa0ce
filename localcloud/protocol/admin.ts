import { randomUUID } from 'node:crypto'
import { addOperation, type CallLog, type FunctionCall } from '../calls'
import type { LocalClock } from '../clock'
import type { Cost } from '../database/cost'
import type { Database } from '../database/database'
import { CloudError, messageOf } from '../errors'
import type { FunctionRunner } from '../functions/runner'
import type { Timers } from '../functions/timers'
import type { OpenApi } from '../openapi/openapi'
import type { FileStore } from '../storage/files'
import { storageActions } from '../storage/actions'
import type { QuotaGuard } from '../quota'
import type { TraceEntry, TraceFile } from '../trace'
import { databaseActions, type Body } from './database-actions'

type Answer = Record<string, unknown>

/** The parts of the cloud that requests are passed on to. */
export interface Services {
  database: Database
  files: FileStore
  runner: FunctionRunner
  timers: Timers
  openapi: OpenApi
  calls: CallLog
  clock: LocalClock
  trace: TraceFile
  quota: QuotaGuard
  /** Resolves when all that has been written is on disk. */
  onDisk: () => Promise<void>
}

/**
 * Answers one request of the SDK. What goes wrong is in the answer, `{code, message}`, as in the cloud.
 * @param chain the SDK's account of where the request comes from (`x-tcb-source`)
 */
export async function answer(services: Services, body: Body, chain: string): Promise<Answer> {
  const requestId = randomUUID()
  try {
    return { ...(await dispatch(services, body, chain)), requestId }
  } catch (error) {
    if (error instanceof CloudError) return { code: error.code, message: error.message, requestId }
    console.error('the local cloud failed:', error)
    return { code: 'SYS_ERR', message: messageOf(error), requestId }
  }
}

function dispatch(services: Services, body: Body, chain: string): Answer | Promise<Answer> {
  const action = String(body['action'])
  const call = services.calls.find(String(body['wxCloudApiToken']))
  if (action in databaseActions)
    return services.quota.databaseRequest(() => databaseOperation(services, action, body, call))
  const storage = storageActions[action]
  if (storage) return storage(services.files, body)
  if (action === 'functions.invokeFunction') return invokeFunction(services, body, call, chain)
  const name = typeof body['apiName'] === 'string' ? `${action} ${body['apiName']}` : action
  throw new CloudError('INVALID_ACTION', `not emulated by the local cloud: ${name}`)
}

/** Runs a database operation and keeps what it cost, also when it fails. */
function databaseOperation(
  services: Services,
  action: string,
  body: Body,
  call: FunctionCall | undefined,
): Answer {
  const started = performance.now()
  const note = (cost: Cost, error?: string) => {
    const name = body['collectionName']
    const entry: TraceEntry = {
      function: call?.name ?? null,
      call: call?.id ?? null,
      action,
      collection: typeof name === 'string' ? name : null,
      ...cost,
      ms: Math.round((performance.now() - started) * 100) / 100,
      at: services.clock.now(),
      ...(error === undefined ? {} : { error }),
    }
    if (call) addOperation(call, entry)
    services.trace.write(entry)
  }
  try {
    const result = databaseActions[action]?.(services.database, body)
    note(result?.cost ?? { read: 0, written: 0 })
    return result?.answer ?? {}
  } catch (error) {
    note({ read: 0, written: 0 }, error instanceof CloudError ? error.code : 'SYS_ERR')
    throw error
  }
}

async function invokeFunction(
  { runner }: Services,
  body: Body,
  parent: FunctionCall | undefined,
  chain: string,
): Promise<Answer> {
  const event = typeof body['request_data'] === 'string' ? body['request_data'] : '{}'
  const outcome = await runner.run(String(body['function_name']), event, { kind: 'function', parent, chain })
  if ('error' in outcome) throw new CloudError(outcome.error.code, outcome.error.message)
  return { data: { response_data: outcome.result } }
}
