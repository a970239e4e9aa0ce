import { JSDOM, VirtualConsole } from 'jsdom'
import { Script } from 'node:vm'
import { fingerprint } from '../package/files'
import { packMiniProgram } from '../package/pack'
import type { MiniProgramWindow, RuntimeHost } from '../shared/window'
import { packageScript } from '../site/package-script'
import { runtimeScript } from '../site/runtime-script'
import { drawingOn, recordDrawings } from './canvas'
import { type Finger, fingerOn } from './finger'
import { playSilently } from './media'

/** The simulated screen in CSS pixels; jsdom has no layout, so it only shows in what wx.getWindowInfo says. */
const SCREEN = { width: 390, height: 844 }
const ADDRESS = 'http://miniprogram.test/'
const WAIT_MS = 5000
const POLL_MS = 10
/** Lines of the mini-program's console that a failed wait quotes. */
const SAID_LINES = 5

export interface LaunchOptions {
  /** The folder of the built mini-program. */
  distDir: string
  /** Answers wx.cloud.callFunction; a thrown error becomes the error the mini-program gets (its `code` too). */
  callFunction(name: string, data: unknown): Promise<unknown>
  /** Path and query of the first page; the entry page of app.json without it. */
  path?: string
  /** The person; storage belongs to them. */
  openid?: string
  /** Where a local cloud or another server listens, for files, requests and consents, such as http://127.0.0.1:3000. */
  server?: string
  /** What the person chose as font size in WeChat, in pixels; 16 without it. */
  fontSizeSetting?: number
}

/** A mini-program running in jsdom, as a test sees and handles it. */
export interface MiniProgramHandle extends Finger {
  /** Path of the page on top, and of all pages below it, first to last. */
  readonly path: string
  readonly stack: string[]
  /** Title in the navigation bar. */
  readonly title: string
  /** Everything that went wrong so far; a test of a sound mini-program expects []. */
  readonly errors: string[]
  /** What crossed the bridge from logic to view: calls, and UTF-8 bytes as JSON. */
  readonly setData: Pick<MiniProgramWindow, 'perPage'> & { calls: number; bytes: number }
  /** Limits of WeChat's audit that a page passed; a test of the product's pages expects []. */
  readonly audit: string[]
  /** Cards passed on with 转发. */
  readonly shared: MiniProgramWindow['shared']
  /** What the person answered when messages were asked for. */
  readonly consents: MiniProgramWindow['consents']
  /** The phone: setTheme, setNetwork, putBeforeCamera, putInAlbum, setPermission, setPhoneNumberCode. */
  readonly phone: MiniProgramWindow['phone']
  readonly window: JSDOM['window']
  /** The text of the page on top, and of everything visible including bars, dialogs and toasts. */
  text(): string
  screenText(): string
  /** The first element of the page on top that matches. */
  query(selector: string): Element | null
  /** What was drawn on a canvas of the page on top, call by call: `fillRect(0, 0, 10, 10)`, `fillStyle = "red"`. */
  drawing(selector: string): string[]
  /** Polls until the text is on the screen or the condition holds; rejects with what was on the screen instead. */
  waitFor(condition: string | (() => unknown), timeout?: number): Promise<void>
  back(): void
  pullDown(): void
  reachBottom(): void
  /** Ends it; timers and pending work of the mini-program stop. */
  close(): void
}

const compiled = new Map<string, { fingerprint: string; script: Script }>()
let runtime: Script | undefined

function packed(distDir: string): Script {
  const now = fingerprint(distDir)
  const known = compiled.get(distDir)
  if (known?.fingerprint === now) return known.script
  const script = new Script(packageScript(packMiniProgram(distDir), '/'), { filename: 'package.js' })
  compiled.set(distDir, { fingerprint: now, script })
  return script
}

/**
 * Starts a built mini-program in a jsdom window of its own, with the very script that runs in the browser.
 * Throws MiniProgramProblems when the package is broken, and what app.js or the first page throws.
 */
