/** The seams between the runtime in its window and what surrounds it; free of the DOM, so that Node code may use them. */

/** What tests and the portal may look at and do from outside. */
export interface MiniProgramWindow {
  errors: string[]
  route(): string
  stack(): string[]
  readonly setDataCalls: number
  readonly setDataBytes: number
  readonly perPage: Record<string, SetDataCount>
  /** Limits of WeChat's audit that a page passed, in words. */
  readonly audit: string[]
  /** Cards that were passed on with 转发. */
  shared: SharedCard[]
  phone: PhoneControls
  /** Pulls the page on top down as a finger would; false where the page does not allow it. */
  pullDown(): boolean
  /** Scrolls to the end of the page on top. */
  reachBottom(): void
  /** Back, as by the arrow or the edge of the screen. */
  back(): void
}

/** What one page did over the bridge between logic and view. */
export interface SetDataCount {
  calls: number
  /** UTF-8 bytes of the data as JSON: of all calls, and of the largest one. */
  bytes: number
  largest: number
}

/** What a page around the phone gets by postMessage while the mini-program runs. */
export interface CountersMessage {
  type: 'miniprogram.counters'
  perPage: Record<string, SetDataCount>
  audit: string[]
}

/** What the person passed on from a page. */
export interface SharedCard {
  title: string
  path: string
  imageUrl?: string
}

export type Theme = 'light' | 'dark'
export type NetworkType = 'wifi' | '5g' | '4g' | '3g' | '2g' | 'unknown' | 'none'

/** What can be done to the simulated phone from outside. */
export interface PhoneControls {
  readonly theme: Theme
  readonly openid: string
  clipboard: string
  /** Sets the phone's theme apart from the browser's; undefined follows the browser again. */
  setTheme(theme: Theme | undefined): void
  /** `none` is offline: calls to the cloud fail as without a network. */
  setNetwork(type: NetworkType): void
  /** What the camera will see at the next scan. */
  putBeforeCamera(content: string): void
}

/** Where a program hosts the runtime: who the person is, where to start, and answers to function calls as JSON. */
export interface RuntimeHost {
  openid: string
  url: string
  fontSizeSetting?: number
  callFunction(name: string, json: string): Promise<string>
}

/** How a cloud function answers. */
export type FunctionAnswer = { result: unknown } | { error: { code: string | number; message: string } }
