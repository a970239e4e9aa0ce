/** Functions as people have them: written from WeChat's own examples, for older versions of the SDK, with their own packages. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { startLocalCloud, type LocalCloud } from '../../localcloud/index'

let folder: string
let cloud: LocalCloud & { url: string }

/** Files by their path below the functions folder. */
async function host(files: Record<string, string>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  cloud = await startLocalCloud({ functionsDir: folder, data: ':memory:' })
}

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'localcloud-foreign-'))))
afterEach(async () => {
  await cloud.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the login function of the example that WeChat gives to everybody', async () => {
  await host({
    'login/index.js': `
      const cloud = require('wx-server-sdk')
      cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
      exports.main = (event, context) => {
        const wxContext = cloud.getWXContext()
        return { event, openid: wxContext.OPENID, appid: wxContext.APPID }
      }`,
    'login/package.json':
      '{ "name": "login", "main": "index.js", "dependencies": { "wx-server-sdk": "latest" } }',
  })
  expect(await cloud.call('login', { a: 1 }, { openid: 'o-somebody' })).toMatchObject({
    result: { openid: 'o-somebody', event: { a: 1, userInfo: { openId: 'o-somebody' } } },
  })
})

test('code for version 2 of the SDK: no environment, commands from the database, dates and transactions', async () => {
  await host({
    'collections.json': '{ "collections": [{ "name": "todos" }] }',
    'todos/index.js': `
      const cloud = require('wx-server-sdk')
      cloud.init()
      const db = cloud.database()
      const _ = db.command
      const $ = db.command.aggregate
      exports.main = async () => {
        const todos = db.collection('todos')
        await todos.add({ data: { _id: 'a', progress: 10, tags: ['x'], due: new Date(0), at: db.serverDate() } })
        await todos.doc('a').update({ data: { progress: _.inc(5), tags: _.push(['y']), style: { color: 'red' } } })
        await db.runTransaction(async (transaction) => {
          const { data } = await transaction.collection('todos').doc('a').get()
          await transaction.collection('todos').doc('a').update({ data: { progress: data.progress * 2 } })
        })
        const found = await todos.where({ progress: _.gt(20).and(_.lt(100)), 'style.color': _.in(['red']) }).field({ at: false }).get()
        const groups = await todos.aggregate().group({ _id: '$style.color', sum: $.sum('$progress') }).end()
        return { found: found.data, groups: groups.list, count: (await todos.count()).total }
      }`,
  })
  expect(await cloud.call('todos', {})).toEqual({
    result: {
      found: [
        {
          _id: 'a',
          progress: 30,
          tags: ['x', 'y'],
          due: '1970-01-01T00:00:00.000Z',
          style: { color: 'red' },
        },
      ],
      groups: [{ _id: 'red', sum: 30 }],
      count: 1,
    },
  })
})

test('a main file of its own, packages of its own and an SDK of its own', async () => {
  await host({
    'own/package.json': '{ "main": "lib/entry.js" }',
    'own/lib/entry.js': `
      const cloud = require('wx-server-sdk')
      exports.main = () => ({ sdk: cloud.version, word: require('words').word })`,
    'own/node_modules/wx-server-sdk/index.js': "exports.version = 'its own'",
    'own/node_modules/words/index.js': "exports.word = 'found'",
  })
  expect(await cloud.call('own', {})).toEqual({ result: { sdk: 'its own', word: 'found' } })
})
