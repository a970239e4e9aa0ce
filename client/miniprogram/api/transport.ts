/** Calls cloud functions from inside WeChat, which knows who the person is. */
import Taro from '@tarojs/taro'
import { callFailure } from './callFailure'
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
      throw error instanceof TransportError ? error : callFailure(error)
    })
    return answer.result
  },
}
