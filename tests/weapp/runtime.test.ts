/** @jest-environment node */
import { join } from 'node:path'
import { launchInJsdom, type LaunchOptions, type MiniProgramHandle } from '../../miniprogram-runtime'

const distDir = join(__dirname, 'fixture')
const twoItems = () =>
  Promise.resolve({
    items: [
      { id: 1, name: '苹果' },
      { id: 2, name: '香蕉' },
    ],
  })

let running: MiniProgramHandle | undefined

function launch(options: Partial<LaunchOptions> = {}): MiniProgramHandle {
  running = launchInJsdom({ distDir, callFunction: twoItems, ...options })
  return running
}

afterEach(() => {
  running?.close()
  running = undefined
})

describe('pages', () => {
  test('starts at the entry page, shows its title and calls the cloud as the app does', async () => {
    const calls: unknown[] = []
    const app = launch({
      callFunction: (name, data) => {
        calls.push([name, data])
        return twoItems()
      },
    })
    expect(app.path).toBe('pages/home/index')
    expect(app.title).toBe('首页')
    await app.waitFor('条目 香蕉')
    expect(calls).toEqual([['member', { action: 'list' }]])
    expect(app.errors).toEqual([])
  })

  test('a failing cloud function reaches the page as WeChat would put it', async () => {
    const app = launch({ callFunction: () => Promise.reject(new Error('没有这项')) })
    await app.waitFor('cloud.callFunction:fail errCode: -504002 | errMsg: 没有这项')
    expect(app.errors).toEqual([])
  })

  test('taps reach handlers with their dataset, and setData draws and is counted', async () => {
    const app = launch()
    const before = app.setData.calls
    await app.tap('#add')
    await app.waitFor('点了 2 次')
    expect(app.setData.calls).toBeGreaterThan(before)
    expect(app.setData.perPage['pages/home/index']?.bytes).toBeGreaterThan(0)
  })

  test('a component takes properties, keeps its own data and tells its page', async () => {
    const app = launch()
    await app.tap('计数 3')
    await app.waitFor('计数 4')
    await app.waitFor('数到 4')
    expect(app.query('.components_counter_index--pill')).not.toBeNull()
  })

  test('pulling down, reaching the end and sharing call the hooks of the page', async () => {
    const app = launch()
    app.pullDown()
    await app.waitFor('刷新了 07')
    app.reachBottom()
    await app.waitFor('到底了')
    await app.tap('[aria-label="更多"]')
    await app.tap('转发给朋友')
    await app.waitFor('来自menu')
    expect(app.shared).toEqual([{ title: '来自menu', path: '/pages/home/index?from=share' }])
  })

  test('a tree of forty levels is drawn and answers', async () => {
    const app = launch({ path: '/packages/extra/deep/index' })
    await app.tap('叶 00')
    await app.waitFor('叶 01')
    expect(app.errors).toEqual([])
  })
})

describe('navigation', () => {
  test('opens a page with its query and a channel to the opener, and comes back', async () => {
    const app = launch()
    await app.tap('条目 香蕉')
    await app.waitFor('编号 2 你好')
    expect(app.stack).toEqual(['pages/home/index', 'pages/list/index'])
    await app.tap('就它')
    await app.waitFor('选了 甲')
    expect(app.path).toBe('pages/home/index')
    expect(app.errors).toEqual([])
  })

  test('refuses the eleventh page', async () => {
    const app = launch({ path: '/pages/list/index?id=9' })
    for (let depth = 2; depth <= 10; depth += 1) {
      await app.tap('再开一页')
      await app.waitFor(() => app.stack.length === depth)
    }
    await app.tap('再开一页')
    await app.waitFor('navigateTo:fail webview count limit exceed')
    expect(app.stack).toHaveLength(10)
  })

  test('tab pages stay alive; others above them are closed', async () => {
    const app = launch()
    await app.tap('#add')
    await app.tap('我的')
    await app.waitFor('显示 1')
    await app.tap('首页')
    await app.waitFor('点了 2 次')
    expect(app.stack).toEqual(['pages/home/index'])
    await app.tap('我的')
    await app.waitFor('显示 2')
  })

  test('a navigator element leads on, and back is refused on the first page', async () => {
    const app = launch({ path: '/pages/list/index?id=1' })
    await app.tap('去深处')
    await app.waitFor('叶 00')
    app.back()
    expect(app.path).toBe('pages/list/index')
    expect(() => app.back()).toThrow('cannot navigate back at first page')
  })
})

