import { Emitter } from '../emitter'
import type { Runtime } from '../runtime'
import { sealed } from './sealed'

/** Events of WeChat's player, by those of the browser's. */
const EVENTS = {
  onCanplay: 'canplay',
  onWaiting: 'waiting',
  onPlay: 'play',
  onPause: 'pause',
  onSeeking: 'seeking',
  onSeeked: 'seeked',
  onTimeUpdate: 'timeupdate',
  onEnded: 'ended',
} as const

/** Told on a phone that could not load a recording. WeChat docs, BackgroundAudioManager.onError. */
const NETWORK_ERROR = 10002

/**
 * wx.getBackgroundAudioManager: the one player of a phone, by an audio element of the browser. It outlives pages; it
 * goes on when the mini-program is in the background only where app.json has `requiredBackgroundModes: ["audio"]`. What
 * the phone's own controls show is not drawn.
 */
export function backgroundAudioApi(runtime: Runtime): Record<string, unknown> {
  let manager: object | undefined
  return {
    getBackgroundAudioManager: () => (manager ??= createManager(runtime)),
  }
}

function createManager({ data, device, events, report, asset }: Runtime): object {
  const player = document.createElement('audio')
  player.hidden = true
  document.body.append(player)
  const stopped = new Emitter<void>()
  const failed = new Emitter<{ errCode: number; errMsg: string }>()
  const about: Record<string, unknown> = { title: '', epname: '', singer: '', coverImgUrl: '', webUrl: '' }
  let source = ''
  let startTime = 0
  let rate = 1

  const fail = (): void => {
    if (source)
      failed.emit({ errCode: NETWORK_ERROR, errMsg: `the recording could not be played: ${source}` })
  }
  const start = (): void => {
    // Being paused before it began is no failure.
    void Promise.resolve(player.play()).catch((reason: Error) => reason.name === 'AbortError' || fail())
  }
  player.addEventListener('error', fail)
  events.hide.on(() => {
    if (!data.app.requiredBackgroundModes?.includes('audio')) player.pause()
  })

  const implemented: Record<string, unknown> = {
    play: start,
    pause: () => player.pause(),
    seek: (seconds: number) => {
      player.currentTime = seconds
    },
    stop: () => {
      player.pause()
      source = ''
      player.removeAttribute('src')
      stopped.emit()
    },
    onStop: stopped.on,
    onError: failed.on,
    // There are no controls of the phone beside the mini-program that could ask for these.
    onNext: () => undefined,
    onPrev: () => undefined,
  }
  for (const [name, type] of Object.entries(EVENTS))
    implemented[name] = (listener: () => void) => player.addEventListener(type, () => listener())

  const field = (name: string, get: () => unknown, set?: (value: never) => void): void => {
    Object.defineProperty(implemented, name, { get, set, enumerable: true })
  }
  for (const name of Object.keys(about))
    field(
      name,
      () => about[name],
      (value: unknown) => {
        about[name] = value
      },
    )
  field(
    'src',
    () => source,
    (address: string) => {
      if (!about['title'])
        report.refused('BackgroundAudioManager.src before title: WeChat plays nothing untitled')
      source = address
      if (!device.networkStatus.isConnected) return void setTimeout(fail)
      player.src = asset(address)
      player.currentTime = startTime
      player.playbackRate = rate
      start()
    },
  )
  field(
    'startTime',
    () => startTime,
    (seconds: number) => {
      startTime = seconds
    },
  )
  field(
    'playbackRate',
    () => rate,
    (wanted: number) => {
      rate = Math.min(2, Math.max(0.5, wanted))
      player.playbackRate = rate
    },
  )
  // WeChat has no values for these before there is something to play.
  field('paused', () => (source ? player.paused : undefined))
  field('currentTime', () => (source ? player.currentTime : undefined))
  field('duration', () => (source ? player.duration : undefined))
  field('buffered', () => (source ? player.duration : undefined))
  return sealed('BackgroundAudioManager', implemented, report)
}
