import { join } from 'node:path'
import { startLocalCloud, type LocalCloud, type LocalCloudOptions } from '../../../localcloud/index'

export const FIXTURES = join(__dirname, '..', 'fixtures')

/** The parts of wx-server-sdk the tests use; its own types are too loose to catch mistakes. */
export interface Sdk {
  init(options: { env: unknown }): void
  DYNAMIC_CURRENT_ENV: unknown
  database(): SdkDatabase
  callFunction(options: { name: string; data?: unknown }): Promise<{ result: unknown }>
  uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>
  getTempFileURL(options: {
    fileList: Array<string | { fileID: string; maxAge: number }>
  }): Promise<{ fileList: Array<{ fileID: string; status: number; tempFileURL: string }> }>
  deleteFile(options: { fileList: string[] }): Promise<{ fileList: Array<{ status: number }> }>
  openapi: Record<string, Record<string, (parameters: unknown) => Promise<Record<string, unknown>>>>
}

/** Query and update commands differ in shape for every operator; the tests only pass them on. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Loose = any

export interface SdkDatabase {
  command: Loose
  RegExp(options: { regexp: string; options?: string }): Loose
  serverDate(options?: { offset: number }): Loose
  Geo: Loose
  createCollection(name: string): Promise<unknown>
  collection(name: string): Loose
  runTransaction<T>(work: (transaction: SdkTransaction) => Promise<T>): Promise<T>
  startTransaction(): Promise<SdkTransaction>
}

export interface SdkTransaction {
  collection(name: string): Loose
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}

export type TestCloud = LocalCloud & { url: string; sdk: Sdk; db: SdkDatabase }

/** A fresh cloud in memory and the real SDK pointed at it. One for each test file: the SDK reads process.env. */
export async function startTestCloud(options: Partial<LocalCloudOptions> = {}): Promise<TestCloud> {
  const cloud = await startLocalCloud({ functionsDir: FIXTURES, data: ':memory:', ...options })
  Object.assign(process.env, cloud.sdkEnvironment())
  const sdk = require('wx-server-sdk') as Sdk
  sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV })
  return { ...cloud, sdk, db: sdk.database() }
}

/** What a promise was rejected with. */
export async function failure(
  promise: Promise<unknown>,
): Promise<{ errCode?: number; code?: string; message: string }> {
  try {
    await promise
  } catch (error) {
    return error as { errCode?: number; code?: string; message: string }
  }
  throw new Error('expected a failure')
}

/** Polls until `condition` holds. */
export async function until(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + 30_000
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`waited in vain: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
