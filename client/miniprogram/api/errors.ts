/** Errors as screens meet them: every one has a code for programs and a message in plain Chinese. */
import type { Action, ClientErrorCode, ErrorCode, FieldProblem } from './types'

const clientMessages: Record<ClientErrorCode, string> = {
  NETWORK: '网络没有连上，请检查网络后再试。',
  TIMEOUT: '网络有点慢，这次没有等到结果，请再试一次。',
}

/** An action was refused, or never got through. `traceId` helps to find it in the logs; null on the client's own errors. */
export class ApiError<Code extends string = string> extends Error {
  constructor(
    readonly code: Code,
    message: string,
    readonly traceId: string | null = null,
    readonly fields: FieldProblem[] = [],
  ) {
    super(message)
    this.name = 'ApiError'
  }
}

/** The error of an action with exactly the codes its contract declares. */
export type ApiErrorOf<K extends Action> = ApiError<ErrorCode<K>>

/** The request did not get through. */
export class TransportError extends ApiError<ClientErrorCode> {
  constructor(code: ClientErrorCode) {
    super(code, clientMessages[code])
    this.name = 'TransportError'
  }
}

/** The server was reached but gave nothing that could be read. */
export function serviceFailed(): ApiError {
  return new ApiError('INTERNAL', '服务暂时出了点问题，内容没有丢失，请稍后再试。')
}

/** True when nothing is wrong but the connection, so that what is on screen may stay. */
export function isConnectionError(error: ApiError): boolean {
  return error.code === 'NETWORK' || error.code === 'TIMEOUT'
}

/** Whatever was thrown, as an `ApiError`; a programming error keeps its text for the console only. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  console.error(error)
  return new ApiError('INTERNAL', '页面出了点问题，请稍后再试。')
}
