/** Recordings in a browser: one element for the whole app, which goes on while other pages are open. */
import type { AudioPlayer, Track } from './track'

const element = new Audio()
element.preload = 'metadata'
let loaded: Track | undefined
let failed: string | undefined
const listeners = new Set<() => void>()
const tell = () => listeners.forEach((listener) => listener())
for (const event of ['play', 'pause', 'timeupdate', 'waiting']) element.addEventListener(event, tell)
element.addEventListener('ended', () => unload())
element.addEventListener('error', () => unload(loaded?.contentId))

function unload(because?: string): void {
  failed = because
  loaded = undefined
  tell()
}

/** A browser may refuse to play, e.g. a format it does not know; being paused meanwhile is no failure. */
function play(): void {
  element.play().catch((reason: unknown) => {
    if ((reason as Error).name !== 'AbortError') unload(loaded?.contentId)
  })
}

export const audioPlayer: AudioPlayer = {
  load(track, startAt, rate) {
    failed = undefined
    loaded = track
    element.src = track.source
    element.defaultPlaybackRate = rate
    element.playbackRate = rate
    element.currentTime = startAt
    play()
  },
  play,
  pause: () => element.pause(),
  seek(seconds) {
    element.currentTime = seconds
  },
  setRate(rate) {
    element.playbackRate = rate
  },
  stateOf(contentId) {
    if (loaded?.contentId !== contentId)
      return { loaded: false, playing: false, seconds: 0, rate: 1, failed: failed === contentId }
    return {
      loaded: true,
      playing: !element.paused,
      seconds: element.currentTime,
      rate: element.playbackRate,
      failed: false,
    }
  },
  subscribe(listener) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
