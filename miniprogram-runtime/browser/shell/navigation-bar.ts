import type { PackageData } from '../../shared/package-types'
import type { Theme } from '../../shared/window'
import type { PageView } from '../pages/page'
import { el, icon } from './element'
import { windowValue } from './theme-colours'

const BACK = 'M15 5l-7 7 7 7'
const HOME = 'M4 11l8-7 8 7v9h-5v-6H9v6H4z'
const DOTS = 'M5 12h.01M12 12h.01M19 12h.01'
const TARGET = 'M12 12h.01M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16'

/** Colours that the mini-program set by wx.setNavigationBarColor, by page. */
interface BarColours {
  frontColor: string
  backgroundColor: string
}

export interface NavigationBarActions {
  back(): void
  home(): void
  menu(): void
  close(): void
}

/** The navigation bar: title, back and the capsule. */
export class NavigationBar {
  private readonly title = el('span', { class: 'phone-title' })
  private readonly spinner = el('span', { class: 'phone-spinner', hidden: true })
  private readonly back: HTMLElement
  private readonly home: HTMLElement
  private readonly colours = new WeakMap<PageView, BarColours>()

  constructor(
    private readonly bar: HTMLElement,
    private readonly data: PackageData,
    actions: NavigationBarActions,
  ) {
    this.back = el(
      'button',
      { class: 'phone-back', 'aria-label': '返回', click: actions.back },
      icon(BACK, ''),
    )
    this.home = el(
      'button',
      { class: 'phone-back', 'aria-label': '首页', click: actions.home },
      icon(HOME, ''),
    )
    const capsule = el(
      'div',
      { class: 'phone-capsule' },
      el('button', { 'aria-label': '更多', click: actions.menu }, icon(DOTS, 'phone-dots')),
      el('button', { 'aria-label': '关闭', click: actions.close }, icon(TARGET, '')),
    )
    bar.append(el('div', { class: 'phone-bar' }, this.back, this.home, this.spinner, this.title, capsule))
  }

  /** Draws the bar for the page on top, with the way back or, where there is none, the way home. */
  show(page: PageView, theme: Theme, way: 'back' | 'home' | 'none'): void {
    const custom = page.config.navigationStyle === 'custom'
    const chosen = this.colours.get(page)
    const front = chosen?.frontColor ?? windowValue(this.data, theme, page.config, 'navigationBarTextStyle')
    this.bar.dataset.text = front === 'white' || front === '#ffffff' ? 'white' : 'black'
    this.bar.style.background =
      chosen?.backgroundColor ?? windowValue(this.data, theme, page.config, 'navigationBarBackgroundColor')
    this.bar.toggleAttribute('data-custom', custom)
    page.frame.toggleAttribute('data-custom', custom)
    this.title.textContent = page.title
    this.back.hidden = way !== 'back'
    this.home.hidden = way !== 'home'
    document.title = page.title
  }

  setColours(page: PageView, colours: BarColours): void {
    this.colours.set(page, colours)
  }

  setLoading(on: boolean): void {
    this.spinner.hidden = !on
  }
}
