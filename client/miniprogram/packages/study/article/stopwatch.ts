/** Seconds somebody was at it: the time between signs of reading, as long as they are not too far apart. */

/** Longer than this without a sign, and the phone was put down (milliseconds). */
const idleAfter = 90_000

export interface Stopwatch {
  /** A sign of reading: the page moved, a recording is running. */
  sign(): void
  /** What has gathered since it was taken last, in seconds. */
  take(): number
  /** The phone was put away: what comes until the next sign is no reading. */
  stop(): void
}

/** @param now the time in milliseconds */
export function createStopwatch(now: () => number): Stopwatch {
  let gathered = 0
  let last: number | undefined = now()
  const gather = () => {
    const at = now()
    if (last !== undefined && at - last <= idleAfter) gathered += Math.max(0, at - last)
    return at
  }
  return {
    sign() {
      last = gather()
    },
    take() {
      last = last === undefined ? undefined : gather()
      const seconds = gathered / 1000
      gathered = 0
      return seconds
    },
    stop() {
      gather()
      last = undefined
    },
  }
}
