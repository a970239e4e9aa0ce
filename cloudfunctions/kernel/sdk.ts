/**
 * The one place that touches `wx-server-sdk`. Its own types are loose and lag behind what it does (they know neither
 * DYNAMIC_CURRENT_ENV nor throwOnNotFound), so the part the product uses is typed here, once.
 */
import sdk from 'wx-server-sdk'

interface Cloud {
  DYNAMIC_CURRENT_ENV: symbol
  init(options: { env: symbol }): void
  getWXContext(): { OPENID?: unknown }
  database(options: { throwOnNotFound: boolean }): Database
  uploadFile(request: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  downloadFile(request: { fileID: string }): Promise<{ fileContent: Buffer }>
  deleteFile(request: { fileList: readonly string[] }): Promise<unknown>
  /** `tempFileURL` is empty for a file that is not there. */
  getTempFileURL(request: {
    fileList: readonly string[]
  }): Promise<{ fileList: Array<{ fileID: string; tempFileURL: string }> }>
  openapi: {
    subscribeMessage: {
      send(request: {
        touser: string
        templateId: string
        page: string
        data: Record<string, { value: string }>
      }): Promise<unknown>
    }
    phonenumber: {
      /** @throws an error with WeChat's `errCode` */
      getPhoneNumber(request: {
        code: string
      }): Promise<{ phoneInfo?: { countryCode?: unknown; purePhoneNumber?: unknown } }>
    }
    security: {
      /** @throws an error with WeChat's `errCode` */
      msgSecCheck(request: {
        openid: string
        content: string
        scene: number
        version: 2
      }): Promise<{ result?: { suggest?: unknown } }>
    }
  }
}

interface Database {
  command: Command
  collection(name: string): SdkCollection
  startTransaction(): Promise<SdkTransaction>
}

/** A query condition or update operator; opaque to the product. */
export interface Condition {
  and(other: Condition): Condition
}

interface Command {
  in(values: readonly unknown[]): Condition
  gt(value: unknown): Condition
  gte(value: unknown): Condition
  lt(value: unknown): Condition
  lte(value: unknown): Condition
  set(value: unknown): Condition
}

export interface SdkDocument {
  /** `data` is undefined when there is no such document. */
  get(): Promise<{ data: unknown }>
  set(request: { data: unknown }): Promise<unknown>
  update(request: { data: unknown }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

export interface SdkQuery {
  orderBy(field: string, direction: 'asc' | 'desc'): SdkQuery
  field(projection: Record<string, boolean>): SdkQuery
  limit(count: number): SdkQuery
  get(): Promise<{ data: unknown[] }>
  count(): Promise<{ total: number }>
  update(request: { data: unknown }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

/** What can be done inside a transaction: documents and additions only, anything else would run outside of it. */
export interface SdkTransactionCollection {
  doc(id: string): SdkDocument
  add(request: { data: unknown }): Promise<unknown>
}

interface SdkCollection extends SdkTransactionCollection {
  where(filter: Record<string, unknown>): SdkQuery
}

export interface SdkTransaction {
  collection(name: string): SdkTransactionCollection
  commit(): Promise<unknown>
  rollback(): Promise<unknown>
}

export const cloud = sdk as unknown as Cloud

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

export const database = cloud.database({ throwOnNotFound: false })
