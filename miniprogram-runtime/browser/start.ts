import type { PackageData } from '../shared/package-types'
import { createBuiltins } from './builtins'
import builtinStyles from './builtins/builtins.css'
import { watchHover } from './builtins/hover'
import { measureTrees } from './counters'
import { Device } from './device'
import { Files } from './files'
import { createBackend } from './framework/backend'
import { MiniProgramCode } from './framework/code'
import { countSetData, listenToFramework } from './framework/diagnostics'
import { observeWithinPages } from './framework/intersection'
import { answerNodeQueries } from './framework/node-queries'
import { StyleSheets } from './framework/styles'
import { component } from 'glass-easel-miniprogram-adapter'
import type { Http } from './http'
import { openTypes } from './open-types'
import { Navigator } from './pages/navigator'
import { type PageInstance, PageView } from './pages/page'
import { watchScrolling } from './pages/scrolling'
import { parsePageUrl } from './pages/url'
import { Report } from './report'
import { AppEvents, type CallFunction, type LaunchOptions, type Runtime } from './runtime'
import { Dialogs } from './shell/dialogs'
import { el } from './shell/element'
import { dropGhostClicks } from './shell/ghost-clicks'
import { NavigationBar } from './shell/navigation-bar'
import { drawPhone } from './shell/phone'
import { openMenu, sharePage } from './shell/sharing'
import { TabBar } from './shell/tab-bar'
import { createWx } from './wx'
import { consentAt } from './wx/cloud'
import { Privacy } from './wx/privacy'

/** Opened from a list of recent mini-programs, in WeChat's numbering. */
const SCENE = 1001

export interface StartOptions {
  data: PackageData
  templates: Record<string, unknown>
  openid: string
  callFunction: CallFunction
  /** The server behind the phone, for files, requests and consents. */
  server: { origin: string; http: Http } | undefined
  /** Where the files of the package are served, with a slash at the end. */
  base: string
  /** Path and query of the first page; the package's own entry page where it is empty. */
  url: string
  fontSizeSetting?: number
}

/** A mini-program drawn on its phone and ready to run. */
export interface Prepared {
  runtime: Runtime
  /** Runs app.js and opens the first page. Errors are reported and thrown. */
  launch(): void
}

