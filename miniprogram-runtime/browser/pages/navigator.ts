import type { PackageData, PageConfig } from '../../shared/package-types'
import { Emitter } from '../emitter'
import { ApiFailure } from '../wx/call'
import { createEventChannelPair, type EventChannel } from './event-channel'
import type { PageView } from './page'
import { parsePageUrl } from './url'

/** WeChat allows this many pages in the stack. */
const STACK_LIMIT = 10

export type CreatePage = (
  path: string,
  query: Record<string, string>,
  config: PageConfig,
  channel: EventChannel,
) => PageView

/** The page stack and WeChat's rules for it: at most ten pages, tab pages at the bottom and kept alive. */
export class Navigator {
  private stack: PageView[] = []
  private readonly tabs = new Map<string, PageView>()
  /** Fires with the page that is now on top. */
  readonly changed = new Emitter<PageView>()

  constructor(
    private readonly data: PackageData,
    private readonly container: HTMLElement,
    private readonly createPage: CreatePage,
  ) {}

  get pages(): readonly PageView[] {
    return this.stack
  }

  get top(): PageView | undefined {
    return this.stack[this.stack.length - 1]
  }

  isTab(path: string): boolean {
    return this.data.app.tabBar?.list.some((tab) => tab.pagePath === path) ?? false
  }

  get entryPath(): string {
    return this.data.app.entryPagePath ?? this.data.pages[0] ?? ''
  }

  /** Opens a page above the present one; returns the opener's end of their event channel. */
  navigateTo(url: string, events: Record<string, (...args: unknown[]) => void> = {}): EventChannel {
    const { path, query } = this.locate(url)
    if (this.isTab(path)) throw new ApiFailure('can not navigateTo a tabbar page')
    if (this.stack.length >= STACK_LIMIT) {
      throw new ApiFailure(`webview count limit exceed: at most ${STACK_LIMIT} pages`)
    }
    const [own, theirs] = createEventChannelPair()
    for (const [name, listener] of Object.entries(events)) own.on(name, listener)
    const page = this.create(path, query, theirs)
    this.top?.hide()
    this.enter(page)
    return own
  }

  redirectTo(url: string): void {
    const { path, query } = this.locate(url)
    if (this.isTab(path)) throw new ApiFailure('can not redirectTo a tabbar page')
    const page = this.create(path, query)
    const leaving = this.stack.pop()
    if (leaving) this.drop(leaving)
    this.enter(page)
  }

  reLaunch(url: string): void {
    const { path, query } = this.locate(url)
    const page = this.create(path, query)
    const leaving = new Set([...this.stack, ...this.tabs.values()])
    this.stack = []
    this.tabs.clear()
    for (const old of leaving) old.dispose()
    this.enter(page)
  }

  switchTab(url: string): void {
    const { path } = this.locate(url)
    if (!this.isTab(path)) throw new ApiFailure('can not switch to no-tabBar page')
    const kept = this.tabs.get(path)
    if (kept && this.top === kept) return
    const page = kept ?? this.create(path, {})
    for (const leaving of this.stack.splice(0).reverse()) {
      if (leaving === page) continue
      if (this.tabs.has(leaving.path)) leaving.hide()
      else leaving.dispose()
    }
    if (kept) this.reveal([kept])
    else this.enter(page)
  }

  /** Goes back `delta` pages, at most to the first one. */
  navigateBack(delta = 1): void {
    if (this.stack.length < 2) throw new ApiFailure('cannot navigate back at first page')
    const count = Math.min(Math.max(delta, 1), this.stack.length - 1)
    for (let left = count; left > 0; left -= 1) {
      const leaving = this.stack.pop()
      if (leaving) this.drop(leaving)
    }
    this.reveal(this.stack)
  }

  private locate(url: string): { path: string; query: Record<string, string> } {
    const { path, query } = parsePageUrl(url ?? '', this.top?.path)
    if (!this.data.pages.includes(path)) throw new ApiFailure(`page "${path}" is not found`)
    return { path, query }
  }

  private create(
    path: string,
    query: Record<string, string>,
    channel = createEventChannelPair()[1],
  ): PageView {
    return this.createPage(path, query, { ...this.data.app.window, ...this.data.json[path] }, channel)
  }

  private enter(page: PageView): void {
    this.stack.push(page)
    if (this.isTab(page.path)) this.tabs.set(page.path, page)
    this.container.append(page.frame)
    this.changed.emit(page)
    page.call('onLoad', page.query)
    page.show()
    page.attach()
  }

  private reveal(stack: PageView[]): void {
    this.stack = stack
    const page = this.top
    if (!page) return
    this.changed.emit(page)
    page.show()
  }

  private drop(page: PageView): void {
    this.tabs.delete(page.path)
    page.dispose()
  }
}
