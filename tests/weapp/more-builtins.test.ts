/** @jest-environment node */
import { join } from 'node:path'
import { launchInJsdom, type MiniProgramHandle } from '../../miniprogram-runtime'

let app: MiniProgramHandle

beforeEach(async () => {
  app = launchInJsdom({
    distDir: join(__dirname, 'fixture'),
    path: '/pages/more/index',
    callFunction: () => Promise.resolve({}),
  })
  await app.waitFor('选地区')
})
afterEach(() => app.close())

test('a canvas is found by a query and drawn on; it is no element that takes listeners', async () => {
  await app.waitFor('400,undefined,true')
  expect(app.drawing('#chart')).toEqual([
    'fillStyle = "#b8141a"',
    'fillRect(0, 0, 40, 100)',
    'measureText("四成")',
    'fillText("四成", 16, 20)',
  ])
  expect(app.errors).toEqual([])
})

test('a region picker begins with its value and tells names, codes and the postcode', async () => {
  await app.tap('选地区')
  await app.waitFor('番禺区')
  await app.tap('北京市')
  await app.tap('海淀区')
  await app.tap('确定')
  await app.waitFor('100080')
  expect(JSON.parse(app.query('.said')?.textContent ?? '')).toEqual({
    value: ['北京市', '北京市', '海淀区'],
    code: ['110000', '110100', '110108'],
    postcode: '100080',
  })
})

test('a region picker offers less where the page asks for less, and refuses what it does not know', async () => {
  await app.tap('选城市')
  await app.tap('广东省')
  await app.tap('确定')
  await app.waitFor('{"value":["广东省","不限"],"code":["440000",""]}')
  expect(app.errors).toEqual([])
  await app.tap('选街道')
  await app.waitFor(() => app.errors.length > 0)
  expect(app.errors.join()).toContain('not simulated: <picker mode="region" level="sub-district">')
})

test('the columns of a picker-view turn one by one and tell where all of them stand', async () => {
  await app.waitFor(() => app.query('wx-picker-view [aria-selected=true]')?.textContent === '下午')
  await app.tap('三点')
  await app.waitFor('转到1,2')
  const first = app.query('wx-picker-view-column')
  if (!first) throw new Error('no column')
  first.scrollTop = 3
  first.dispatchEvent(new app.window.Event('scroll'))
  await app.waitFor('转到0,2')
  expect(app.errors).toEqual([])
})

test('what comes into view is told with its place on the page, and not before it does', async () => {
  const watched: { options: IntersectionObserverInit; see(ratio: number): void }[] = []
  // There is no layout in jsdom: a stand-in for the browser's observer takes note and is told what to see.
  app.window.IntersectionObserver = class {
    constructor(tell: (entries: object[]) => void, options: IntersectionObserverInit) {
      const box = { left: 0, top: 300, width: 100, height: 50 }
      const seen = { boundingClientRect: box, intersectionRect: box, rootBounds: null, time: 1 }
      watched.push({ options, see: (ratio) => tell([{ ...seen, intersectionRatio: ratio }]) })
    }
    observe(): void {}
  } as never
  await app.waitFor('400,undefined,true')
  await app.tap('看着')
  const observed = watched[0]
  if (!observed) throw new Error('nothing is observed')
  expect(observed.options).toMatchObject({ rootMargin: '0px 0px -20px 0px', threshold: [0.5] })
  expect((observed.options.root as Element).className).toBe('phone-scroll')
  observed.see(0.2)
  observed.see(0.7)
  await app.waitFor('远,0.7,300')
  expect(app.errors).toEqual([])
})

test('a scroll-view tells once when it comes near an end', async () => {
  await app.waitFor('400,undefined,true')
  const scroll = app.query('#scroll')
  if (!scroll) throw new Error('no scroll-view')
  Object.defineProperties(scroll, { scrollHeight: { value: 500 }, clientHeight: { value: 100 } })
  for (const top of [200, 379, 381, 390, 31, 30, 0]) {
    scroll.scrollTop = top
    scroll.dispatchEvent(new app.window.Event('scroll'))
  }
  await app.waitFor('到顶')
  expect(app.query('.said')?.textContent).toBe('400,undefined,true见底到顶')
})
