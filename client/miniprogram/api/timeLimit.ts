import { TransportError } from './errors'

/** How long a call may take, in milliseconds. */
export const callTimeout = 10_000

/** The promise's outcome, or a TIMEOUT when it takes longer than `callTimeout`. */
export function withinTimeLimit<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TransportError('TIMEOUT')), callTimeout)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
