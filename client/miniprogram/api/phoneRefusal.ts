/** What it means when WeChat does not do what a page asks of the phone. */
import { ApiError } from './errors'

const refused = /auth|deny|denied|permission|privacy/i

/**
 * Refusals by the person or the phone say where to allow it; everything else says to try again.
 * @param what e.g. 没有加到日历
 * @param permission as WeChat's settings name it, e.g. 添加到日历
 */
export function phoneRefusal(reason: unknown, what: string, permission: string): ApiError {
  console.warn(reason)
  const text = (reason as { errMsg?: string } | undefined)?.errMsg ?? String(reason)
  return refused.test(text)
    ? new ApiError('REFUSED', `${what}。请点右上角的“…”，在“设置”里允许“${permission}”，再点一次。`)
    : new ApiError('NOT_DONE', `${what}，请再点一次。`)
}
