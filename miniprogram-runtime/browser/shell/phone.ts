import type { Device } from '../device'
import { el } from './element'
import overlayStyles from './overlay.css'
import phoneStyles from './phone.css'

const SIGNAL =
  '<svg width="66" height="12" viewBox="0 0 66 12" fill="currentColor" aria-hidden="true">' +
  '<rect x="0" y="8" width="3" height="4" rx="1"/><rect x="5" y="5.5" width="3" height="6.5" rx="1"/>' +
  '<rect x="10" y="3" width="3" height="9" rx="1"/><rect x="15" y="0" width="3" height="12" rx="1"/>' +
  '<path d="M24 4.2a9 9 0 0 1 13 0l-1.5 1.7a6.8 6.8 0 0 0-10 0zm3 3.3a4.8 4.8 0 0 1 7 0l-3.5 4z"/>' +
  '<rect x="43.5" y=".5" width="19" height="11" rx="3" fill="none" stroke="currentColor" opacity=".45"/>' +
  '<rect x="45" y="2" width="14" height="8" rx="1.8"/><rect x="64" y="4" width="1.6" height="4" rx=".8" opacity=".5"/></svg>'

/** The simulated phone's screen and the places on it that other parts fill. */
export interface PhoneScreen {
  root: HTMLElement
  navigation: HTMLElement
  pages: HTMLElement
  tabs: HTMLElement
  /** Dialogs, sheets and toasts. */
  overlay: HTMLElement
}

/** Draws the empty phone into the window and keeps its measures right when the window changes. */
export function drawPhone(device: Device): PhoneScreen {
  document.head.append(el('style', { 'data-phone': true }, phoneStyles, overlayStyles))
  const status = el('div', { class: 'phone-status', 'aria-hidden': 'true' }, el('span', {}, '9:41'))
  status.insertAdjacentHTML('beforeend', SIGNAL)
  const screen: PhoneScreen = {
    root: el('div', { class: 'phone' }),
    navigation: el('header', { class: 'phone-navigation' }, status),
    pages: el('main', { class: 'phone-pages' }),
    tabs: el('nav', { class: 'phone-tabs', hidden: true }),
    overlay: el('div', { class: 'phone-overlay' }),
  }
  const home = el('div', { class: 'phone-home', 'aria-hidden': 'true' })
  screen.root.append(screen.pages, screen.navigation, screen.tabs, home, screen.overlay)
  document.body.append(screen.root)

  const measure = (): void => {
    const { statusBar, navigationBar, tabBar, safeBottom } = device.metrics
    const { style } = screen.root
    style.setProperty('--status', `${statusBar}px`)
    style.setProperty('--navigation', `${navigationBar}px`)
    style.setProperty('--tabs', `${tabBar}px`)
    style.setProperty('--safe-bottom', `${safeBottom}px`)
  }
  const colour = (): void => {
    screen.root.dataset.theme = device.theme
  }
  measure()
  colour()
  window.addEventListener('resize', measure)
  device.themeChange.on(colour)
  return screen
}
