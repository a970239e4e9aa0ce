import type { PackageData } from '../shared/package-types'
import type { FunctionAnswer, MiniProgramWindow, RuntimeHost, Theme } from '../shared/window'
import type { Runtime } from './runtime'
import { pullRefreshOf } from './pages/scrolling'
import { tellCounters } from './counters'
import { browserHttp } from './http'
import { prepare } from './start'
import { httpCallFunction } from './wx/cloud'

declare global {
  interface Window {
    __miniprogram__?: MiniProgramWindow
    __setTheme?: (theme: Theme | undefined) => void
    /** Put there by the page that carries the runtime, before the runtime runs. */
    __miniprogramPackage__: { data: PackageData; templates: Record<string, unknown>; base: string }
    /** Where the runtime is hosted by a program: answers function calls as JSON. */
    __miniprogramHost__?: RuntimeHost
  }
}

const OPENID_KEY = 'weapp:visitor'

/** The person: from the address, or a visitor whom this browser remembers. */
function whoIsIt(asked: string | null): string {
  if (asked) return asked
  const known = window.localStorage.getItem(OPENID_KEY)
  if (known) return known
  const made = `o-visitor-${Math.random().toString(36).slice(2, 12)}`
  window.localStorage.setItem(OPENID_KEY, made)
  return made
}

function expose(runtime: Runtime): void {
  const { report, navigator, device } = runtime
  window.__miniprogram__ = {
    errors: report.errors,
    route: () => navigator.top?.path ?? '',
    stack: () => navigator.pages.map(({ path }) => path),
    get setDataCalls() {
      return report.setDataCalls
    },
    get setDataBytes() {
      return report.setDataBytes
    },
    perPage: report.perPage,
    audit: report.audit.warnings,
    shared: runtime.shared,
    consents: runtime.consents,
    phone: device,
    pullDown: () => {
      const refresher = pullRefreshOf(navigator.top)
      refresher?.trigger()
      return refresher !== undefined
    },
    reachBottom: () => {
      const scroller = navigator.top?.scroller
      if (!scroller) return
      scroller.scrollTop = scroller.scrollHeight
      scroller.dispatchEvent(new Event('scroll'))
    },
    back: () => navigator.navigateBack(),
  }
  window.__setTheme = (theme) => device.setTheme(theme)
}

/** The address shows the page on top, and opening another address opens that page. */
function followAddress({ navigator, report }: Runtime): void {
  const address = (): string => window.location.hash.slice(1)
  let shown = address()
  navigator.changed.on(({ path, query }) => {
    const search = Object.entries(query).map((pair) => pair.join('='))
    shown = `/${path}${search.length > 0 ? `?${search.join('&')}` : ''}`
    window.history.replaceState(null, '', `${window.location.pathname}${window.location.search}#${shown}`)
  })
  window.addEventListener('hashchange', () => {
    if (address() === shown) return
    try {
      navigator.reLaunch(address())
    } catch (error) {
      report.error(error, `opening ${address()}`)
    }
  })
}

function main(): void {
  const search = new URLSearchParams(window.location.search)
  const host = window.__miniprogramHost__
  const openid = host?.openid ?? whoIsIt(search.get('openid'))
  const { runtime, launch } = prepare({
    ...window.__miniprogramPackage__,
    openid,
    callFunction: host
      ? async (name, data) =>
          JSON.parse(await host.callFunction(name, JSON.stringify(data ?? {}))) as FunctionAnswer
      : httpCallFunction(window.location.origin, openid),
    server: host
      ? host.server
      : { origin: window.location.origin, http: browserHttp(window.location.origin) },
    url: host?.url ?? window.location.hash.slice(1),
    fontSizeSetting: host?.fontSizeSetting ?? Number(search.get('fontSizeSetting')),
  })
  expose(runtime)
  if (window.parent !== window) {
    tellCounters(runtime.report, (message) => window.parent.postMessage(message, window.location.origin))
  }
  followAddress(runtime)
  launch()
}

main()
