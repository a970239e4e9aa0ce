/** @jest-environment node */
import { join } from 'node:path'
import { launchInJsdom, type MiniProgramHandle } from '../../miniprogram-runtime'
import { openCloud, type TestCloud } from '../support/cloud'

const distDir = join(__dirname, '../../dist/weapp')
const openid = 'o-demo-member'

/** A tick may carry this much from logic to view (bytes); a page of the product takes kilobytes. */
const TICK_BYTES = 160

let cloud: TestCloud
let app: MiniProgramHandle

beforeAll(async () => {
  cloud = await openCloud()
})
afterAll(() => cloud.close())
afterEach(() => {
  expect(app.errors).toEqual([])
  expect(app.audit).toEqual([])
  app.close()
})

function launch(callFunction: (name: string, event: unknown) => Promise<unknown>): void {
  app = launchInJsdom({ distDir, openid, callFunction })
}

/** What a page has set so far. */
const counted = (path: string) => app.setData.perPage[path] ?? { calls: 0, bytes: 0 }

test('the clock of the quiz ticks by itself: a few bytes a second, and no page drawn anew', async () => {
  const until = new Date(Date.now() + 4 * 60_000).toISOString()
  launch(async (name, event) => {
    const answer = (await cloud.raw(name, event, openid)) as {
      data?: { now?: string; quiz?: { closesAt: string } }
    }
    if (answer.data?.quiz) answer.data.quiz.closesAt = until
    if (answer.data?.now) answer.data.now = new Date().toISOString()
    return answer
  })
  const clock = () => app.query('[role="timer"]')?.textContent ?? ''
  await app.waitFor(() => /，还有 [34] 分 \d\d 秒/.test(clock()))
  expect(app.query('[role="timer"]')?.getAttribute('aria-label')).toBe('还有 4 分钟')
  const [first, before] = [clock(), counted('pages/home/index')]
  await app.waitFor(() => clock() !== first)
  const ticks = counted('pages/home/index').calls - before.calls
  expect(ticks).toBeGreaterThan(0)
  expect(counted('pages/home/index').bytes - before.bytes).toBeLessThanOrEqual(ticks * TICK_BYTES)
})

test('the hairline follows scrolling by itself', async () => {
  launch((name, event) => cloud.raw(name, event, openid))
  let scrolled = 0
  const { Element, Event } = app.window
  // There is no layout in jsdom: the text is said to be four screens high.
  const height = app.window.innerHeight * 4
  Element.prototype.getBoundingClientRect = function (this: Element) {
    const [top, own] = this.id === 'article-text' ? [-scrolled, height] : [0, 0]
    const box = { x: 0, y: top, left: 0, top, width: 375, height: own, right: 375, bottom: top + own }
    return { ...box, toJSON: () => box }
  }
  const scrollTo = (top: number) => {
    scrolled = top
    app.window.document
      .querySelector('.phone-page:not([hidden]) .phone-scroll')
      ?.dispatchEvent(new Event('scroll'))
  }
  await app.waitFor('今日学习')
  await app.tap('开始学习')
  const share = () =>
    Number(/scaleX\((.*)\)/.exec(app.query('[style*="scaleX"]')?.getAttribute('style') ?? '')?.[1])
  await app.waitFor(() => share() > 0.2)
  const first = share()
  const before = counted('packages/study/article/index')
  for (const screens of [1, 1.5, 2]) {
    const last = share()
    scrollTo(app.window.innerHeight * screens)
    await app.waitFor(() => share() > last)
  }
  expect(share()).toBeGreaterThan(first + 0.4)
  expect(app.query('[role="progressbar"]')?.getAttribute('aria-label')).toMatch(/^已读 \d+%$/)
  const after = counted('packages/study/article/index')
  expect(after.bytes - before.bytes).toBeLessThanOrEqual((after.calls - before.calls) * TICK_BYTES)
  expect(after.calls - before.calls).toBe(3)
})
