import type { CallFunction, Runtime } from '../runtime'
import type { Http } from '../http'
import { ApiFailure, type MakeAsyncApi } from './call'
import { cloudFilesApi } from './cloud-files'

/** WeChat's code for a function that threw. */
const FUNCTION_FAILED = -504002
const NO_NETWORK = -1

let requests = 0

/** Cloud functions over HTTP: `POST {origin}/functions/:name` as one person. */
export function httpCallFunction(origin: string, openid: string): CallFunction {
  return async (name, data) => {
    const response = await window.fetch(`${origin}/functions/${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-wx-openid': openid },
      body: JSON.stringify(data ?? {}),
    })
    const text = await response.text()
    try {
      return JSON.parse(text) as Awaited<ReturnType<CallFunction>>
    } catch {
      return { error: { code: response.status, message: text.slice(0, 200) } }
    }
  }
}

/** Puts the person's consents into the local cloud's ledger; nobody keeps them where there is no server. */
export function consentAt(http: Http | undefined, openid: string): Runtime['consent'] {
  return async (templateId, accept) => {
    if (!http) return
    const { status } = await http('/localcloud/consents', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ openid, templateId, accept }),
    })
    if (status >= 300) throw new Error(`the consent was not kept: status ${status}`)
  }
}

/** wx.cloud: starting it, calling functions, files. */
export function cloudApi(runtime: Runtime, asyncApi: MakeAsyncApi): Record<string, unknown> {
  let started = false
  return {
    ...cloudFilesApi(runtime, asyncApi),
    init: () => {
      started = true
    },
    callFunction: asyncApi('cloud.callFunction', async ({ name, data }: { name: string; data?: unknown }) => {
      if (!started)
        throw new ApiFailure("Cloud API isn't enabled, please call wx.cloud.init first", { errCode: -1 })
      if (!runtime.device.networkStatus.isConnected)
        throw new ApiFailure('request:fail network is down', { errCode: NO_NETWORK })
      const answer = await runtime.callFunction(name, data).catch((error: Error) => {
        throw new ApiFailure(`request:fail ${error.message}`, { errCode: NO_NETWORK })
      })
      if ('error' in answer) {
        const { code, message } = answer.error
        const errCode = typeof code === 'number' ? code : FUNCTION_FAILED
        throw new ApiFailure(`errCode: ${errCode} | errMsg: ${message}`, { errCode, code })
      }
      requests += 1
      return { result: answer.result, requestID: `simulated-${requests}` }
    }),
  }
}
