import { type component, glassEasel, type MiniProgramEnv, type Root } from 'glass-easel-miniprogram-adapter'
import type { PageConfig } from '../../shared/package-types'
import type { Backend } from '../framework/backend'
import type { MiniProgramCode } from '../framework/code'
import type { Report } from '../report'
import type { EventChannel } from './event-channel'

/** What mini-program code gets as a page: its own fields and methods beside those of the framework. */
export type PageInstance = component.GeneralComponent & Record<string, unknown>

/** The framework's enum is erased from its types; this is its value. */
const ALL_DESCENDANTS = 'composed-descendants-root-first' as glassEasel.ElementIteratorType

let created = 0

/** One page of the stack: its instance, and the frame on the screen that it is drawn in. */
export class PageView {
  /** Covers the area between navigation bar and tab bar; fixed elements are fixed to it. */
  readonly frame = document.createElement('section')
  readonly scroller = document.createElement('div')
  readonly instance: PageInstance
  title: string
  private readonly root: Root

  constructor(
    code: MiniProgramCode,
    associated: ReturnType<MiniProgramEnv['associateBackend']>,
    readonly path: string,
    readonly query: Record<string, string>,
    readonly config: PageConfig,
    private readonly report: Report,
    channel: EventChannel,
  ) {
    code.loadPage(path)
    this.title = config.navigationBarTitleText ?? ''
    this.frame.className = 'phone-page'
    this.frame.dataset.path = path
    this.scroller.className = 'phone-scroll'
    // So that the arrow keys can scroll it where there is no finger.
    this.scroller.tabIndex = 0
    this.frame.append(this.scroller)
    this.root = associated.createRoot('page', code.space, path)
    this.instance = this.root.get() as PageInstance
    created += 1
    const id = created
    Object.assign(this.instance, {
      route: path,
      __route__: path,
      options: query,
      getOpenerEventChannel: () => channel,
      getPageId: () => `pageId:${id}`,
    })
  }

  /** Draws the page into its frame; onReady follows with the next frame of the screen. */
  attach(): void {
    const placeholder = document.createElement('span')
    this.scroller.append(placeholder)
    const backendNode = (node: Node): ReturnType<Backend['getRootNode']> =>
      node as unknown as ReturnType<Backend['getRootNode']>
    this.root.attach(backendNode(this.scroller), backendNode(placeholder))
    requestAnimationFrame(() => this.call('onReady'))
  }

  defines(hook: string): boolean {
    return typeof this.instance[hook] === 'function'
  }

  /** Calls a hook of the page if it has one; what the hook throws goes to the report. */
  call(hook: string, ...args: unknown[]): unknown {
    const method = this.instance[hook]
    if (typeof method !== 'function') return undefined
    try {
      return (method as (...args: unknown[]) => unknown).apply(this.instance, args)
    } catch (error) {
      this.report.error(error, `${this.path} ${hook}`)
      return undefined
    }
  }

  show(): void {
    this.call('onShow')
    this.tellComponents('show')
  }

  hide(): void {
    this.call('onHide')
    this.tellComponents('hide')
  }

  tellComponents(lifetime: 'show' | 'hide' | 'resize', detail?: object): void {
    const iterator = glassEasel.ElementIterator.create(
      this.root.getComponent(),
      ALL_DESCENDANTS,
      glassEasel.Component,
    )
    for (const node of iterator as Iterable<unknown> as Iterable<glassEasel.GeneralComponent>) {
      if (node !== this.root.getComponent()) node.triggerPageLifetime(lifetime, detail ? [detail] : [])
    }
  }

  dispose(): void {
    this.call('onUnload')
    this.root.release()
    this.frame.remove()
  }
}