/** Draws the phone and loads the package's templates and styles; no code of the mini-program runs yet. */
export function prepare(options: StartOptions): Prepared {
  const { data } = options
  const report = new Report()
  listenToFramework(report)
  const device = new Device(options.openid, data.app.darkmode === true, options.fontSizeSetting)
  const screen = drawPhone(device)
  document.head.append(el('style', { 'data-phone': true }, builtinStyles))
  const styles = new StyleSheets(data, device.theme)
  const backend = createBackend()
  const events = new AppEvents()
  const files = new Files()
  const asset = (path: string): string =>
    files.address(path) ?? (/^([a-z]+:|\/\/)/i.test(path) ? path : options.base + path.replace(/^\//, ''))

  const navigator: Navigator = new Navigator(data, screen.pages, (path, query, config, channel) => {
    const page = new PageView(code, associated, path, query, config, report, channel)
    watchScrolling(page)
    return page
  })
  const launch = firstPage(options, navigator)
  const runtime: Runtime = {
    data,
    device,
    report,
    navigator,
    styles,
    dialogs: new Dialogs(screen.overlay),
    navigationBar: new NavigationBar(screen.navigation, data, {
      back: () => navigator.navigateBack(),
      home: () => navigator.reLaunch(`/${navigator.entryPath}`),
      menu: () => void openMenu(runtime),
      close: () => navigator.reLaunch(`/${navigator.entryPath}`),
    }),
    tabBar: new TabBar(screen.tabs, data, asset, (index, pagePath, text) => {
      navigator.switchTab(`/${pagePath}`)
      navigator.top?.call('onTabItemTap', { index, pagePath, text })
    }),
    events,
    launch,
    shared: [],
    consents: [],
    files,
    callFunction: options.callFunction,
    consent: consentAt(options.server?.http, device.openid),
    http: options.server?.http,
    origin: options.server?.origin ?? '',
    asset,
    redraw: () => {
      const page = navigator.top
      if (!page) return
      for (const frame of screen.pages.querySelectorAll<HTMLElement>('.phone-page')) {
        frame.hidden = frame !== page.frame
      }
      runtime.navigationBar.show(page, device.theme, wayOut(navigator, page))
      runtime.tabBar.show(page, device.theme)
    },
    share: (page, from, target) => void sharePage(runtime, page, from, target),
  }
  const privacy = new Privacy(runtime)
  const builtins = createBuiltins({
    overlay: screen.overlay,
    asset,
    navigate: (openType, url, delta) => navigateAs(runtime, openType, url, delta),
    openTypes: openTypes(runtime, privacy),
  })
  const code: MiniProgramCode = new MiniProgramCode(
    data,
    options.templates,
    builtins,
    logicApi(createWx(runtime, privacy), navigator),
    report,
  )
  const associated = code.env.associateBackend(backend)
  measureTrees(navigator, report)
  answerNodeQueries(component.ComponentCaller)
  observeWithinPages(component.ComponentCaller, report)
  countSetData(component.ComponentCaller, report, (instance) => owningPage(instance, navigator))

  navigator.changed.on((page) => {
    styles.showPage(page.path)
    runtime.redraw()
  })
  device.themeChange.on((theme) => {
    styles.setTheme(theme)
    runtime.redraw()
  })
  watchHover(screen.root)
  dropGhostClicks()
  return { runtime, launch: () => launchApp(runtime, code) }
}

function logicApi(wx: object, navigator: Navigator): Record<string, unknown> {
  return { wx, getCurrentPages: () => navigator.pages.map(({ instance }) => instance) }
}

/** A page that was opened straight away, and is no tab, has a way home instead of a way back. */
function wayOut(navigator: Navigator, { path }: PageView): 'back' | 'home' | 'none' {
  if (navigator.pages.length > 1) return 'back'
  return navigator.isTab(path) || path === navigator.entryPath ? 'none' : 'home'
}

function firstPage(options: StartOptions, navigator: Navigator): LaunchOptions {
  const { path, query } = parsePageUrl(options.url)
  return { path: path || navigator.entryPath, query, scene: SCENE }
}

/** The path of the page an instance belongs to: pages own themselves, components are owned by their page. */
function owningPage(instance: unknown, navigator: Navigator): string {
  let owner = instance as PageInstance
  for (;;) {
    const above = owner.selectOwnerComponent() as PageInstance | null
    if (!above) break
    owner = above
  }
  return typeof owner.route === 'string' ? owner.route : (navigator.top?.path ?? owner.is)
}

function navigateAs({ navigator, report }: Runtime, openType: string, url: string, delta: number): void {
  const ways: Record<string, () => unknown> = {
    navigate: () => navigator.navigateTo(url),
    redirect: () => navigator.redirectTo(url),
    switchTab: () => navigator.switchTab(url),
    reLaunch: () => navigator.reLaunch(url),
    navigateBack: () => navigator.navigateBack(delta),
  }
  const way = ways[openType]
  try {
    if (way) way()
    else report.notSimulated(`<navigator open-type="${openType}">`)
  } catch (error) {
    report.error(error, 'navigator')
  }
}

function tellSize({ device, events, navigator }: Runtime): void {
  const { width, height } = device.metrics
  const size = { windowWidth: width, windowHeight: height }
  events.resize.emit({ size })
  navigator.top?.call('onResize', { size })
  navigator.top?.tellComponents('resize', { size })
}

function launchApp(runtime: Runtime, code: MiniProgramCode): void {
  const { events, report, launch, navigator } = runtime
  const whole = { ...launch, referrerInfo: {} }
  window.addEventListener('error', ({ error, message }) => {
    report.error(error ?? message)
    events.error.emit(String(error?.stack ?? message))
  })
  window.addEventListener('unhandledrejection', ({ reason }) => {
    report.error(reason, 'unhandled rejection')
    events.unhandledRejection.emit({ reason })
  })
  try {
    const app = code.launch()
    const call = (hook: string, argument?: unknown): void => {
      const method = app[hook]
      if (typeof method === 'function') method.call(app, argument)
    }
    call('onLaunch', whole)
    call('onShow', whole)
    events.error.on((message) => call('onError', message))
    events.unhandledRejection.on((reason) => call('onUnhandledRejection', reason))
    runtime.device.themeChange.on((theme) => call('onThemeChange', { theme }))
    document.addEventListener('visibilitychange', () => {
      const hidden = document.visibilityState === 'hidden'
      call(hidden ? 'onHide' : 'onShow', hidden ? undefined : whole)
      if (hidden) navigator.top?.hide()
      else navigator.top?.show()
      if (hidden) events.hide.emit()
      else events.show.emit(launch)
    })
    window.addEventListener('resize', () => tellSize(runtime))
    const query = Object.entries(launch.query).map((pair) => pair.join('='))
    navigator.reLaunch(`/${launch.path}${query.length > 0 ? `?${query.join('&')}` : ''}`)
  } catch (error) {
    report.error(error, 'launch')
    throw error
  }
}
