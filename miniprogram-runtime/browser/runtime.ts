import type { PackageData } from '../shared/package-types'
import type { Consent, FunctionAnswer, SharedCard } from '../shared/window'
import type { Device } from './device'
import { Emitter } from './emitter'
import type { Files } from './files'
import type { StyleSheets } from './framework/styles'
import type { Http } from './http'
import type { Navigator } from './pages/navigator'
import type { PageView } from './pages/page'
import type { Report } from './report'
import type { Dialogs } from './shell/dialogs'
import type { NavigationBar } from './shell/navigation-bar'
import type { TabBar } from './shell/tab-bar'

export type CallFunction = (name: string, data: unknown) => Promise<FunctionAnswer>

export interface LaunchOptions {
  path: string
  query: Record<string, string>
  scene: number
}

/** Events of the whole mini-program that its code may listen to. */
export class AppEvents {
  readonly show = new Emitter<LaunchOptions>()
  readonly hide = new Emitter<void>()
  readonly error = new Emitter<string>()
  readonly unhandledRejection = new Emitter<{ reason: unknown }>()
  readonly resize = new Emitter<{ size: { windowWidth: number; windowHeight: number } }>()
}

/** The parts of a running mini-program that its API works with. */
export interface Runtime {
  data: PackageData
  device: Device
  report: Report
  navigator: Navigator
  styles: StyleSheets
  dialogs: Dialogs
  navigationBar: NavigationBar
  tabBar: TabBar
  events: AppEvents
  launch: LaunchOptions
  shared: SharedCard[]
  consents: Consent[]
  files: Files
  callFunction: CallFunction
  /** Keeps the person's answer to a request to send messages. */
  consent(templateId: string, accept: boolean): Promise<void>
  /** The server that the phone is connected to; undefined where there is none. */
  http: Http | undefined
  origin: string
  asset(path: string): string
  /** Draws the bars around the page on top anew. */
  redraw(): void
  share(page: PageView, from: 'menu' | 'button', target?: object): void
}
