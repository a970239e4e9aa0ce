/** @jest-environment node */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runtimePage } from '../../miniprogram-runtime'

let distDir: string

beforeEach(() => {
  distDir = mkdtempSync(join(tmpdir(), 'site-'))
  cpSync(join(__dirname, 'fixture'), distDir, { recursive: true })
})

afterEach(() => rmSync(distDir, { recursive: true, force: true }))

const open = () => runtimePage({ distDir, basePath: '/weapp/' })

test('the page loads the package and the runtime from below its base path', () => {
  const site = open()
  for (const path of ['/weapp', '/weapp/', '/weapp/?openid=o-demo-member']) {
    const answer = site.handle(path)
    expect(answer).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' })
    expect(answer?.body).toContain('<script src="/weapp/__package.js">')
    expect(answer?.body).toContain('<script src="/weapp/__runtime.js">')
  }
  expect(site.handle('/weapp/__package.js')).toMatchObject({
    status: 200,
    type: 'text/javascript; charset=utf-8',
  })
  expect(String(site.handle('/weapp/__runtime.js')?.body).length).toBeGreaterThan(100_000)
})

test('files of the package are served with their type; nothing outside it is', () => {
  const site = open()
  expect(site.handle('/weapp/images/tab.png')).toMatchObject({ status: 200, type: 'image/png' })
  for (const path of [
    '/weapp/images/none.png',
    '/weapp/images',
    '/weapp/../runtime.test.ts',
    '/weapp/%2e%2e/%2e%2e/etc/passwd',
    '/weapp/%E0%A4%A',
    '/app/index.html',
    '/weappx/',
  ]) {
    expect(site.handle(path)).toBeUndefined()
  }
})

test('a changed package is compiled anew, a broken one is explained', () => {
  const site = open()
  expect(String(site.handle('/weapp/__package.js')?.body)).not.toContain('新的标题')
  writeFileSync(join(distDir, 'pages/me/index.json'), '{ "navigationBarTitleText": "新的标题" }')
  expect(String(site.handle('/weapp/__package.js')?.body)).toContain('新的标题')
  writeFileSync(join(distDir, 'pages/me/index.json'), '{ <')
  const answer = site.handle('/weapp/')
  expect(answer?.status).toBe(500)
  expect(answer?.body).toContain('pages/me/index.json is not valid JSON')
})

test('a missing package is explained', () => {
  rmSync(join(distDir, 'app.json'))
  expect(open().handle('/weapp/')).toMatchObject({ status: 500 })
})
