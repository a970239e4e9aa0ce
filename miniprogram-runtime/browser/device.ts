import type { NetworkType, PhoneControls, Theme } from '../shared/window'
import { Emitter } from './emitter'

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
  clipboard = ''

  constructor(
    readonly openid: string,
    /** Without `darkmode` in app.json WeChat shows a mini-program as light, whatever the phone is set to. */
    private readonly supportsDark: boolean,
    fontSizeSetting?: number,
  ) {
    this.fontSizeSetting = fontSizeSetting && fontSizeSetting > 0 ? fontSizeSetting : DEFAULT_FONT_SIZE
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
