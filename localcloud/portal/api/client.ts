/** Requests to the local cloud this page came from. */

/** How long a reading may take before the local cloud counts as gone. */
const PATIENCE_MS = 8_000

/** Nothing answered. */
export class NoAnswerError extends Error {
  constructor() {
    super('本地云没有应答')
    this.name = 'NoAnswerError'
  }
}

/** An answer that says no; `message` is fit for people. */
class RefusedError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'RefusedError'
  }
}

/**
 * Reads JSON.
 * @throws NoAnswerError when nothing answers, RefusedError when the answer is no
 */
export function read<T>(path: string): Promise<T> {
  return request<T>(path, { signal: AbortSignal.timeout(PATIENCE_MS) })
}

/**
 * Sends JSON. Waits as long as it takes: moving the clock runs all timers due on the way.
 * @throws NoAnswerError when nothing answers, RefusedError when the answer is no
 */
export function send<T>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<T> {
  return sendText<T>('POST', path, JSON.stringify(body), headers)
}

/** Sends JSON that is already text. @throws as `send` does */
export function sendText<T>(
  method: 'POST' | 'PUT',
  path: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<T> {
  return request<T>(path, { method, headers: { 'content-type': 'application/json', ...headers }, body })
}

/** Removes what stands at the address. @throws as `send` does */
export function remove<T>(path: string): Promise<T> {
  return request<T>(path, { method: 'DELETE' })
}

interface FunctionAnswer {
  result?: { data?: unknown; error?: { code: string | number; message: string } } | null
  error?: { code: string | number; message: string }
}

/**
 * Calls a cloud function as a person, as the mini-program does.
 * @throws RefusedError with the function's own message
 */
export function callFunction(name: string, event: unknown, openid: string): Promise<void> {
  return runFunction(`/functions/${encodeURIComponent(name)}`, event, { 'x-wx-openid': openid })
}

/**
 * Sends what makes a function run.
 * @throws RefusedError with the function's own message
 */
export async function runFunction(
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<void> {
  const answer = await send<FunctionAnswer>(path, body, headers)
  const error = answer.error ?? answer.result?.error
  if (error) throw new RefusedError(error.message)
}

async function request<T>(path: string, init: RequestInit): Promise<T> {
  let response: Response
  try {
    response = await fetch(path, init)
  } catch {
    throw new NoAnswerError()
  }
  const text = await response.text().catch(() => {
    throw new NoAnswerError()
  })
  const body = parsed(text)
  if (response.ok && body !== undefined) return body as T
  const message = (body as { error?: { message?: string } } | undefined)?.error?.message
  throw new RefusedError(message ?? `本地云回答了 HTTP ${response.status}，但没有说明原因`)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
