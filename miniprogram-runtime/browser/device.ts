import type { NetworkType, PhoneControls, PhoneEvent, PickedFile, Theme } from '../shared/window'
import { Emitter } from './emitter'
import { fileOf, type TemporaryFile } from './files'

export interface NetworkStatus {
  isConnected: boolean
  networkType: string
}

/** Sizes in CSS pixels of the simulated phone. */
export interface Metrics {
  width: number
  height: number
  statusBar: number
  navigationBar: number
  tabBar: number
  safeBottom: number
}

/** Screens at least this high are drawn as phones without a home button: taller status bar, safe area below. */
const TALL_SCREEN_PX = 780
const NAVIGATION_BAR_PX = 44
const TAB_BAR_PX = 49

/** How long after a tap what only a tap may do is still taken as done by it (milliseconds). */
const TAP_MS = 1000

/** WeChat's own default; the phone's settings offer 14 to 26 or so. */
const DEFAULT_FONT_SIZE = 16

/** The person's phone: who they are, what it is set to and what its sensors would say. */
export class Device implements PhoneControls {
  readonly themeChange = new Emitter<Theme>()
  readonly networkChange = new Emitter<NetworkStatus>()
  readonly fontSizeSetting: number
  private chosenTheme: Theme | undefined
  private network: NetworkType = 'wifi'
  private readonly scans: string[] = []
  private readonly album: TemporaryFile[] = []
  private tappedAt = -Infinity
  private phoneNumberCode: string | undefined
  readonly permissions = new Map<string, boolean>()
  readonly saved: string[] = []
  readonly calendar: PhoneEvent[] = []
  readonly opened: string[] = []
  readonly shared: string[] = []
  clipboard = ''

  constructor(
    readonly openid: string,
    /** Without `darkmode` in app.json WeChat shows a mini-program as light, whatever the phone is set to. */
    private readonly supportsDark: boolean,
    fontSizeSetting?: number,
  ) {
    this.fontSizeSetting = fontSizeSetting && fontSizeSetting > 0 ? fontSizeSetting : DEFAULT_FONT_SIZE
    for (const type of ['click', 'mouseup', 'touchend']) {
      window.addEventListener(type, () => (this.tappedAt = Date.now()), true)
    }
    darkQuery()?.addEventListener('change', () => {
      if (!this.chosenTheme) this.themeChange.emit(this.theme)
    })
  }

  get theme(): Theme {
    if (!this.supportsDark) return 'light'
    return this.chosenTheme ?? (darkQuery()?.matches ? 'dark' : 'light')
  }

  setTheme(theme: Theme | undefined): void {
    const before = this.theme
    this.chosenTheme = theme
    if (this.theme !== before) this.themeChange.emit(this.theme)
  }

  get networkStatus(): NetworkStatus {
    return { isConnected: this.network !== 'none', networkType: this.network }
  }

  setNetwork(type: NetworkType): void {
    if (type === this.network) return
    this.network = type
    this.networkChange.emit(this.networkStatus)
  }

  putBeforeCamera(content: string): void {
    this.scans.push(content)
  }

  nextScan(): string | undefined {
    return this.scans.shift()
  }

  putInAlbum(file: PickedFile): void {
    this.album.push(fileOf(file))
  }

  takeFromAlbum(count: number): TemporaryFile[] {
    return this.album.splice(0, count)
  }

  setPermission(scope: string, allowed: boolean | undefined): void {
    if (allowed === undefined) this.permissions.delete(scope)
    else this.permissions.set(scope, allowed)
  }

  setPhoneNumberCode(code: string | undefined): void {
    this.phoneNumberCode = code
  }

  get phoneNumber(): string | undefined {
    return this.phoneNumberCode
  }

  /** Whether what happens now is the doing of a tap. */
  tappedJustNow(): boolean {
    return Date.now() - this.tappedAt < TAP_MS
  }

  get metrics(): Metrics {
    const { innerWidth: width, innerHeight: height } = window
    const tall = height >= TALL_SCREEN_PX
    return {
      width,
      height,
      statusBar: tall ? 47 : 20,
      navigationBar: NAVIGATION_BAR_PX,
      tabBar: TAB_BAR_PX,
      safeBottom: tall ? 34 : 0,
    }
  }
}

function darkQuery(): MediaQueryList | undefined {
  return typeof window.matchMedia === 'function'
    ? window.matchMedia('(prefers-color-scheme: dark)')
    : undefined
}
