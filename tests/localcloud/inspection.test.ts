import { startTestCloud, type TestCloud } from './support/cloud'
import { request } from './support/http'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
})
afterAll(() => cloud.close())

const send = (method: string, path: string, body?: unknown) => request(cloud.url, method, path, body)

describe('HTTP access', () => {
  test('a request becomes an event', async () => {
    const response = await fetch(`${cloud.url}/http/http/plain?a=1&b=x`, {
      method: 'POST',
      body: 'text 连心',
      headers: { 'x-own': 'header' },
    })
    expect(await response.json()).toMatchObject({
      source: 'wx_http',
      event: {
        path: '/plain',
        httpMethod: 'POST',
        headers: { 'x-own': 'header' },
        queryStringParameters: { a: '1', b: 'x' },
        body: 'text 连心',
        isBase64Encoded: false,
      },
    })
    expect(cloud.recentCalls()[0]).toMatchObject({ name: 'http', source: 'http', caller: null })
  })

  test('bytes that are no text come in base64', async () => {
    const response = await fetch(`${cloud.url}/http/http/plain`, {
      method: 'POST',
      body: Buffer.from([0xff, 0xfe]),
    })
    expect(await response.json()).toMatchObject({ event: { body: '//4=', isBase64Encoded: true } })
  })

  test('the function decides on status, headers and body', async () => {
    const made = await send('GET', '/http/http')
    expect([made.status, made.headers.get('x-made'), made.text]).toEqual([201, 'yes', '<p>连心</p>'])
    expect(made.headers.get('content-type')).toContain('text/html')
    const picture = await fetch(`${cloud.url}/http/http/picture`)
    expect([...Buffer.from(await picture.arrayBuffer())]).toEqual([0, 1, 255])
  })

  test('failures are HTTP failures', async () => {
    expect(await send('GET', '/http/http/boom')).toMatchObject({
      status: 500,
      body: { error: { code: 'FUNCTIONS_EXECUTE_FAIL', message: 'Error: boom' } },
    })
    expect((await send('GET', '/http/nowhere')).status).toBe(404)
  })
})

describe('timers by hand', () => {
  test('are listed with their next time and can be run', async () => {
    const { body } = await send('GET', '/localcloud/timers')
    expect(body.timers).toEqual([
      { function: 'ticks', name: 'nightly', cron: '0 30 2 * * * *', nextAt: expect.any(Number) },
    ])
    expect(new Date(body.timers[0].nextAt).toISOString()).toMatch(/T18:30:00.000Z$/)
    expect(body.timers[0].nextAt).toBeGreaterThan(Date.now())
    expect((await send('POST', '/localcloud/timers/ticks/nightly')).body).toEqual({ result: null })
    const { data } = await cloud.db.collection('records').where({ note: 'tick' }).get()
    expect(data[0].event).toMatchObject({ Type: 'timer', TriggerName: 'nightly' })
    expect(cloud.recentCalls()[0]).toMatchObject({ name: 'ticks', action: 'nightly', source: 'timer' })
  })

  test('one that does not exist is said', async () => {
    expect((await send('POST', '/localcloud/timers/ticks/daily')).status).toBe(404)
    expect((await send('POST', '/localcloud/timers/nowhere/nightly')).status).toBe(404)
  })
})

