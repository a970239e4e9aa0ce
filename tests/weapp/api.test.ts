/** @jest-environment node */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocalCloud } from '../../localcloud'
import { launchInJsdom, type LaunchOptions, type MiniProgramHandle } from '../../miniprogram-runtime'

const PICTURE = {
  name: '照片.png',
  type: 'image/png',
  base64: Buffer.from('not really a picture').toString('base64'),
}

let app: MiniProgramHandle

function open(options: Partial<LaunchOptions> = {}): MiniProgramHandle {
  app = launchInJsdom({
    distDir: join(__dirname, 'fixture'),
    path: '/pages/api/index',
    callFunction: () => Promise.resolve({}),
    ...options,
  })
  return app
}
afterEach(() => app.close())

const said = () => app.query('.said')?.textContent ?? ''

/** Presses a button of the page and waits for what it says; `between` is what the person does meanwhile. */
async function press(name: string, between?: () => Promise<void>): Promise<unknown> {
  await app.tap(name)
  await between?.()
  await app.waitFor(() => said() !== '')
  return JSON.parse(said()) as unknown
}

async function choosePicture(): Promise<unknown> {
  app.phone.putInAlbum(PICTURE)
  return press('选图', () => app.tap('同意'))
}

describe('messages', () => {
  test('are asked for template by template, and only in answer to a tap', async () => {
    open()
    await app.waitFor('requestSubscribeMessage:fail can only be invoked by user TAP gesture.')
    const answer = await press('订阅两条', async () => {
      await app.waitFor('小程序申请向您发送通知')
      const second = app.window.document.querySelectorAll<HTMLInputElement>('.phone-subscribe input')[1]
      if (second) second.checked = false
      await app.tap('允许')
    })
    expect(answer).toMatchObject({ 课程提醒: 'accept', 答题提醒: 'reject' })
    expect(app.consents).toEqual([
      { templateId: '课程提醒', accept: true },
      { templateId: '答题提醒', accept: false },
    ])
    expect(app.errors).toEqual([])
  })

  test('may be refused altogether; four templates at once are refused by WeChat', async () => {
    open()
    expect(await press('订阅两条', () => app.tap('拒绝'))).toMatchObject({
      课程提醒: 'reject',
      答题提醒: 'reject',
    })
    expect(await press('订阅四条')).toMatchObject({ errCode: 20003 })
  })
})

