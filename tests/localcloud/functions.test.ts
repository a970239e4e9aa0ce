import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocalCloud } from '../../localcloud/index'
import { startTestCloud, type TestCloud } from './support/cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
})
afterAll(() => cloud.close())

const post = async (path: string, body: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${cloud.url}${path}`, { method: 'POST', body, headers })
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> }
}

describe('calls over HTTP', () => {
  test('the event arrives with the caller, and the result comes back', async () => {
    const { answer } = await post('/functions/hello', '{"a":1}', { 'x-wx-openid': 'o-one' })
    expect(answer).toMatchObject({
      result: {
        echo: { a: 1, userInfo: { openId: 'o-one', appId: expect.any(String) } },
        context: { OPENID: 'o-one', ENV: 'local-env', SOURCE: 'wx_client' },
      },
    })
  })

  test('nobody has no identity, and an empty body is an empty event', async () => {
    const { answer } = await post('/functions/hello', '')
    const { echo, context } = answer['result'] as { echo: object; context: object }
    expect(echo).toEqual({})
    expect(context).not.toHaveProperty('OPENID')
  })

  test.each<[string, string, string, number, string | number]>([
    ['an unknown function', '/functions/nowhere', '{}', 200, -501000],
    ['a path instead of a name', '/functions/..%2F..%2Fsecret', '{}', 200, -501000],
    ['one that throws', '/functions/boom', '{}', 200, -504002],
    ['one that cannot be loaded', '/functions/broken', '{}', 200, -504002],
    ['an event that is not JSON', '/functions/hello', '{bad', 400, 'INVALID_PARAM'],
    [
      'an event that is too large',
      '/functions/hello',
      JSON.stringify('x'.repeat(102_400)),
      413,
      'EXCEED_REQUEST_SIZE_LIMIT',
    ],
    ['an openid of digits', '/functions/hello', '{"openid":"digits"}', 200, 'INVALID_PARAM'],
  ])('%s is an error', async (_name, path, body, status, code) => {
    const headers = body.includes('digits') ? { 'x-wx-openid': '12345' } : undefined
    expect(await post(path, body, headers)).toMatchObject({
      status,
      answer: { error: { code, message: expect.any(String) } },
    })
  })
})

test.each([
  ['https://evil.example', 403],
  ['null', 403],
  ['http://localhost:10086', 200],
])('a page of %s is answered with %i', async (origin, status) => {
  expect((await post('/functions/hello', '{}', { origin })).status).toBe(status)
  expect((await post('/admin', '{"action":"database.startTransaction"}', { origin })).status).toBe(status)
})

describe('calls in process', () => {
  test('go the same way', async () => {
    expect(await cloud.call('hello', { a: 1 }, { openid: 'o-two' })).toMatchObject({
      result: { echo: { a: 1 }, context: { OPENID: 'o-two' } },
    })
    expect(await cloud.call('boom', {})).toEqual({ error: { code: -504002, message: 'Error: boom' } })
    expect(await cloud.call('hello', { text: 'x'.repeat(102_400) })).toMatchObject({
      error: { code: 'EXCEED_REQUEST_SIZE_LIMIT' },
    })
  })

  test.each([
    ['circle', 'cannot be sent as JSON'],
    ['function', 'cannot be sent as JSON'],
    ['big', 'larger than'],
  ])('a result that cannot be sent (%s) is an error', async (what, message) => {
    expect(await cloud.call('unsendable', { what })).toMatchObject({
      error: { message: expect.stringContaining(message) },
    })
  })

  test('nothing returned is null', async () => {
    expect(await cloud.call('unsendable', {})).toEqual({ result: null })
  })
})

test('the identity of one call never shows in another', async () => {
  const callers = Array.from({ length: 60 }, (_none, number) =>
    number % 5 === 0 ? undefined : `o-caller-${number}`,
  )
  const answers = await Promise.all(callers.map((openid) => cloud.call('slow', { trips: 2 }, { openid })))
  expect(answers).toEqual(
    callers.map((openid) => ({ result: { before: openid ?? null, after: openid ?? null } })),
  )
})

describe('what goes wrong in one call does not reach the next', () => {
  test('a function that takes too long is stopped', async () => {
    const answer = await cloud.call('slow', { forever: true })
    expect(answer).toEqual({ error: { code: -504003, message: 'Invoking task timed out after 2 seconds' } })
    expect(await cloud.call('slow', { trips: 1 })).toEqual({ result: { before: null, after: null } })
  })

  test.each(['exit', 'later'])('a function that ends its process (%s)', async (how) => {
    expect(await cloud.call('crash', { how })).toMatchObject({ error: { code: -504002 } })
    expect(await cloud.call('crash', {})).toEqual({ result: 'alive' })
  })
})

test('functions call functions, deeper than there are usual workers, with the same identity', async () => {
  const answer = await cloud.call('nested', { depth: 4 }, { openid: 'o-nested' })
  expect(answer).toMatchObject({
    result: { openid: 'o-nested', source: expect.stringContaining('wx_client,scf') },
  })
})

test('callFunction through the SDK gives results and errors', async () => {
  const { result } = await cloud.sdk.callFunction({ name: 'hello', data: { a: 1 } })
  expect(result).toMatchObject({ echo: { a: 1 } })
  await expect(cloud.sdk.callFunction({ name: 'boom' })).rejects.toMatchObject({
    code: 'FUNCTIONS_EXECUTE_FAIL',
    errMsg: 'callFunction:fail Error: boom',
  })
  await expect(cloud.sdk.callFunction({ name: 'nowhere' })).rejects.toMatchObject({
    code: 'FUNCTION_NOT_FOUND',
  })
})

test('the record of a call has its operations, console and outcome', async () => {
  await cloud.call('records', { action: 'add', note: 'recorded' }, { openid: 'o-three' })
  const [call] = cloud.recentCalls()
  expect(call).toMatchObject({
    name: 'records',
    action: 'add',
    caller: 'o-three',
    source: 'client',
    ok: true,
    error: null,
  })
  expect(call?.operations).toMatchObject([
    {
      function: 'records',
      call: call?.id,
      action: 'database.insertDocument',
      collection: 'records',
      read: 0,
      written: 1,
    },
    { action: 'database.getDocument', read: 1, written: 0, index: '_id' },
  ])
  await cloud.call('prints', { what: 'this' })
  expect(cloud.recentCalls()[0]?.console).toEqual([
    { level: 'log', text: 'printed this { nested: 1 }' },
    { level: 'warn', text: 'warned' },
  ])
  const { calls } = (await (await fetch(`${cloud.url}/localcloud/calls`)).json()) as {
    calls: Array<{ name: string }>
  }
  expect(calls[0]?.name).toBe('prints')
})

test('a changed file is loaded anew, and a function may be added', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'localcloud-'))
  const write = (file: string, text: string, seconds: number) => {
    writeFileSync(join(folder, file), text)
    utimesSync(join(folder, file), seconds, seconds)
  }
  mkdirSync(join(folder, 'fresh', 'lib'), { recursive: true })
  write('fresh/package.json', '{ "main": "lib/main.js" }', 1000)
  write('fresh/lib/main.js', "exports.main = () => require('./answer')", 1000)
  write('fresh/lib/answer.js', "module.exports = 'first'", 1000)
  const fresh = await startLocalCloud({ functionsDir: folder, data: ':memory:' })
  expect(await fresh.call('fresh', {})).toEqual({ result: 'first' })
  write('fresh/lib/answer.js', "module.exports = 'second'", 2000)
  expect(await fresh.call('fresh', {})).toEqual({ result: 'second' })
  mkdirSync(join(folder, 'added'))
  write('added/index.js', "exports.main = () => typeof require('wx-server-sdk').init", 1000)
  expect(await fresh.call('added', {})).toEqual({ result: 'function' })
  await fresh.close()
  rmSync(folder, { recursive: true })
})