export function launchInJsdom(options: LaunchOptions): MiniProgramHandle {
  const failures: string[] = []
  const virtualConsole = new VirtualConsole()
  virtualConsole.on('jsdomError', (error: Error & { detail?: unknown }) => {
    // jsdom tells of what a browser would do and it cannot, and of styles newer than its parser; neither is a fault.
    if (!/^(Not implemented|Could not parse CSS)/.test(error.message))
      failures.push(error.stack ?? error.message)
  })
  const said: string[] = []
  for (const level of ['error', 'warn'] as const) {
    virtualConsole.on(level, (...parts: unknown[]) => said.push(`${level}: ${parts.map(String).join(' ')}`))
  }
  const packageToRun = packed(options.distDir)
  const dom = new JSDOM('<!doctype html><html><body></body></html>', {
    url: ADDRESS,
    runScripts: 'outside-only',
    pretendToBeVisual: true,
    virtualConsole,
  })
  const { window } = dom
  Object.defineProperties(window, {
    innerWidth: { value: SCREEN.width, configurable: true },
    innerHeight: { value: SCREEN.height, configurable: true },
    __miniprogramHost__: { value: hostFor(options) },
  })
  recordDrawings(window)
  playSilently(window)
  const context = dom.getInternalVMContext()
  runtime ??= new Script(runtimeScript(), { filename: 'miniprogram-runtime.js' })
  try {
    packageToRun.runInContext(context)
    runtime.runInContext(context)
  } catch (error) {
    window.close()
    throw error
  }
  return handleOf(dom, failures, said)
}

function hostFor(options: LaunchOptions): RuntimeHost {
  return {
    openid: options.openid ?? 'o-test-member',
    url: options.path ?? '',
    fontSizeSetting: options.fontSizeSetting,
    server: options.server === undefined ? undefined : serverAt(options.server),
    async callFunction(name, json) {
      try {
        return JSON.stringify({ result: (await options.callFunction(name, JSON.parse(json))) ?? null })
      } catch (error) {
        const { code = 'INTERNAL', message } = error as Error & { code?: string | number }
        return JSON.stringify({ error: { code, message } })
      }
    },
  }
}

function serverAt(address: string): RuntimeHost['server'] {
  const { origin } = new URL(address)
  return {
    origin,
    async http(path, { method, headers, body }) {
      const response = await fetch(new URL(path, origin), { method, headers, body: body as BodyInit })
      return {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        bytes: new Uint8Array(await response.arrayBuffer()),
      }
    },
  }
}

function handleOf(dom: JSDOM, failures: string[], said: string[]): MiniProgramHandle {
  const { window } = dom
  const { document } = window
  const inside = (window as unknown as { __miniprogram__?: MiniProgramWindow }).__miniprogram__
  if (!inside) throw new Error('The runtime did not start.')
  const page = (): Element | null => document.querySelector('.phone-page:not([hidden])')
  const errors = (): string[] => [...inside.errors, ...failures]

  const waitFor = async (condition: string | (() => unknown), timeout = WAIT_MS): Promise<void> => {
    const holds = typeof condition === 'string' ? () => handle.screenText().includes(condition) : condition
    const end = Date.now() + timeout
    for (;;) {
      if (holds()) return
      if (Date.now() > end) {
        const wanted = typeof condition === 'string' ? `"${condition}"` : String(condition)
        throw new Error(
          `Waited ${timeout} ms in vain for ${wanted} on ${inside.route()}.\n` +
            `On the screen: ${handle.screenText()}\nErrors: ${errors().join('\n') || 'none'}\nConsole: ${said.slice(-SAID_LINES).join('\n') || 'nothing'}`,
        )
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_MS))
    }
  }
  const handle: MiniProgramHandle = {
    ...fingerOn(window, page, waitFor),
    get path() {
      return inside.route()
    },
    get stack() {
      return [...inside.stack()]
    },
    get title() {
      return document.querySelector('.phone-title')?.textContent ?? ''
    },
    get errors() {
      return errors()
    },
    get setData() {
      // A copy: what a test keeps must not count on.
      const perPage = JSON.parse(JSON.stringify(inside.perPage)) as MiniProgramWindow['perPage']
      return { calls: inside.setDataCalls, bytes: inside.setDataBytes, perPage }
    },
    get audit() {
      return [...inside.audit]
    },
    get shared() {
      return inside.shared
    },
    consents: inside.consents,
    phone: inside.phone,
    window,
    text: () => page()?.textContent ?? '',
    screenText: () =>
      ['.phone-title', '.phone-page:not([hidden])', '.phone-tabs:not([hidden])', '.phone-overlay']
        .map((selector) => document.querySelector(selector)?.textContent ?? '')
        .join(' '),
    query: (selector) => page()?.querySelector(selector) ?? null,
    drawing: (selector) => drawingOn(page()?.querySelector(`${selector} canvas`) ?? null),
    waitFor,
    back: () => inside.back(),
    pullDown: () => {
      if (!inside.pullDown()) throw new Error(`${inside.route()} does not enable pulling down.`)
    },
    reachBottom: () => inside.reachBottom(),
    close: () => window.close(),
  }
  return handle
}
