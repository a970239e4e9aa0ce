import QRCode from 'qrcode'
import { failure, startTestCloud, until, type TestCloud } from './support/cloud'
import { request } from './support/http'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
})
afterAll(() => cloud.close())

describe('storage', () => {
  const content = Buffer.from([...Array(5000).keys()].map((n) => n % 256))

  test('a file goes up, gets an address, comes down and is deleted', async () => {
    const { fileID } = await cloud.sdk.uploadFile({ cloudPath: 'photos/a b/中.txt', fileContent: content })
    expect(fileID).toBe('cloud://local-env.local/photos/a b/中.txt')
    expect((await cloud.sdk.downloadFile({ fileID })).fileContent.equals(content)).toBe(true)
    const { fileList } = await cloud.sdk.getTempFileURL({ fileList: [fileID, 'cloud://x.y/none.txt'] })
    expect(fileList.map(({ status }) => status)).toEqual([0, -503003])
    const direct = await fetch(fileList[0]?.tempFileURL ?? '')
    expect(Buffer.from(await direct.arrayBuffer()).equals(content)).toBe(true)
    const deleted = await cloud.sdk.deleteFile({ fileList: [fileID, fileID] })
    expect(deleted.fileList.map(({ status }) => status)).toEqual([0, -503003])
    expect((await failure(cloud.sdk.downloadFile({ fileID }))).code).toBe('STORAGE_FILE_NONEXIST')
  })

  test('an address works until its time, and only as it was given', async () => {
    const { fileID } = await cloud.sdk.uploadFile({ cloudPath: 'short.txt', fileContent: content })
    const { fileList } = await cloud.sdk.getTempFileURL({ fileList: [{ fileID, maxAge: 60 }] })
    const url = fileList[0]?.tempFileURL ?? ''
    expect((await fetch(url)).status).toBe(200)
    expect((await fetch(url.replace('short', 'other'))).status).toBe(403)
    expect((await fetch(url.replace(/t=\d+/, 't=9999999999'))).status).toBe(403)
    await cloud.clock.advance(62_000)
    expect((await fetch(url)).status).toBe(403)
    await cloud.clock.reset()
  })

  test('an upload needs what the SDK was given for it', async () => {
    const answer = await fetch(`${cloud.url}/cos/forged.txt`, {
      method: 'PUT',
      body: 'x',
      headers: { authorization: 'guess' },
    })
    expect(answer.status).toBe(403)
  })

  test.each(['/absolute', 'query?', '', 'a%2fb'])(
    'a path that would not survive is refused: %s',
    async (cloudPath) => {
      await expect(cloud.sdk.uploadFile({ cloudPath, fileContent: content })).rejects.toThrow()
    },
  )
})

