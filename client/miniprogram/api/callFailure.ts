/** What a failed `wx.cloud.callFunction` means. */
import { TransportError, serviceFailed, type ApiError } from './errors'

/** -504003: the function ran too long; -404012: WeChat gave up waiting for its result. */
const timeout = /time(d )?out|-504003|-404012/i

/** -504xxx and -404011: the function was reached and broke; -501xxx: a limit of the cloud was. */
const broken = /-504\d{3}|-404011|-501\d{3}/

/** Tells failures apart by their text: WeChat documents no other way, and sets `errCode` only sometimes. */
export function callFailure(error: unknown): ApiError {
  console.error(error)
  const text = typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : ''
  if (timeout.test(text)) return new TransportError('TIMEOUT')
  return broken.test(text) ? serviceFailed() : new TransportError('NETWORK')
}
