/** What a reading meter shows and says; shared by the native component and its twin in the browser. */

/** Screen readers hear of progress at most this often (milliseconds). */
const spokenEvery = 60_000

export interface MeterLook {
  /** Whole percent. */
  percent: number
  /** As read out; it lags behind by up to a minute. */
  spoken: string
}

/** Before anything has been measured. */
export const unread: MeterLook = { percent: 0, spoken: '已读 0%' }

export interface Meter {
  /** Takes the share that has been read, 0 to 1; tells only what changed. */
  moveTo(position: number): void
  /** Drops what is still to be said. */
  stop(): void
}

/** Follows positions as they come while scrolling; `tell` gets each new look of the meter. */
export function createMeter(tell: (look: MeterLook) => void): Meter {
  let percent = 0
  let spoken = ''
  let saidAt: number | undefined
  let later: ReturnType<typeof setTimeout> | undefined
  const say = () => {
    later = undefined
    saidAt = Date.now()
    spoken = `已读 ${percent}%`
  }
  return {
    moveTo(position) {
      const next = Math.round(Math.min(1, Math.max(0, position)) * 100)
      if (next === percent && spoken) return
      percent = next
      const wait = saidAt === undefined ? 0 : saidAt + spokenEvery - Date.now()
      if (wait <= 0) say()
      else
        later ??= setTimeout(() => {
          say()
          tell({ percent, spoken })
        }, wait)
      tell({ percent, spoken })
    },
    stop() {
      clearTimeout(later)
      later = undefined
    },
  }
}
