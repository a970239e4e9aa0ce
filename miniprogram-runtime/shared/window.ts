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
  /** What the person answered when messages were asked for, in order. */
  readonly consents: readonly Consent[]
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

/** An answer to wx.requestSubscribeMessage for one template. */
export interface Consent {
  templateId: string
  accept: boolean
}

/** A file put on the phone from outside. */
export interface PickedFile {
  name: string
  /** Media type, such as image/png. */
  type: string
  base64: string
}

/** What stands in the phone's calendar, as `wx.addPhoneCalendar` takes it. */
export interface PhoneEvent {
  title: string
  /** Seconds since 1970. */
  startTime: number
  /** The same, as text. */
  endTime: string
  description: string
  location: string
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
  /** What the person will pick the next time pictures or videos are chosen; without it they are asked. */
  putInAlbum(file: PickedFile): void
  /** Temporary paths of the pictures that the mini-program has saved to the album. */
  readonly saved: readonly string[]
  /** What the mini-program has put into the calendar. */
  readonly calendar: readonly PhoneEvent[]
  /** What was shown in WeChat's own viewers: paths of documents, addresses of pictures. */
  readonly opened: readonly string[]
  /** Paths of the files that the person was let send to a chat. */
  readonly shared: readonly string[]
  /** Allows or denies what WeChat guards by a scope such as `scope.writePhotosAlbum`; undefined: not yet asked. */
  setPermission(scope: string, allowed: boolean | undefined): void
  /** The code that a button of open-type getPhoneNumber will get; undefined: the person is asked, and the server gives one. */
  setPhoneNumberCode(code: string | undefined): void
}

/** A request to the server that the phone is connected to. */
export interface HostRequest {
  method: string
  headers: Record<string, string>
  body?: string | Uint8Array
}

export interface HostAnswer {
  status: number
  headers: Record<string, string>
  bytes: Uint8Array
}

/** Where a program hosts the runtime: who the person is, where to start, and answers to function calls as JSON. */
export interface RuntimeHost {
  openid: string
  url: string
  fontSizeSetting?: number
  callFunction(name: string, json: string): Promise<string>
  /** The server for files, requests, consents and phone numbers; without it what needs one is refused. */
  server?: { origin: string; http(path: string, request: HostRequest): Promise<HostAnswer> }
}

/** How a cloud function answers. */
export type FunctionAnswer = { result: unknown } | { error: { code: string | number; message: string } }