describe('dialogs', () => {
  test('a modal answers what was pressed', async () => {
    const app = launch({ path: '/pages/list/index?id=1' })
    await app.tap('询问')
    await app.waitFor('想一想')
    await app.tap('取消')
    await app.waitFor('否')
    expect(app.screenText()).not.toContain('想一想')
  })

  test('an action sheet answers the index, or fails as cancelled', async () => {
    const app = launch({ path: '/pages/list/index?id=1' })
    await app.tap('菜单')
    await app.tap('二')
    await app.waitFor('第 1')
    await app.tap('菜单')
    await app.tap('取消')
    await app.waitFor('showActionSheet:fail cancel')
  })
})

test('the click that follows a tap does not press what the tap brought up', async () => {
  const app = launch({ path: '/pages/list/index?id=1' })
  await app.waitFor('菜单')
  const { MouseEvent, document } = app.window
  const send = (target: Element | null | undefined, type: string) =>
    target?.dispatchEvent(new MouseEvent(type, { bubbles: true }))
  const button = app.query('wx-button:nth-of-type(3)')
  send(button, 'mousedown')
  send(button, 'mouseup')
  await app.waitFor(() => document.querySelector('.phone-mask'))
  send(document.querySelector('.phone-mask'), 'click')
  await app.tap('二')
  await app.waitFor('第 1')
})

describe('forms', () => {
  test('submits what its controls hold, and clears them on reset', async () => {
    const app = launch({ path: '/pages/form/index' })
    await app.input('#name', '张三李四王五')
    await app.waitFor('张三李四')
    expect(app.query('.typed')?.textContent).toBe('张三李四')
    await app.input('#why', '因为')
    await app.tap('实名')
    await app.tap('学习')
    await app.tap('#on')
    await app.tap('选日期')
    await app.tap('2027')
    await app.tap('02')
    await app.tap('确定')
    await app.waitFor('2027-02-28')
    await app.tap('提交')
    await app.waitFor('"day"')
    expect(JSON.parse(app.query('.out')?.textContent ?? '')).toEqual({
      name: '张三李四',
      why: '因为',
      kind: 'a',
      tags: ['y'],
      on: true,
      day: '2027-02-28',
    })
    await app.tap('重来')
    await app.waitFor('清空了')
    await app.tap('提交')
    await app.waitFor('"name":""')
    expect(JSON.parse(app.query('.out')?.textContent ?? '')).toMatchObject({ kind: '', tags: [], on: false })
    expect(app.errors).toEqual([])
  })

  test('a disabled button does not answer; rich text keeps only harmless markup', async () => {
    const app = launch({ path: '/pages/form/index' })
    await app.tap('不可点')
    await app.input('#name', '后来')
    await app.waitFor(() => app.query('.typed')?.textContent === '后来')
    expect(app.query('.out')?.textContent).toBe('')
    expect(app.query('wx-rich-text')?.innerHTML).toBe('<div><p>正<b>文</b></p></div>')
  })
})

describe('phone', () => {
  test('theme and network changes reach the page; colours follow theme.json', async () => {
    const app = launch({ path: '/pages/me/index' })
    await app.waitFor('主题 light 网络 wifi')
    const bar = app.window.document.querySelector<HTMLElement>('.phone-navigation')
    expect(bar?.style.background).toBe('rgb(250, 248, 245)')
    app.phone.setTheme('dark')
    await app.waitFor('主题 dark')
    expect(bar?.style.background).toBe('rgb(27, 25, 23)')
    app.phone.setNetwork('none')
    await app.waitFor('网络 none')
  })

  test('without a network a call to the cloud fails and says so', async () => {
    const app = launch({ path: '/pages/me/index' })
    app.phone.setNetwork('none')
    await app.tap('首页')
    await app.waitFor('cloud.callFunction:fail request:fail network is down')
  })

  test('storage keeps values as they were; scanning and privacy consent answer', async () => {
    const app = launch({ path: '/pages/me/index' })
    await app.waitFor('存了 空')
    await app.tap('保存')
    await app.waitFor('存了 记下')
    app.phone.putBeforeCamera('ABC-123')
    await app.tap('扫码')
    await app.waitFor('ABC-123')
    await app.tap('隐私')
    await app.tap('同意')
    await app.waitFor('true false')
    expect(app.errors).toEqual([])
  })

  test('an API that is not simulated throws, and is on record even when caught', async () => {
    const app = launch({ path: '/pages/me/index' })
    await app.tap('没有的功能')
    await app.waitFor('not simulated: wx.startSoterAuthentication')
    expect(app.errors.join()).toContain('not simulated: wx.startSoterAuthentication')
  })
})
