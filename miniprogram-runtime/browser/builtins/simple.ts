import type { Builtin } from '../framework/builtin'
import { el, icon as drawIcon } from '../shell/element'
import type { BuiltinServices } from './services'

/** A component that only holds its children. */
export const container: Builtin = {}

export const view: Builtin = { defaults: { hoverClass: 'none', hoverStartTime: 50, hoverStayTime: 400 } }

export const text: Builtin = {
  properties: { selectable: Boolean, userSelect: Boolean, space: String, decode: Boolean },
  create({ element }) {
    const selectable = (on: boolean): void => {
      element.toggleAttribute('selectable', on)
    }
    return {
      on: {
        selectable,
        userSelect: selectable,
        space: (kind: string) => element.toggleAttribute('keep-spaces', kind !== ''),
      },
    }
  },
}

const ICONS: Record<string, { path: string; colour: string }> = {
  success: { path: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20M7.5 12.5l3 3 6-6.5', colour: '#07c160' },
  success_no_circle: { path: 'M4 12.5l5.5 5.5L20 6.5', colour: '#07c160' },
  info: { path: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20M12 11v6M12 7h.01', colour: '#10aeff' },
  warn: { path: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20M12 7v6M12 17h.01', colour: '#fa5151' },
  waiting: { path: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20M12 6v6l4 2', colour: '#10aeff' },
  cancel: { path: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20M8.5 8.5l7 7M15.5 8.5l-7 7', colour: '#fa5151' },
  download: { path: 'M12 3v12M7 10l5 5 5-5M4 21h16', colour: '#07c160' },
  search: { path: 'M10.5 3a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15M16 16l5 5', colour: '#b2b2b2' },
  clear: { path: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20M8.5 8.5l7 7M15.5 8.5l-7 7', colour: '#b2b2b2' },
}

export const icon: Builtin = {
  properties: { type: String, size: null, color: String },
  create({ element, get }) {
    const draw = (): void => {
      const known = ICONS[get('type') as string]
      if (!known) return
      const glyph = drawIcon(known.path, 'wx-icon')
      glyph.style.color = (get('color') as string) || known.colour
      glyph.style.fontSize = `${parseFloat(String(get('size') || 23))}px`
      element.replaceChildren(glyph)
    }
    return { on: { type: draw, size: draw, color: draw } }
  },
}

export const progress: Builtin = {
  properties: {
    percent: Number,
    showInfo: Boolean,
    strokeWidth: null,
    borderRadius: null,
    fontSize: null,
    color: String,
    activeColor: String,
    backgroundColor: String,
    active: Boolean,
    duration: Number,
  },
  create({ element, get }) {
    const bar = el('i')
    const track = el('span', { class: 'wx-progress-track' }, bar)
    const info = el('span', { class: 'wx-progress-info' })
    element.prepend(track, info)
    element.setAttribute('role', 'progressbar')
    const draw = (): void => {
      const percent = Math.min(Math.max(Number(get('percent')) || 0, 0), 100)
      element.setAttribute('aria-valuenow', String(percent))
      bar.style.width = `${percent}%`
      bar.style.background = String(get('activeColor') || get('color') || '')
      track.style.background = String(get('backgroundColor') || '')
      track.style.height = `${parseFloat(String(get('strokeWidth') || 6))}px`
      track.style.borderRadius = `${parseFloat(String(get('borderRadius') || 0))}px`
      info.textContent = get('showInfo') ? `${percent}%` : ''
    }
    return {
      on: {
        percent: draw,
        showInfo: draw,
        strokeWidth: draw,
        borderRadius: draw,
        color: draw,
        activeColor: draw,
        backgroundColor: draw,
      },
    }
  },
}

export function navigator(services: BuiltinServices): Builtin {
  return {
    properties: { url: String, openType: String, delta: Number, target: String },
    defaults: { openType: 'navigate', delta: 1, hoverClass: 'navigator-hover' },
    create({ element, get }) {
      element.addEventListener('click', () => {
        services.navigate(get('openType') as string, get('url') as string, Number(get('delta')))
      })
    },
  }
}

/** Settings of the whole page, given as the first element of its template. */
export const pageMeta: Builtin = {
  properties: { pageStyle: String, pageFontSize: String, rootFontSize: String, backgroundColor: String },
  create({ element, get }) {
    const apply = (): void => {
      const page = element.closest<HTMLElement>('page')
      const scroller = element.closest<HTMLElement>('.phone-scroll')
      if (!page || !scroller) return
      const style = String(get('pageStyle') || '')
      page.setAttribute('style', style)
      if (get('pageFontSize')) page.style.fontSize = String(get('pageFontSize'))
      if (get('rootFontSize')) document.documentElement.style.fontSize = String(get('rootFontSize'))
      scroller.toggleAttribute('data-locked', /overflow(-y)?\s*:\s*hidden/.test(style))
      scroller.style.background = String(get('backgroundColor') || '')
    }
    // Properties are set before the page is in the document.
    const soon = (): void => {
      requestAnimationFrame(apply)
    }
    return { on: { pageStyle: soon, pageFontSize: soon, rootFontSize: soon, backgroundColor: soon } }
  },
}
