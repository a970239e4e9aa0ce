/** Calls cloud functions from inside WeChat, which knows who the person is. */
import Taro from '@tarojs/taro'
import { TransportError } from './errors'
import { withinTimeLimit } from './timeLimit'
import type { Transport } from './types'

/** The WeChat Cloud environment, set at build time; empty for the mini-program's default one. */
declare const CLOUD_ENVIRONMENT: string

/** Must run once before the first call. */
export function startTransport(): void {
  Taro.cloud.init(CLOUD_ENVIRONMENT ? { env: CLOUD_ENVIRONMENT } : {})
}

export const transport: Transport = {
  async call(functionName, event) {
    const call = Taro.cloud.callFunction({ name: functionName, data: event })
    const answer = await withinTimeLimit(Promise.resolve(call)).catch((error: unknown) => {
      if (error instanceof TransportError) throw error
      console.error(error)
      throw new TransportError(isTimeout(error) ? 'TIMEOUT' : 'NETWORK')
    })
    return answer.result
  },
}

/** WeChat tells failures apart by text only, e.g. `cloud.callFunction:fail … -504003 … timeout`. */
function isTimeout(error: unknown): boolean {
  const text = typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : ''
  return /time(d )?out|-504003/i.test(text)
}
