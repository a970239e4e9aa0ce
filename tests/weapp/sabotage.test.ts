/** @jest-environment node */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  checkWithWechatCompilers,
  findUndefinedNames,
  launchInJsdom,
  MiniProgramProblems,
  type MiniProgramHandle,
  packMiniProgram,
} from '../../miniprogram-runtime'

const sound = join(__dirname, 'fixture')

let distDir: string
let running: MiniProgramHandle | undefined

beforeEach(() => {
  distDir = mkdtempSync(join(tmpdir(), 'sabotage-'))
  cpSync(sound, distDir, { recursive: true })
})

afterEach(() => {
  running?.close()
  running = undefined
  rmSync(distDir, { recursive: true, force: true })
})

function launch(path = ''): MiniProgramHandle {
  running = launchInJsdom({
    distDir,
    path,
    callFunction: () => Promise.resolve({ items: [{ id: 1, name: '苹果' }] }),
  })
  return running
}

/** Changes one file; fails when there is nothing to change, so that a sabotage cannot miss silently. */
function change(path: string, from: string, to: string): void {
  const text = readFileSync(join(distDir, path), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(distDir, path), text.replace(from, to))
}

function problemsOf(work: () => unknown): string[] {
  try {
    work()
  } catch (error) {
    if (error instanceof MiniProgramProblems) return error.problems
    throw error
  }
  return []
}

/** What WeChat's own compilers say, or nothing to hold against it where they do not run. */
function refusedByWechat(): string[] | undefined {
  const verdict = checkWithWechatCompilers(distDir)
  return 'problems' in verdict ? verdict.problems : undefined
}

test('the sample is sound to begin with', async () => {
  expect(problemsOf(() => packMiniProgram(distDir))).toEqual([])
  expect(refusedByWechat() ?? []).toEqual([])
  const app = launch()
  await app.waitFor('条目 苹果')
  expect(app.errors).toEqual([])
})

describe('found when the package is read', () => {
  test('the script of a page is missing', () => {
    rmSync(join(distDir, 'pages/list/index.js'))
    expect(problemsOf(() => packMiniProgram(distDir))).toEqual([
      'page pages/list/index: pages/list/index.js is missing',
    ])
  })

  test('app.json names a page that does not exist', () => {
    change('app.json', '"pages/form/index"', '"pages/form/index", "pages/nowhere/index"')
    expect(problemsOf(() => packMiniProgram(distDir))).toContain(
      'page pages/nowhere/index: pages/nowhere/index.js is missing',
    )
  })

  test('a tag is not closed', () => {
    change('pages/list/index.wxml', '编号 {{id}} {{word}}</text>', '编号 {{id}} {{word}}')
    expect(problemsOf(() => packMiniProgram(distDir)).join()).toMatch(
      /pages\/list\/index\.wxml:2:4 missing end tag/,
    )
    expect((refusedByWechat() ?? ['expect end-tag']).join()).toContain('expect end-tag')
  })

  test('a style does not parse', () => {
    change('pages/home/index.wxss', 'color: gray;\n}', 'color: gray;')
    expect(problemsOf(() => packMiniProgram(distDir)).join()).toContain(
      'pages/home/index.wxss:4:1 Unclosed block',
    )
    expect(refusedByWechat()).not.toEqual([])
  })

  test('a style imports a file that is not there', () => {
    change('app.wxss', 'page {', '@import "./gone.wxss";\npage {')
    expect(problemsOf(() => packMiniProgram(distDir))).toEqual([
      'app.wxss: imports ./gone.wxss, which is missing',
    ])
  })

  test('the JSON of a page does not parse', () => {
    change('pages/me/index.json', '}', ',}')
    expect(problemsOf(() => packMiniProgram(distDir)).join()).toContain(
      'pages/me/index.json is not valid JSON',
    )
  })

  test('a component lacks its script', () => {
    rmSync(join(distDir, 'components/counter/index.js'))
    expect(problemsOf(() => packMiniProgram(distDir)).join()).toContain(
      'components/counter/index.js, which is missing',
    )
  })

  test('a script does not parse, or requires what is not there', () => {
    change('pages/me/index.js', 'Page({', 'Page({{')
    change('app.js', "require('./format')", "require('./formats')")
    const problems = problemsOf(() => packMiniProgram(distDir)).join()
    expect(problems).toContain('pages/me/index.js does not parse')
    expect(problems).toContain('app.js requires ./formats, which is missing')
  })

  test('a tab has no icon file, and a colour no theme', () => {
    change('app.json', 'images/tab.png', 'images/none.png')
    change('theme.json', '"navBg": "#1b1917",', '')
    expect(problemsOf(() => packMiniProgram(distDir))).toEqual([
      'app.json: the tab icon images/none.png is missing',
      'app.json window: navigationBarBackgroundColor is @navBg, which theme.json does not define for dark',
    ])
  })

  test('a setting is misspelt, or has a value that WeChat does not take', () => {
    change('pages/me/index.json', 'navigationBarTitleText', 'navigationBarTitletext')
    change('app.json', '"darkmode": true', '"darkmode": "true"')
    change('app.json', '"navigationBarTextStyle": "@navText"', '"navigationBarTextStyle": "red"')
    expect(problemsOf(() => packMiniProgram(distDir))).toEqual([
      'app.json: darkmode is "true", not a flag',
      'app.json window: navigationBarTextStyle is "red", not one of black, white',
      'pages/me/index.json: navigationBarTitletext is no setting that WeChat knows',
    ])
  })

  test('a script names what nobody defines', () => {
    expect(findUndefinedNames(distDir, 2018)).toEqual({})
    change(
      'pages/me/index.js',
      'onShow() {',
      "onShow() {\n    if (typeof self === 'object') document.title = ''",
    )
    expect(findUndefinedNames(distDir, 2018)).toEqual({ 'pages/me/index.js': ['document'] })
  })
})