describe('documents by hand', () => {
  const base = '/localcloud/documents/plain'
  const lines = (count: number) => Array.from({ length: count }, (_none, n) => `{"_id":"d${n}","n":${n}}`)
  beforeEach(async () => {
    await cloud.db
      .collection('plain')
      .where({ _id: cloud.db.command.exists(true) })
      .remove()
    await send('POST', '/localcloud/import/plain', lines(5).join('\n'))
  })

  test('are shown page by page, filtered', async () => {
    const filter = encodeURIComponent('{"n":{"$gte":1}}')
    const first = (await send('GET', `${base}?filter=${filter}&limit=3`)).body
    expect(first).toEqual({ documents: [1, 2, 3].map((n) => ({ _id: `d${n}`, n })), next: '3' })
    expect((await send('GET', `${base}?filter=${filter}&limit=3&cursor=3`)).body).toEqual({
      documents: [{ _id: 'd4', n: 4 }],
      next: null,
    })
  })

  test('are made, replaced and removed, with dates', async () => {
    const document = { _id: 'new', at: { $date: '2026-03-01T00:00:00Z' }, n: 1.5 }
    expect((await send('PUT', `${base}/new`, document)).body).toEqual({ document })
    const { data } = await cloud.db.collection('plain').doc('new').get()
    expect(data.at).toEqual(new Date('2026-03-01T00:00:00Z'))
    await send('PUT', `${base}/new`, { n: 2 })
    expect((await cloud.db.collection('plain').doc('new').get()).data).toEqual({ _id: 'new', n: 2 })
    expect((await send('DELETE', `${base}/new`)).body).toEqual({ deleted: 1 })
    expect((await send('DELETE', `${base}/new`)).status).toBe(404)
    await send('PUT', `${base}/7`, { _id: 7, n: 0 })
    expect((await cloud.db.collection('plain').doc(7).get()).data.n).toBe(0)
    expect((await send('DELETE', `${base}/7`)).body).toEqual({ deleted: 1 })
  })

  test('go out and come back the same', async () => {
    const exported = await send('GET', '/localcloud/export/plain')
    expect(exported.text).toBe(`${lines(5).join('\n')}\n`)
    expect(exported.headers.get('content-disposition')).toContain('plain.json')
    await send('POST', '/localcloud/reset')
    expect((await send('POST', '/localcloud/import/plain', exported.text)).body).toEqual({ imported: 5 })
    expect((await send('GET', '/localcloud/export/plain')).text).toBe(exported.text)
    const list = `[${lines(2).join()}]`
    expect((await send('POST', '/localcloud/import/plain', list)).body).toEqual({ imported: 2 })
  })

  test.each([
    ['PUT', `${base}/other`, '{"_id":"new"}', /_id is not other/],
    ['PUT', `${base}/new`, '[1]', /expected a document/],
    ['PUT', '/localcloud/documents/nowhere/new', '{}', /not exist/],
    ['GET', `${base}?filter={`, undefined, /not valid/],
    ['GET', `${base}?limit=-1`, undefined, /limit must be/],
    ['POST', '/localcloud/import/plain', '{"_id":"kept","n":1}\n{bad', /line 2: not valid JSON/],
    ['POST', '/localcloud/import/plain', '[{"_id":"kept"},{"_id":{}}]', /_id must be/],
  ])('%s %s %s is refused and changes nothing', async (method, path, body, message) => {
    const answer = await send(method, path, body)
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringMatching(message) } },
    })
    expect((await cloud.db.collection('plain').count()).total).toBe(5)
  })

  test('pages of other sites are not answered', async () => {
    const headers = { origin: 'https://evil.example' }
    expect((await fetch(`${cloud.url}${base}`, { headers })).status).toBe(403)
  })
})

test('files are listed with an address', async () => {
  const { fileID } = await cloud.sdk.uploadFile({ cloudPath: 'a/文.txt', fileContent: Buffer.from('abc') })
  const { files } = (await send('GET', '/localcloud/files')).body
  expect(files).toEqual([
    expect.objectContaining({ path: 'a/文.txt', fileID, size: 3, storedAt: expect.any(Number) }),
  ])
  expect(await (await fetch(files[0].url)).text()).toBe('abc')
})

test('reset empties data, keeps collections, and functions start anew', async () => {
  await cloud.call('records', { action: 'add', note: 'gone' })
  expect(await cloud.call('counts', {})).toEqual({ result: 1 })
  expect(await cloud.call('counts', {})).toEqual({ result: 2 })
  await cloud.sdk.uploadFile({ cloudPath: 'b.txt', fileContent: Buffer.from('b') })
  const consent = { openid: 'o-a', templateId: 'T', accept: true }
  await send('POST', '/localcloud/consents', consent)
  await cloud.sdk.openapi['subscribeMessage']!['send']!({
    touser: 'o-a',
    templateId: 'T',
    page: 'p',
    data: {},
  })
  expect((await send('GET', '/localcloud/messages')).body.messages).toHaveLength(1)
  await send('POST', '/localcloud/consents', consent)
  const open = await cloud.db.startTransaction()
  await open
    .collection('plain')
    .doc('late')
    .set({ data: { n: 1 } })
  const before = (await send('GET', '/localcloud/collections')).body.collections
  expect((await send('POST', '/localcloud/reset')).status).toBe(200)
  const after = (await send('GET', '/localcloud/collections')).body.collections
  expect(after).toEqual(before.map((collection: object) => ({ ...collection, count: 0 })))
  expect((await send('GET', '/localcloud/files')).body.files).toEqual([])
  expect((await send('GET', '/localcloud/consents')).body.consents).toEqual([])
  expect((await send('GET', '/localcloud/messages')).body.messages).toEqual([])
  await expect(open.commit()).rejects.toThrow()
  expect((await cloud.db.collection('plain').count()).total).toBe(0)
  expect(await cloud.call('records', { note: 'gone' })).toMatchObject({ result: { data: [] } })
  expect(await cloud.call('counts', {})).toEqual({ result: 1 })
})
