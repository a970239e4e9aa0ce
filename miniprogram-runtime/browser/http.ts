import type { HostAnswer, HostRequest } from '../shared/window'

/** Asks the server that the phone is connected to; rejects where there is no answer at all. */
export type Http = (path: string, request: HostRequest) => Promise<HostAnswer>

/** HTTP by the browser, to the server that the page came from. */
export function browserHttp(origin: string): Http {
  return async (path, { method, headers, body }) => {
    const response = await window.fetch(new URL(path, origin), { method, headers, body: body as BodyInit })
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      bytes: new Uint8Array(await response.arrayBuffer()),
    }
  }
}

/** UTF-8 bytes of a text, and back; written out because jsdom has no TextEncoder. */
export function textOf(bytes: Uint8Array): string {
  let escaped = ''
  for (const byte of bytes) escaped += `%${byte.toString(16).padStart(2, '0')}`
  return decodeURIComponent(escaped)
}
