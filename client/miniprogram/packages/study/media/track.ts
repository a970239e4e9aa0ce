/** What plays a recording, the same for WeChat and for browsers. */

export interface Track {
  contentId: string
  title: string
  issuer: string
  /** Address of the recording. */
  source: string
}

export interface AudioState {
  /** True when the player holds this recording. */
  loaded: boolean
  playing: boolean
  /** How far it has been played. */
  seconds: number
  /** How fast it is being played; 1 while it is not. */
  rate: number
  /** True when it could not be played. */
  failed: boolean
}

export interface AudioPlayer {
  /** Takes this recording in place of any other, and plays it. */
  load(track: Track, startAt: number, rate: number): void
  play(): void
  pause(): void
  seek(seconds: number): void
  setRate(rate: number): void
  stateOf(contentId: string): AudioState
  /** Calls the listener after every change; hands back how to stop. */
  subscribe(listener: () => void): () => void
}

/** Speeds that can be chosen. */
export const rates = [0.75, 1, 1.25, 1.5, 2] as const
export type Rate = (typeof rates)[number]

/** e.g. 3:05, or 1:02:09 from an hour on. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}
