/** @jest-environment node */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchInJsdom, MiniProgramProblems, packMiniProgram } from '../../miniprogram-runtime'

/** Taro's templates go this deep by themselves; what lies deeper is drawn by its component `comp`. */
const TEMPLATE_LEVELS = 15

let distDir: string

beforeEach(() => {
  distDir = mkdtempSync(join(tmpdir(), 'sabotage-built-'))
  cpSync(join(__dirname, '../../dist/weapp'), distDir, { recursive: true })
})
afterEach(() => rmSync(distDir, { recursive: true, force: true }))

interface TaroNode {
  nn: string
  sid: string
  v?: string
  cn?: TaroNode[]
}

interface FrameworkElement extends Element {
  __wxElement?: { getMethodCaller(): { setData(data: object): void } }
}

/** Names of templates are shortened by the build: they are found by what they draw. */
function templateThatBegins(beginning: string): string {
  const base = readFileSync(join(distDir, 'base.wxml'), 'utf8')
  const at = base.indexOf(beginning)
  const name = /^[\s\S]*<template name="tmpl_0_(\w+)">/.exec(base.slice(0, at))?.[1]
  if (at < 0 || !name) throw new Error(`no template begins with ${beginning}`)
  return name
}

/** Opens a page of the build and lets it draw a leaf below this many views; what then went wrong. */
async function drawDeep(levels: number): Promise<{ errors: string[]; text: string }> {
  const [view, text] = [templateThatBegins('<view style='), templateThatBegins('<block>{{i.v}}')]
  let node: TaroNode = { nn: text, sid: 'leaf', v: '最深处' }
  for (let level = 0; level < levels; level += 1) node = { nn: view, sid: `level${level}`, cn: [node] }
  const app = launchInJsdom({
    distDir,
    path: '/pages/me/index',
    callFunction: () => new Promise(() => undefined),
  })
  try {
    await app.waitFor(() => app.query('page')?.childElementCount)
    const page = app.query('page') as FrameworkElement | null
    page?.__wxElement?.getMethodCaller().setData({ root: { cn: [node] } })
    await app.waitFor(() => app.errors.length > 0 || app.text().includes('最深处'))
    return { errors: app.errors, text: app.text() }
  } finally {
    app.close()
  }
}

test('a tree deeper than the templates is drawn', async () => {
  expect(await drawDeep(TEMPLATE_LEVELS * 2)).toEqual({ errors: [], text: expect.stringContaining('最深处') })
})

test('where the page does not name `comp`, a shallow tree is drawn all the same and a deep one is found out', async () => {
  writeFileSync(join(distDir, 'pages/me/index.json'), '{ "navigationBarTitleText": "我的" }')
  expect(await drawDeep(TEMPLATE_LEVELS - 5)).toMatchObject({ errors: [] })
  expect((await drawDeep(TEMPLATE_LEVELS * 2)).errors.join()).toContain(
    '<comp> is neither a component of WeChat nor named in usingComponents of pages/me/index',
  )
})

test('a native component that is missing is found when the package is read', () => {
  rmSync(join(distDir, 'native/countdown/index.js'))
  let problems: string[] = []
  try {
    packMiniProgram(distDir)
  } catch (error) {
    if (error instanceof MiniProgramProblems) problems = error.problems
  }
  expect(problems.join()).toContain('<countdown> needs native/countdown/index.js, which is missing')
})
