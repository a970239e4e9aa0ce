import type { Outcome } from './instance'

/** What a failed function call is called in `{error: {code}}`: WeChat's number where it has one. */
const CALL_ERROR_NUMBERS: Record<string, number> = {
  FUNCTION_NOT_FOUND: -501000,
  SYS_ERR: -501001,
  EXCEED_REQUEST_LIMIT: -501003,
  EXCEED_CONCURRENT_REQUEST_LIMIT: -501004,
  FUNCTIONS_EXECUTE_FAIL: -504002,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: -504003,
}

/** How a call of a function ended, as callers outside the SDK see it. */
export type CallAnswer = { result: unknown } | { error: { code: string | number; message: string } }

/** Turns an outcome into what callers outside the SDK see. */
export function callAnswer(outcome: Outcome): CallAnswer {
  if ('result' in outcome) return { result: JSON.parse(outcome.result) as unknown }
  const { code, message } = outcome.error
  return { error: { code: CALL_ERROR_NUMBERS[code] ?? code, message } }
}
