import { textOf } from '../http'
import type { Runtime } from '../runtime'
import { ApiFailure, type Callbacks, type MakeAsyncApi } from './call'
import { sealed } from './sealed'

interface RequestOptions {
  url: string
  method?: string
  data?: string | Record<string, unknown>
  header?: Record<string, string>
  dataType?: string
  responseType?: string
}

/** wx.request, to the phone's own server only: every other is a domain that nobody has registered. */
export function requestApi(runtime: Runtime, asyncApi: MakeAsyncApi): Record<string, unknown> {
  const { http, device, report } = runtime
  const perform = asyncApi('request', async (options: RequestOptions) => {
    const url = new URL(options.url)
    if (!http || url.origin !== runtime.origin)
      throw new ApiFailure('url not in domain list', { errno: 600002 })
    if (!device.networkStatus.isConnected) throw new ApiFailure('network is down', { errno: 600001 })
    const method = (options.method ?? 'GET').toUpperCase()
    const headers: Record<string, string> = { 'content-type': 'application/json' }
    for (const [name, value] of Object.entries(options.header ?? {})) headers[name.toLowerCase()] = value
    const body = method === 'GET' ? undefined : bodyOf(options.data, headers)
    if (method === 'GET' && options.data) {
      for (const [name, value] of Object.entries(options.data)) url.searchParams.set(name, String(value))
    }
    const answer = await http(url.pathname + url.search, { method, headers, body }).catch((error: Error) => {
      throw new ApiFailure(error.message, { errno: 600001 })
    })
    return {
      data: dataOf(answer.bytes, options),
      statusCode: answer.status,
      header: answer.headers,
      cookies: [],
    }
  })
  return {
    request: (options: RequestOptions & Callbacks) => {
      // With a callback it answers through it; the task that comes back is no promise.
      void perform({ ...options, complete: options.complete ?? (() => undefined) })
      return sealed('RequestTask', { abort: () => report.notSimulated('RequestTask.abort') }, report)
    },
  }
}

function bodyOf(data: RequestOptions['data'], headers: Record<string, string>): string | undefined {
  if (data === undefined || typeof data === 'string') return data
  if (!headers['content-type']?.includes('x-www-form-urlencoded')) return JSON.stringify(data)
  return new URLSearchParams(Object.entries(data).map(([name, value]) => [name, String(value)])).toString()
}

function dataOf(bytes: Uint8Array, { dataType = 'json', responseType }: RequestOptions): unknown {
  if (responseType === 'arraybuffer') return bytes.slice().buffer
  const text = textOf(bytes)
  if (dataType !== 'json') return text
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