describe('found when it runs', () => {
  test('a template is used under a name that it no longer has', async () => {
    change('templates/row.wxml', 'name="row"', 'name="line"')
    const app = launch()
    await app.waitFor(() => app.errors.length > 0)
    expect(app.errors).toEqual(['Template `row` not found'])
  })

  test('a handler is gone from the script', async () => {
    change('pages/home/index.js', 'add({ currentTarget })', 'added({ currentTarget })')
    const app = launch()
    await app.tap('#add')
    await app.waitFor(() => app.errors.length > 0)
    expect(app.errors.join()).toContain('does not have a method "add" to handle an event')
  })

  test('a handler is stripped from the template', async () => {
    change('pages/home/index.wxml', 'bindtap="add" ', '')
    const app = launch()
    await app.tap('#add')
    await expect(app.waitFor('点了 2 次', 500)).rejects.toThrow('点了 0 次')
  })

  test('a tag is no component of WeChat', () => {
    change('pages/home/index.wxml', '<view class="info">{{info}}</view>', '<div class="info">{{info}}</div>')
    expect(launch().errors.join()).toContain(
      '<div> is neither a component of WeChat nor named in usingComponents of pages/home/index',
    )
  })

  test('a component is used that is not simulated', () => {
    change('pages/home/index.wxml', '<view class="info">{{info}}</view>', '<map class="info" />')
    expect(launch().errors.join()).toContain('not simulated: <map>')
  })

  test.each([
    'window.innerWidth',
    'document.title',
    'localStorage.length',
    'fetch.name',
    'crypto.subtle',
    'addEventListener.name',
  ])('the script uses the browser: %s', (expression) => {
    change('pages/home/index.js', 'onLoad() {', `onLoad() {\n    const seen = ${expression}`)
    expect(launch().errors.join()).toMatch(/onLoad: (Type|Reference)Error/)
  })

  test('the script makes code from text', () => {
    change('pages/home/index.js', 'onLoad() {', "onLoad() {\n    new Function('return 1')()")
    expect(launch().errors.join()).toContain('Code generation from strings disallowed')
  })

  test('the global object that libraries look for is the sandbox, not the window', async () => {
    change(
      'pages/home/index.js',
      'onLoad() {',
      "onLoad() {\n    const all = Function('return this')()\n    this.setData({ info: typeof all.MutationObserver + typeof all.document + typeof all.Promise })",
    )
    const app = launch()
    await app.waitFor('undefinedundefinedfunction')
    expect(app.errors).toEqual([])
  })

  test('a page throws when it is loaded, or never calls Page()', () => {
    change('pages/home/index.js', 'onLoad() {', "onLoad() {\n    throw new Error('kaputt')")
    expect(launch().errors.join()).toContain('pages/home/index onLoad: Error: kaputt')
    writeFileSync(join(distDir, 'pages/home/index.js'), 'module.exports = {}\n')
    expect(() => launch()).toThrow('pages/home/index.js has not called Page()')
  })
})
