/** @jest-environment node */
import { join } from 'node:path'
import { launchInJsdom, type MiniProgramHandle } from '../../miniprogram-runtime'

let app: MiniProgramHandle

beforeEach(() => {
  app = launchInJsdom({
    distDir: join(__dirname, 'fixture'),
    path: '/pages/parts/index',
    fontSizeSetting: 20,
    callFunction: () => Promise.resolve({}),
  })
})

afterEach(() => {
  expect(app.errors).toEqual([])
  app.close()
})

function element<T extends HTMLElement>(selector: string): T {
  const found = app.query(selector)
  if (!found) throw new Error(`no ${selector}`)
  return found as T
}

/** A drag of the mouse, which the simulated phone takes for a finger. */
function drag(target: Element, [fromX, fromY]: [number, number], [toX, toY]: [number, number]): void {
  const { MouseEvent } = app.window
  const send = (type: string, clientX: number, clientY: number) =>
    target.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX, clientY }))
  send('mousedown', fromX, fromY)
  send('mousemove', toX, toY)
  send('mouseup', toX, toY)
}

test('data crosses a JSON boundary', async () => {
  await app.waitFor('1970-01-01T00:00:00.000Z 前')
})

test('page-meta sets the font size of the root and locks scrolling', async () => {
  await app.waitFor(() => app.window.document.documentElement.style.fontSize === '20px')
  expect(app.window.document.querySelector('.phone-scroll[data-locked]')).not.toBeNull()
})

test('inline lengths follow the width of the window and the height of the page', () => {
  expect(element('#inline').getAttribute('style')).toBe('width: 10vw; height: 10cqh')
})

test('a swiper follows a finger and tells where it stands', async () => {
  drag(element('#swiper'), [200, 10], [100, 10])
  await app.waitFor('滑到1touch')
  drag(element('#swiper'), [100, 10], [200, 10])
  drag(element('#swiper'), [100, 10], [200, 10])
  await app.waitFor('滑到2touch')
  expect(app.window.document.querySelectorAll('.wx-swiper-dots i')).toHaveLength(3)
})

test('a scroll-view refreshes when pulled and tells when its end is near', async () => {
  drag(element('#scroll'), [10, 10], [10, 200])
  await app.waitFor('下拉了')
  element('#scroll').dispatchEvent(new app.window.Event('scroll'))
  await app.waitFor('见底')
})

test('progress, slider, icon and image draw what they are given', async () => {
  expect(element('wx-progress').textContent).toBe('40%')
  const range = element<HTMLInputElement>('#slider input')
  range.value = '55'
  range.dispatchEvent(new app.window.Event('change'))
  await app.waitFor('滑块55')
  expect(element('wx-icon span').style.fontSize).toBe('30px')
  const picture = element<HTMLImageElement>('#picture img')
  expect([picture.getAttribute('src'), picture.alt]).toEqual(['/images/tab.png', '图'])
  picture.dispatchEvent(new app.window.Event('error'))
  await app.waitFor('failed')
})

test('a picker of several columns lets the page change what the next one offers', async () => {
  await app.tap('选两列')
  await app.tap('乙')
  await app.tap('丑')
  await app.waitFor('换了1')
  await app.tap('确定')
  await app.waitFor('[1,1]')
})

test('a press that lasts is told as a long press', async () => {
  const { MouseEvent } = app.window
  element('#inline').dispatchEvent(new MouseEvent('mousedown', { bubbles: true }))
  await app.waitFor('长按')
})

test('a share button passes the card on', async () => {
  await app.tap('转给朋友')
  await app.waitFor(() => app.shared.length === 1)
  expect(app.shared).toEqual([{ title: 'button', path: '/pages/parts/index' }])
})

test('a page is told when the window changes', async () => {
  Object.defineProperty(app.window, 'innerWidth', { value: 320, configurable: true })
  app.window.dispatchEvent(new app.window.Event('resize'))
  await app.waitFor('宽 320')
})
