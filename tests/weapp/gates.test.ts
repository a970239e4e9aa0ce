/** @jest-environment node */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'acorn'
import {
  checkWithWechatCompilers,
  findUndefinedNames,
  launchInJsdom,
  packMiniProgram,
} from '../../miniprogram-runtime'

/** `npm test` builds before it runs; only a single file run by hand may find nothing here. */
const distDir = join(__dirname, '../../dist/weapp')

/** Our own aim for the main package, below WeChat's 2 MB (bytes). */
const MAIN_PACKAGE_LIMIT = 900 * 1024
/** WeChat's limits: one package or subpackage, and all together. */
const PACKAGE_LIMIT = 2 * 1024 * 1024
const TOTAL_LIMIT = 30 * 1024 * 1024

/** Our own aim for what only one page needs (bytes): it is loaded while somebody waits. */
const PAGE_LIMIT = 40 * 1024
/** The page with the charts brings their library along; nothing else loads it. */
const CHART_PAGE = 'packages/effect/mine/index'
const CHART_PAGE_LIMIT = 560 * 1024

/** What the base libraries in use understand without WeChat's own translation. */
const LANGUAGE_LEVEL = 2018

test('the mini-program is built', () => {
  expect(existsSync(join(distDir, 'app.json'))).toBe(true)
})

test('everything that app.json and the pages refer to is in the package, and it compiles', () => {
  expect(packMiniProgram(distDir).pages.length).toBeGreaterThan(0)
})

test("WeChat's own compilers accept every template and style", () => {
  const verdict = checkWithWechatCompilers(distDir)
  if ('skipped' in verdict) {
    console.warn(`Not checked with WeChat's own compilers: ${verdict.skipped}.`)
    return
  }
  expect(verdict.problems).toEqual([])
})

test('packages are within their limits', () => {
  const { total, main, subPackages } = packMiniProgram(distDir).sizes
  expect(main).toBeLessThanOrEqual(MAIN_PACKAGE_LIMIT)
  for (const size of Object.values(subPackages)) expect(size).toBeLessThanOrEqual(PACKAGE_LIMIT)
  expect(total).toBeLessThanOrEqual(TOTAL_LIMIT)
  const { pages } = packMiniProgram(distDir).sizes
  const limitOf = (page: string) => (page === CHART_PAGE ? CHART_PAGE_LIMIT : PAGE_LIMIT)
  expect(Object.entries(pages).filter(([page, size]) => size > limitOf(page))).toEqual([])
})

test(`scripts are no newer than ES${LANGUAGE_LEVEL}`, () => {
  for (const [path, source] of Object.entries(packMiniProgram(distDir).scripts)) {
    expect(() => {
      try {
        parse(source, { ecmaVersion: LANGUAGE_LEVEL, sourceType: 'script', allowReturnOutsideFunction: true })
      } catch (error) {
        throw new Error(`${path}: ${(error as Error).message}`)
      }
    }).not.toThrow()
  }
})

/** Names that libraries use behind a question whether they are there. */
const GUARDED: Record<string, string[]> = {
  'runtime.js': ['globalThis', 'window'],
  'taro.js': ['performance', 'requirePlugin'],
  'vendors.js': [
    'MessageChannel',
    'SuppressedError',
    '__REACT_DEVTOOLS_GLOBAL_HOOK__',
    'performance',
    'self',
    'setImmediate',
  ],
  // Asked for by the library of QR codes when it is given a text; it is given bytes.
  'packages/training/host/index.js': ['TextEncoder'],
  // The chart library asks first whether there is such a thing; pictures, which it could not load, are not drawn.
  'packages/effect/mine/index.js': ['Buffer', 'DOMMatrix', 'Image', 'WebKitCSSMatrix'],
}

/**
 * What the libraries of signing and sealing use: big integers, which phones have since iOS 14 and with WeChat's own engine
 * on Android, and two things they ask for only where nobody calls them.
 */
const CRYPTOGRAPHY = /^packages\/(disclosure|feedback|proof)\/sub-(common|vendors)/
const OF_CRYPTOGRAPHY = ['BigInt', 'TextEncoder', 'globalThis']

test('scripts use nothing of the browser, nor any other name that nobody defines', () => {
  const found = findUndefinedNames(distDir, LANGUAGE_LEVEL)
  const unknown = Object.entries(found).flatMap(([path, names]) =>
    names
      .filter((name) => !GUARDED[path]?.includes(name))
      .filter((name) => !(CRYPTOGRAPHY.test(path) && OF_CRYPTOGRAPHY.includes(name)))
      .map((name) => `${path}: ${name}`),
  )
  expect(unknown).toEqual([])
})

describe('every page starts without an error and without the browser', () => {
  const pages = existsSync(join(distDir, 'app.json')) ? packMiniProgram(distDir).pages : []
  test.each(pages)('%s', async (path) => {
    // No answer ever comes: what must not fail is the page itself, drawn while it waits.
    const app = launchInJsdom({ distDir, path: `/${path}`, callFunction: () => new Promise(() => undefined) })
    try {
      await app.waitFor(() => app.path === path && app.query('page')?.childElementCount)
      expect(app.errors).toEqual([])
      expect(app.audit).toEqual([])
    } finally {
      app.close()
    }
  })
})
