/** The console reaches its function through the cloud's HTTP access; this unwraps and wraps such calls. */
import type { Answer, FunctionEvent } from './serve'

interface HttpEvent {
  httpMethod: string
  body?: string
  isBase64Encoded?: boolean
}

/** Lets `main` be called directly and through HTTP access alike. */
export function withHttpAccess(main: (event: FunctionEvent) => Promise<Answer>) {
  return async (event: FunctionEvent | HttpEvent) => {
    if (!isHttp(event)) return main(event)
    return {
      statusCode: 200,
      headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
      body: JSON.stringify(await main(parseBody(event))),
    }
  }
}

function isHttp(event: FunctionEvent | HttpEvent): event is HttpEvent {
  return typeof event === 'object' && event !== null && 'httpMethod' in event && !('action' in event)
}

/** An unreadable body becomes an event without action, which is then refused by name like any other. */
function parseBody(event: HttpEvent): FunctionEvent {
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : (event.body ?? '')
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null ? parsed : {}
  } catch {
    return {}
  }
}
