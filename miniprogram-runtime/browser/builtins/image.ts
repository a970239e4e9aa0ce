import type { Builtin } from '../framework/builtin'
import { el } from '../shell/element'
import type { BuiltinServices } from './services'

export function image(services: BuiltinServices): Builtin {
  return {
    properties: { src: String, mode: String, lazyLoad: Boolean, webp: Boolean, showMenuByLongpress: Boolean },
    defaults: { mode: 'scaleToFill' },
    create({ element, emit }) {
      const picture = el('img', { alt: '', draggable: 'false' }) as HTMLImageElement
      element.prepend(picture)
      picture.addEventListener('load', (event) => {
        event.stopPropagation()
        emit('load', { width: picture.naturalWidth, height: picture.naturalHeight })
      })
      picture.addEventListener('error', (event) => {
        event.stopPropagation()
        if (picture.getAttribute('src')) emit('error', { errMsg: `GET ${picture.src} failed` })
      })
      return {
        on: {
          src: (source: string) => {
            if (source) picture.src = services.asset(source)
            else picture.removeAttribute('src')
          },
          mode: (mode: string) => element.setAttribute('mode', mode || 'scaleToFill'),
          lazyLoad: (lazy: boolean) => {
            picture.loading = lazy ? 'lazy' : 'eager'
          },
          ariaLabel: (label: string) => {
            picture.alt = label
          },
        },
      }
    },
  }
}