describe('cloud.openapi', () => {
  const post = (path: string, body: unknown) => request(cloud.url, 'POST', path, body)
  const api = (group: string, name: string) => (parameters: unknown) =>
    cloud.sdk.openapi[group]?.[name]?.(parameters) ?? Promise.reject(new Error('not in the SDK'))
  afterEach(() =>
    post('/localcloud/policy', {
      textCheck: 'words',
      mediaCheck: 'pass',
      phoneCheck: 'works',
      mediaResultFunction: null,
    }),
  )

  const check = (content: string) =>
    cloud.sdk.openapi['security']?.['msgSecCheck']?.({ openid: 'o-a', scene: 2, version: 2, content })

  test.each([
    ['今天学习了新的内容', 'pass', 100],
    ['特3456书yuuo', 'risky', 20001],
    ['想了解的加微信', 'review', 10001],
  ])('msgSecCheck of %s', async (content, suggest, label) => {
    expect(await check(content)).toMatchObject({ errCode: 0, result: { suggest, label } })
  })

  test('msgSecCheck refuses what WeChat refuses', async () => {
    expect((await failure(check('字'.repeat(2501)) ?? Promise.resolve())).errCode).toBe(40129)
  })

  test.each([
    ['pass', '特3456书yuuo', 'pass', 100],
    ['review', '好', 'review', 21000],
    ['risky', '好', 'risky', 21000],
  ])('msgSecCheck set to %s', async (textCheck, content, suggest, label) => {
    expect((await post('/localcloud/policy', { textCheck })).body).toMatchObject({ textCheck })
    expect(await check(content)).toMatchObject({ result: { suggest, label } })
  })

  test('msgSecCheck set to slow answers late, set to down it fails', async () => {
    await post('/localcloud/policy', { textCheck: 'slow' })
    const started = performance.now()
    expect(await check('好')).toMatchObject({ result: { suggest: 'pass' } })
    expect(performance.now() - started).toBeGreaterThan(3000)
    await post('/localcloud/policy', { textCheck: 'down' })
    expect((await failure(check('好') ?? Promise.resolve())).errCode).toBe(-1)
  })

  test.each([
    [{ textCheck: 'often' }],
    [{ phoneCheck: 'pass' }],
    [{ unheardOf: 1 }],
    [{ mediaResultFunction: 5 }],
    [[]],
  ])('the policy %j is refused', async (wish) => {
    expect((await post('/localcloud/policy', wish)).status).toBe(400)
    expect((await request(cloud.url, 'GET', '/localcloud/policy')).body).toEqual({
      textCheck: 'words',
      mediaCheck: 'pass',
      phoneCheck: 'works',
      mediaResultFunction: null,
    })
  })

  const media = { mediaUrl: 'https://x.example/a.png', mediaType: 2, openid: 'o-a', scene: 1, version: 2 }
  const checkMedia = async () => api('security', 'mediaCheckAsync')(media)

  test('mediaCheckAsync answers with a trace id, and the result comes as an event', async () => {
    await post('/localcloud/policy', { mediaCheck: 'risky', mediaResultFunction: 'pushed' })
    const { traceId } = await checkMedia()
    const pushed = cloud.db.collection('records').where({ note: 'pushed' })
    await until(async () => (await pushed.get()).data.length === 1, 'the event')
    expect((await pushed.get()).data[0].event).toMatchObject({
      MsgType: 'event',
      Event: 'wxa_media_check',
      trace_id: traceId,
      version: 2,
      result: { suggest: 'risky', label: 20002 },
    })
    expect(cloud.recentCalls()[0]).toMatchObject({ name: 'pushed', source: 'push', caller: null })
    await post('/localcloud/policy', { mediaCheck: 'down' })
    expect((await failure(checkMedia())).errCode).toBe(-1)
  })

  test('a subscribe message needs a consent, and uses it up', async () => {
    const message = {
      touser: 'o-a',
      templateId: 'T1',
      page: 'pages/x',
      data: { thing1: { value: '学习提醒' } },
    }
    const send = async () => api('subscribeMessage', 'send')(message)
    const decide = (accept: boolean) =>
      post('/localcloud/consents', { openid: 'o-a', templateId: 'T1', accept })
    expect((await failure(send())).errCode).toBe(43101)
    await decide(false)
    expect((await failure(send())).errCode).toBe(43101)
    await decide(true)
    await decide(true)
    expect((await request(cloud.url, 'GET', '/localcloud/consents')).body.consents).toEqual([
      { openid: 'o-a', templateId: 'T1', left: 2 },
    ])
    await send()
    await send()
    expect((await failure(send())).errCode).toBe(43101)
    const { messages } = (await request(cloud.url, 'GET', '/localcloud/messages')).body
    expect(messages).toHaveLength(2)
    expect(messages[0]).toMatchObject({
      touser: 'o-a',
      templateId: 'T1',
      page: 'pages/x',
      data: { thing1: { value: '学习提醒' } },
    })
    expect((await post('/localcloud/consents', { openid: '', templateId: 'T1', accept: true })).status).toBe(
      400,
    )
  })

  test.each([
    ['getUnlimited', { page: 'pages/index', scene: 'a=1' }, 'pages/index?scene=a%3D1'],
    ['get', { path: 'pages/index?x=1' }, 'pages/index?x=1'],
  ])('wxacode.%s is a picture of a QR code of the path', async (name, parameters, text) => {
    const { contentType, buffer } = (await api('wxacode', name)(parameters)) as {
      contentType: string
      buffer: Buffer
    }
    expect(contentType).toBe('image/png')
    const expected = await QRCode.toBuffer(text, { width: 430, errorCorrectionLevel: 'M' })
    expect(Buffer.from(buffer).equals(expected)).toBe(true)
  })

  test('a scene that is too long is refused as WeChat does', async () => {
    expect((await failure(api('wxacode', 'getUnlimited')({ scene: 'x'.repeat(33) }))).errCode).toBe(40129)
  })

  const codeFor = async (openid: string, phoneNumber?: string) =>
    (await post('/localcloud/phone-codes', { openid, phoneNumber })).body.code as string
  const numberOf = async (code: string) => api('phonenumber', 'getPhoneNumber')({ code })

  test('getPhoneNumber takes a code once, within five minutes', async () => {
    const code = await codeFor('o-a')
    const { phoneInfo } = await numberOf(code)
    expect(phoneInfo).toMatchObject({
      countryCode: '86',
      phoneNumber: expect.stringMatching(/^1990000\d{4}$/),
    })
    expect((await failure(numberOf(code))).errCode).toBe(40029)
    expect((await numberOf(await codeFor('o-a'))).phoneInfo).toMatchObject({
      purePhoneNumber: (phoneInfo as { purePhoneNumber: string }).purePhoneNumber,
    })
    const other = await codeFor('o-b', '19900001234')
    expect((await numberOf(other)).phoneInfo).toMatchObject({ purePhoneNumber: '19900001234' })
    const late = await codeFor('o-a')
    await cloud.clock.advance(5 * 60_000)
    expect((await failure(numberOf(late))).errCode).toBe(40029)
    expect((await post('/localcloud/phone-codes', { openid: '' })).status).toBe(400)
    expect((await post('/localcloud/phone-codes', { openid: 'o-a', phoneNumber: '110' })).status).toBe(400)
  })

  test('getPhoneNumber set to down and to quota fails and leaves the code good', async () => {
    const code = await codeFor('o-a')
    await post('/localcloud/policy', { phoneCheck: 'down' })
    expect((await failure(numberOf(code))).errCode).toBe(-1)
    await post('/localcloud/policy', { phoneCheck: 'quota' })
    expect((await failure(numberOf(code))).errCode).toBe(45011)
    await post('/localcloud/policy', { phoneCheck: 'works' })
    expect(await numberOf(code)).toMatchObject({ errCode: 0 })
  })

  test('a function may call what its config.json permits, and nothing else', async () => {
    const ask = async (group: string, name: string, parameters: object) => {
      const answer = await cloud.call('asks', { group, name, parameters })
      return 'result' in answer ? (answer.result as { errCode: number }).errCode : answer.error
    }
    expect(await ask('phonenumber', 'getPhoneNumber', { code: await codeFor('o-a') })).toBe(0)
    expect(await ask('wxacode', 'get', { path: 'pages/index' })).toBe(-604101)
  })

  test('anything else is refused by name', async () => {
    const error = await failure(api('wxacode', 'createQRCode')({ path: 's' }))
    expect(error.message).toContain('not emulated by the local cloud: openapi.wxacode.createQRCode')
  })
})
