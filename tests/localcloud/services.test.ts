import { failure, startTestCloud, type TestCloud } from './support/cloud'

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

  test('subscribe messages arrive in the box', async () => {
    const send = cloud.sdk.openapi['subscribeMessage']?.['send']
    await send?.({
      touser: 'o-a',
      templateId: 'T1',
      page: 'pages/x',
      data: { thing1: { value: '学习提醒' } },
    })
    const { messages } = (await (await fetch(`${cloud.url}/localcloud/messages`)).json()) as {
      messages: unknown[]
    }
    expect(messages).toMatchObject([
      { touser: 'o-a', templateId: 'T1', page: 'pages/x', data: { thing1: { value: '学习提醒' } } },
    ])
  })

  test('anything else is refused by name', async () => {
    const error = await failure(
      cloud.sdk.openapi['wxacode']?.['getUnlimited']?.({ scene: 's' }) ?? Promise.resolve(),
    )
    expect(error.message).toContain('not emulated by the local cloud: openapi.wxacode.getUnlimited')
  })
})
