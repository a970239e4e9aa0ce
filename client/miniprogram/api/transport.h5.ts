/**
 * Calls functions from a browser. In production h5 serves public pages only, because a browser cannot prove who the
 * person is; the local cloud takes the openid named here at its word.
 */
import { TransportError, serviceFailed } from './errors'
import { withinTimeLimit } from './timeLimit'
import type { Transport } from './types'
import { visitorOpenid } from './visitor'

/** Where `POST /functions/:name` is, set at build time; empty for the server that served the page. */
declare const FUNCTIONS_BASE: string

/** Nothing to prepare in a browser. */
export function startTransport(): void {}

export const transport: Transport = {
  async call(functionName, event) {
    const response = await withinTimeLimit(
      fetch(`${FUNCTIONS_BASE}/functions/${functionName}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-wx-openid': visitorOpenid() },
        body: JSON.stringify(event),
      }),
    ).catch((error: unknown) => {
      throw error instanceof TransportError ? error : new TransportError('NETWORK')
    })
    const body: unknown = await response.json().catch(() => null)
    if (typeof body === 'object' && body !== null && 'result' in body) return body.result
    console.error(`function ${functionName} answered ${response.status}`, body)
    throw serviceFailed()
  },
}
