import type { PackageData } from '../../shared/package-types'
import type { Theme } from '../../shared/window'
import type { PageView } from '../pages/page'
import { el } from './element'
import { themed } from './theme-colours'

/** The tab bar of app.json; hidden on pages that are no tabs. */
export class TabBar {
  private readonly badges = new Map<number, string>()
  private hiddenByApp = false

  constructor(
    private readonly bar: HTMLElement,
    private readonly data: PackageData,
    private readonly asset: (path: string) => string,
    private readonly tapped: (index: number, path: string, text: string) => void,
  ) {}

  show(page: PageView, theme: Theme): void {
    const config = this.data.app.tabBar
    const isTab = config?.list.some((tab) => tab.pagePath === page.path) ?? false
    const visible = isTab && !this.hiddenByApp
    page.frame.toggleAttribute('data-tab', visible)
    this.bar.hidden = !visible
    if (!config || !visible) return
    const value = (text: string | undefined): string | undefined => themed(this.data, theme, text)
    this.bar.style.background = value(config.backgroundColor) ?? '#fff'
    this.bar.dataset.border = value(config.borderStyle) ?? 'black'
    const buttons = config.list.map((tab, index) => {
      const selected = tab.pagePath === page.path
      const button = el('button', {
        'aria-current': selected ? 'page' : undefined,
        'data-path': tab.pagePath,
        click: () => this.tapped(index, tab.pagePath, tab.text),
      })
      button.style.color = (selected ? value(config.selectedColor) : value(config.color)) ?? ''
      const image = value(selected ? (tab.selectedIconPath ?? tab.iconPath) : tab.iconPath)
      if (image) button.append(el('img', { src: this.asset(image), alt: '' }))
      button.append(el('span', {}, tab.text))
      const badge = this.badges.get(index)
      if (badge !== undefined) button.append(el('span', { class: 'phone-badge' }, badge))
      return button
    })
    this.bar.replaceChildren(...buttons)
  }

  /** An empty text is the red dot; undefined takes the badge away. */
  setBadge(index: number, text: string | undefined): void {
    if (text === undefined) this.badges.delete(index)
    else this.badges.set(index, text)
  }

  setHidden(hidden: boolean): void {
    this.hiddenByApp = hidden
  }
}
