/** @jest-environment node */
import { join } from 'node:path'
import { launchInJsdom, type MiniProgramHandle } from '../../miniprogram-runtime'

let app: MiniProgramHandle

beforeEach(() => {
  app = launchInJsdom({
    distDir: join(__dirname, 'fixture'),
    path: '/pages/moving/index',
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

const said = () => element('.said').textContent ?? ''
const items = (swiper: string) => [...element(swiper).querySelectorAll<HTMLElement>('wx-swiper-item')]

/** A finger on a swiper of 200 by 200 pixels. */
function swipe(selector: string, [fromX, fromY]: [number, number], [toX, toY]: [number, number]): void {
  const target = element(selector)
  for (const side of ['clientWidth', 'clientHeight'])
    Object.defineProperty(target, side, { value: 200, configurable: true })
  const send = (type: string, clientX: number, clientY: number) => {
    const event = new app.window.Event(type, { bubbles: true })
    const touches = [{ clientX, clientY }]
    target.dispatchEvent(Object.assign(event, { touches, changedTouches: touches }))
  }
  send('touchstart', fromX, fromY)
  send('touchmove', toX, toY)
  send('touchend', toX, toY)
}

describe('swiper', () => {
  test('begins with its current item, and says which one the page moved it to', async () => {
    await app.waitFor('甲')
    expect(items('#auto').map((item) => item.getAttribute('aria-hidden'))).toEqual(['true', 'false', 'true'])
    await app.tap('去第一张')
    await app.waitFor(() => said().includes('停0'))
    expect(said()).toBe(' 到0甲 停0')
  })

  test('moves on by itself, begins again after its end, and stops when told', async () => {
    await app.waitFor('甲')
    await app.tap('开始')
    await app.waitFor(() => said().includes('到0甲autoplay'))
    expect(said().indexOf('到2丙autoplay')).toBeLessThan(said().indexOf('到0甲autoplay'))
    await app.tap('开始')
    await new Promise((resolve) => setTimeout(resolve, 100))
    const before = said()
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(said()).toBe(before)
  })

  test('follows a finger along its way only, springs back from a short one, and ends where the last item is seen', async () => {
    await app.waitFor('甲')
    swipe('#tall', [100, 150], [100, 130])
    await app.waitFor(() => said() === ' 拖0,20')
    swipe('#tall', [150, 100], [20, 95])
    swipe('#tall', [100, 150], [100, 50])
    await app.waitFor(() => said().includes('到1touch'))
    swipe('#tall', [100, 150], [100, 50])
    await app.waitFor(() => said().endsWith('拖0,100'))
    expect(said()).toBe(' 拖0,20 拖0,100 到1touch 拖0,100')
  })

  test('shows several items between its margins, downwards', async () => {
    await app.waitFor('甲')
    const [first, second, third] = items('#tall') as [HTMLElement, HTMLElement, HTMLElement]
    expect(first.style.top).toBe('10vw')
    expect(first.style.height.replace(/\s/g, '')).toBe('calc(0.5*(100%-10vw-10px))')
    expect(second.style.transform).toBe('translateY(calc(100% + 0px))')
    expect([first, second, third].map((item) => item.getAttribute('aria-hidden'))).toEqual([
      'false',
      'false',
      'true',
    ])
    expect(element('#tall').hasAttribute('data-vertical')).toBe(true)
    expect(element('#tall').querySelectorAll('.wx-swiper-dots i')).toHaveLength(3)
  })

  test('in a circle the last item lies before the first', async () => {
    await app.waitFor('甲')
    expect(items('#round').map((item) => item.style.transform)).toEqual([
      'translateX(calc(0% + 0px))',
      'translateX(calc(100% + 0px))',
      'translateX(calc(-100% + 0px))',
    ])
  })
})

describe('slider', () => {
  const range = () => element<HTMLInputElement>('#slider input')
  const move = (value: string, type: 'input' | 'change') => {
    range().value = value
    range().dispatchEvent(new app.window.Event(type, { bubbles: true }))
  }

  test('takes its bounds, steps and block as they are given', async () => {
    await app.waitFor('甲')
    const { min, max, step, value, type, style } = range()
    expect({ min, max, step, type }).toEqual({ min: '100', max: '200', step: '20', type: 'range' })
    expect(value).toBe('160')
    expect(style.getPropertyValue('--block-size')).toBe('28px')
    expect(style.getPropertyValue('--block')).toBe('red')
  })

  test('tells while it moves and when it is let go, and stays there when its bounds change', async () => {
    await app.waitFor('甲')
    move('180', 'input')
    move('180', 'change')
    await app.waitFor(() => said() === ' 滑180 滑到180')
    expect(element('.wx-slider-value').textContent).toBe('180')
    await app.tap('放宽')
    await app.waitFor(() => range().max === '300')
    expect(range().value).toBe('180')
    expect(range().style.getPropertyValue('--filled')).toBe('40%')
  })
})
