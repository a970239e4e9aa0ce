import type { Builtin } from '../framework/builtin'
import { el } from '../shell/element'
import type { BuiltinServices } from './services'

/** WeChat's video by the browser's own, controls included; bullet comments, casting and gestures are not drawn. */
export function video(services: BuiltinServices): Builtin {
  return {
    properties: {
      src: String,
      controls: Boolean,
      autoplay: Boolean,
      loop: Boolean,
      muted: Boolean,
      initialTime: Number,
      poster: String,
      title: String,
      objectFit: String,
    },
    defaults: { controls: true, objectFit: 'contain' },
    create({ element, emit, get }) {
      const player = el('video', { playsinline: '', preload: 'metadata' }) as HTMLVideoElement
      element.prepend(player)
      const tell = (type: string, event: string, detail: () => object = () => ({})): void =>
        player.addEventListener(type, (original) => {
          original.stopPropagation()
          emit(event, detail())
        })
      tell('play', 'play')
      tell('pause', 'pause')
      tell('ended', 'ended')
      tell('waiting', 'waiting')
      tell('timeupdate', 'timeupdate', () => ({
        currentTime: player.currentTime,
        duration: player.duration,
      }))
      tell('error', 'error', () => ({ errMsg: `${player.currentSrc || player.src} could not be played` }))
      tell('loadedmetadata', 'loadedmetadata', () => ({
        width: player.videoWidth,
        height: player.videoHeight,
        duration: player.duration,
      }))
      player.addEventListener('loadedmetadata', () => {
        player.currentTime = Number(get('initialTime')) || 0
      })
      const flag = (name: 'controls' | 'autoplay' | 'loop' | 'muted') => (on: boolean) => {
        player[name] = on
      }
      return {
        on: {
          src: (source: string) => {
            if (source) player.src = services.asset(source)
            else player.removeAttribute('src')
          },
          poster: (source: string) => {
            player.poster = source ? services.asset(source) : ''
          },
          objectFit: (fit: string) => {
            player.style.objectFit = fit
          },
          title: (title: string) => player.setAttribute('aria-label', title),
          controls: flag('controls'),
          autoplay: flag('autoplay'),
          loop: flag('loop'),
          muted: flag('muted'),
        },
        // A page that is closed goes on in silence.
        detached: () => player.pause(),
      }
    },
  }
}