describe('with a local cloud', () => {
  let cloud: Awaited<ReturnType<typeof startLocalCloud>>
  let functionsDir: string
  beforeAll(async () => {
    functionsDir = mkdtempSync(join(tmpdir(), 'functions-'))
    cloud = await startLocalCloud({ functionsDir, data: ':memory:' })
  })
  afterAll(async () => {
    await cloud.close()
    rmSync(functionsDir, { recursive: true, force: true })
  })

  test('a picture goes up, comes back and is deleted', async () => {
    open({ server: cloud.url })
    expect(await choosePicture()).toEqual({ size: 20, type: 'image' })
    await app.waitFor(
      () => app.query('#picture img')?.getAttribute('src') === `data:image/png;base64,${PICTURE.base64}`,
    )
    expect(await press('上传')).toMatchObject({ errMsg: 'cloud.uploadFile:ok', statusCode: 200 })
    expect(await press('取回')).toEqual({ status: [0, -503003], statusCode: 200 })
    await app.waitFor(() => app.query('#picture img')?.getAttribute('src')?.endsWith(PICTURE.base64))
    expect(await press('删除')).toMatchObject({ fileList: [{ status: 0, errMsg: 'ok' }] })
    expect(await press('取回')).toMatchObject({ errMsg: expect.stringContaining('cloud.downloadFile:fail') })
    expect(app.errors).toEqual([])
  })

  test('a consent is put into its ledger', async () => {
    open({ server: cloud.url, openid: 'o-reader' })
    await press('订阅两条', () => app.tap('允许'))
    const { consents } = (await (await fetch(`${cloud.url}/localcloud/consents`)).json()) as {
      consents: unknown[]
    }
    expect(JSON.stringify(consents)).toContain('课程提醒')
  })

  test('a phone number that is allowed becomes a code of the server', async () => {
    open({ server: cloud.url, openid: 'o-reader' })
    const answer = await press('手机号', async () => {
      await app.tap('同意')
      await app.tap('允许')
    })
    expect(answer).toEqual({ errMsg: 'getPhoneNumber:ok', code: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(app.errors).toEqual([])
  })

  test('requests reach its own server and no other', async () => {
    open({ server: cloud.url, path: `/pages/api/index?at=${encodeURIComponent(cloud.url)}` })
    expect(await press('本处')).toMatchObject({ statusCode: 200, data: { error: { code: -501000 } } })
    expect(await press('别处')).toMatchObject({ errMsg: 'request:fail url not in domain list' })
    expect(await press('下载')).toEqual({ statusCode: 200, path: 'wxfile://tmp_' })
    app.phone.setNetwork('none')
    expect(await press('本处')).toMatchObject({ errMsg: 'request:fail network is down' })
    expect(await press('下载')).toMatchObject({ errMsg: 'downloadFile:fail network is down' })
    expect(app.errors).toEqual([])
  })
})

test('without a server, files of the cloud are refused aloud', async () => {
  open()
  expect(await press('上传')).toMatchObject({ errMsg: 'not simulated: wx.cloud.uploadFile' })
  expect(app.errors.join()).toContain('not simulated: wx.cloud.uploadFile')
})

describe('files of its own folder', () => {
  test('are written, read, sent to a chat and taken away', async () => {
    open()
    expect(await press('写读')).toEqual({ data: '学习记录', bytes: 12, base64: '5a2m5Lmg6K6w5b2V' })
    expect(app.phone.shared).toEqual(['wxfile://usr/a.txt'])
    expect(await press('删了')).toMatchObject({
      errMsg: 'access:fail no such file or directory wxfile://usr/a.txt',
    })
    expect(await press('写到别处')).toMatchObject({
      errMsg: 'writeFileSync:fail permission denied, open "wxfile://tmp_1"',
    })
    expect(app.errors).toEqual([])
  })

  test('open in the viewer when it knows their kind', async () => {
    open()
    expect(await press('打开')).toMatchObject({ errMsg: 'openDocument:fail filetype not supported' })
    expect(app.phone.opened).toEqual(['wxfile://usr/a.pdf'])
  })

  test('hold what was drawn off the page', async () => {
    open()
    app.phone.setPermission('scope.writePhotosAlbum', true)
    expect(await press('画图', () => app.tap('同意'))).toEqual({
      text: 'fillRect(1, 2, 3, 4)',
      ending: '.png',
    })
    expect(app.phone.saved).toHaveLength(1)
    expect(app.errors).toEqual([])
  })
})

describe('permission', () => {
  test('pictures may be chosen only after agreeing to the privacy guideline', async () => {
    open()
    app.phone.putInAlbum(PICTURE)
    expect(await press('选图', () => app.tap('拒绝'))).toMatchObject({
      errMsg: 'chooseMedia:fail privacy permission is not authorized',
    })
    expect(await choosePicture()).toEqual({ size: 20, type: 'image' })
  })

  test("the mini-program's own privacy dialog is asked, and its agree button counts", async () => {
    open()
    const refused = await press('自己问', async () => {
      await app.waitFor('requirePrivacyAuthorize 要您同意')
      await app.tap('先不同意')
    })
    expect(refused).toMatchObject({
      errMsg: 'requirePrivacyAuthorize:fail privacy permission is not authorized',
    })
    expect(await press('自己问', () => app.tap('这就同意'))).toMatchObject({ needAuthorization: false })
    expect(app.errors).toEqual([])
  })

  test('what the person has denied stays denied until the settings are changed', async () => {
    open()
    await choosePicture()
    app.phone.setPermission('scope.writePhotosAlbum', false)
    expect(await press('存图')).toMatchObject({ errMsg: 'saveImageToPhotosAlbum:fail auth deny' })
    expect(app.phone.saved).toEqual([])
    await press('开设置', async () => {
      await app.tap('添加到相册：未允许')
      await app.waitFor('添加到相册：已允许')
      await app.tap('完成')
    })
    expect(await press('看设置')).toMatchObject({ authSetting: { 'scope.writePhotosAlbum': true } })
    await press('存图')
    expect(app.phone.saved).toHaveLength(1)
  })

  test('an event goes into the calendar after both consents, and nowhere without', async () => {
    open()
    expect(await press('记日历', () => app.tap('拒绝'))).toMatchObject({
      errMsg: 'addPhoneCalendar:fail privacy permission is not authorized',
    })
    const denied = await press('记日历', async () => {
      await app.tap('同意')
      await app.tap('拒绝')
    })
    expect(denied).toMatchObject({ errMsg: 'addPhoneCalendar:fail auth deny' })
    expect(app.phone.calendar).toEqual([])
    app.phone.setPermission('scope.addPhoneCalendar', true)
    expect(await press('记日历')).toMatchObject({ errMsg: 'addPhoneCalendar:ok' })
    expect(app.phone.calendar).toEqual([
      { title: '示例培训', startTime: 1795000000, endTime: '1795003600', description: '', location: '' },
    ])
    expect(app.errors).toEqual([])
  })

  test('is asked for once', async () => {
    open()
    expect(await press('问权限', () => app.tap('拒绝'))).toMatchObject({ errMsg: 'authorize:fail auth deny' })
    await press('看设置')
    expect(await press('问权限')).toMatchObject({ errMsg: 'authorize:fail auth deny' })
  })

  test('a phone number is asked for after the guideline, and may be refused', async () => {
    open()
    expect(await press('手机号', () => app.tap('拒绝'))).toEqual({
      errMsg: 'getPhoneNumber:fail privacy permission is not authorized',
      errno: 104,
    })
    await app.tap('手机号')
    await app.tap('同意')
    await app.tap('拒绝')
    await app.waitFor('{"errMsg":"getPhoneNumber:fail user deny"}')
    await app.tap('手机号')
    await app.tap('允许')
    await app.waitFor('{"errMsg":"getPhoneNumber:fail network is down"}')
    app.phone.setPhoneNumberCode('code-1')
    await app.tap('手机号')
    await app.waitFor('{"errMsg":"getPhoneNumber:ok","code":"code-1"}')
  })

  test('the clipboard says so when something was copied', async () => {
    open()
    await app.tap('剪贴')
    await app.waitFor('内容已复制')
    await app.waitFor('"data":"抄下"')
  })
})

test('an open-type that is not simulated is refused aloud', async () => {
  open()
  await app.tap('客服')
  await app.waitFor(() => app.errors.length > 0)
  expect(app.errors.join()).toContain('not simulated: <button open-type="contact">')
})
