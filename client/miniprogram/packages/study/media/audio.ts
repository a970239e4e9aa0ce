/**
 * Recordings in WeChat: one player for the whole mini-program, which goes on while other pages are open and, thanks to
 * `requiredBackgroundModes`, while WeChat is in the background.
 */
import Taro from '@tarojs/taro'
import type { AudioPlayer, Track } from './track'

let loaded: Track | undefined
let failed: string | undefined
let listening = false
const listeners = new Set<() => void>()
const tell = () => listeners.forEach((listener) => listener())

function unload(because?: string): void {
  failed = because
  loaded = undefined
  tell()
}

/** The phone's player, which is asked for at the first recording and not before. */
function manager(): Taro.BackgroundAudioManager {
  const found = Taro.getBackgroundAudioManager()
  if (!listening) {
    listening = true
    for (const event of ['onPlay', 'onPause', 'onTimeUpdate', 'onWaiting'] as const) found[event](tell)
    // At its end, and when it is stopped from the phone's own controls, the player lets go of a recording.
    for (const event of ['onEnded', 'onStop'] as const) found[event](() => unload())
    found.onError(() => unload(loaded?.contentId))
  }
  return found
}

export const audioPlayer: AudioPlayer = {
  load(track, startAt, rate) {
    const player = manager()
    failed = undefined
    loaded = track
    player.title = track.title
    player.epname = track.title
    player.singer = track.issuer
    player.startTime = startAt
    player.playbackRate = rate
    // Plays as soon as it has an address.
    player.src = track.source
  },
  play: () => manager().play(),
  pause: () => manager().pause(),
  seek: (seconds) => manager().seek(seconds),
  setRate(rate) {
    manager().playbackRate = rate
  },
  stateOf(contentId) {
    if (loaded?.contentId !== contentId)
      return { loaded: false, playing: false, seconds: 0, rate: 1, failed: failed === contentId }
    const { paused, currentTime, playbackRate } = manager()
    return {
      loaded: true,
      playing: paused === false,
      seconds: currentTime || 0,
      rate: playbackRate ?? 1,
      failed: false,
    }
  },
  subscribe(listener) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
