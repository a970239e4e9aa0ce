import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { Database } from '../../localcloud/database/database'
import { DataFile } from '../../localcloud/database/file'
import { parseDocument } from '../../localcloud/database/values'
import { startLocalCloud } from '../../localcloud/index'
import { FIXTURES } from './support/cloud'

const ROOT = join(__dirname, '..', '..')
let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'localcloud-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('kill -9 in the middle of load', () => {
  const WRITERS = 6
  /** Documents of one transaction: many, so that a commit in pieces would show. */
  const GROUP = 12
  const ROUNDS = 20

  /** Bundles the program once: it starts twenty times. */
  async function bundleProgram(): Promise<string> {
    const outfile = join(folder, 'localcloud.js')
    await build({
      entryPoints: [join(ROOT, 'localcloud', 'main.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      packages: 'external',
    })
    return outfile
  }

  /** Starts the program on `folder` and tells its address. */
  function startProgram(program: string, functions: string): Promise<{ url: string; child: ChildProcess }> {
    return new Promise((resolve, reject) => {
      const args = [program, '--functions', functions, '--data', join(folder, 'data'), '--port', '0']
      const env = { ...process.env, NODE_PATH: join(ROOT, 'node_modules') }
      const child = spawn(process.execPath, args, { cwd: ROOT, env })
      let said = ''
      const listen = (chunk: Buffer) => {
        said += chunk.toString()
        const url = /local cloud: (http\S+)\n/.exec(said)?.[1]
        if (url !== undefined) resolve({ url, child })
      }
      child.stdout.on('data', listen)
      child.stderr.on('data', listen)
      child.on('error', reject)
      child.on('close', () => reject(new Error(`ended by itself: ${said}`)))
    })
  }

  /** Writes until the program is gone, noting what was acknowledged. Each transaction writes a whole group. */
  async function write(url: string, name: string, acknowledge: (what: string) => void): Promise<void> {
    const send = async (action: string, more: object) => {
      const response = await fetch(`${url}/admin`, {
        method: 'POST',
        body: JSON.stringify({ action, ...more }),
      })
      const answer = (await response.json()) as { code?: string; message?: string; transactionId?: string }
      if (answer.code !== undefined) throw new Error(`${answer.code}: ${answer.message}`)
      return answer
    }
    const insert = (collectionName: string, documents: object[], transactionId?: string) =>
      send('database.insertDocument', {
        collectionName,
        data: documents.map((document) => JSON.stringify(document)),
        transactionId,
      })
    for (let n = 0; ; n++) {
      const id = `${name}-${n}`
      await insert('single', [{ _id: id, n, filler: 'x'.repeat((n * 997) % 5000) }])
      acknowledge(`single ${id}`)
      const { transactionId } = await send('database.startTransaction', {})
      const members = Array.from({ length: GROUP }, (_none, at) => ({ _id: `${id}-${at}`, name, group: id }))
      await insert('groups', members, transactionId)
      await send('database.commitTransaction', { transactionId })
      acknowledge(`group ${id}`)
      const increment = { query: '{"_id":"counter"}', data: '{"$inc":{"n":1}}', merge: true }
      await send('database.modifyDocument', { collectionName: 'single', ...increment })
      acknowledge('counted')
    }
  }

  test('loses nothing acknowledged and shows no half transaction', async () => {
    const functions = join(folder, 'functions')
    mkdirSync(functions)
    const collections = [
      { name: 'single', indexes: [{ name: 'n', fields: [['n', 1]] }] },
      { name: 'groups', indexes: [{ name: 'name', fields: [['name', 1]] }] },
    ]
    writeFileSync(join(functions, 'collections.json'), JSON.stringify({ collections }))
    const program = await bundleProgram()
    const acknowledged: string[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const { url, child } = await startProgram(program, functions)
      const ended = new Promise((resolve) => child.once('close', resolve))
      if (round === 0) {
        const counter = { collectionName: 'single', data: ['{"_id":"counter","n":-1000}'] }
        const body = JSON.stringify({ action: 'database.insertDocument', ...counter })
        await fetch(`${url}/admin`, { method: 'POST', body })
      }
      const enough = acknowledged.length + 20 + ((round * 13) % 40)
      const acknowledge = (what: string) => {
        acknowledged.push(what)
        if (acknowledged.length >= enough) child.kill('SIGKILL')
      }
      const writers = Array.from({ length: WRITERS }, (_none, writer) =>
        write(url, `${round}-${writer}`, acknowledge).catch((error: unknown) => error),
      )
      for (const error of await Promise.all(writers)) expect(String(error)).toMatch(/fetch failed|terminated/)
      await ended
      check(acknowledged, (round + 1) * WRITERS)
    }
    expect(acknowledged.length).toBeGreaterThan(600)
  }, 180_000)

  /** Compares what is on disk with what was acknowledged; at most `underWay` increments may be there besides. */
  function check(acknowledged: string[], underWay: number): void {
    const file = DataFile.open(join(folder, 'data'))
    const database = new Database(file, Date.now)
    const ids = (name: string, query: object) =>
      database
        .aggregate(name, [
          { name: '$match', value: query },
          { name: '$project', value: { _id: 1 } },
          { name: '$limit', value: 1_000_000 },
        ])
        .list.map(({ _id }) => String(_id))
    const singles = new Set(ids('single', {}))
    const members = ids('groups', {})
    const sizes = new Map<string, number>()
    for (const id of members) {
      const group = id.slice(0, id.lastIndexOf('-'))
      sizes.set(group, (sizes.get(group) ?? 0) + 1)
    }
    for (const line of acknowledged) {
      const [kind, id = ''] = line.split(' ')
      if (kind === 'single') expect(singles).toContain(id)
      if (kind === 'group') expect([id, sizes.get(id)]).toEqual([id, GROUP])
    }
    expect([...sizes].filter(([, size]) => size !== GROUP)).toEqual([])
    const counted = acknowledged.filter((line) => line === 'counted').length
    const [counter = ''] = database.get('single', { query: { _id: 'counter' } }).texts
    const { n } = parseDocument(counter) as unknown as { n: number }
    expect(n + 1000).toBeGreaterThanOrEqual(counted)
    expect(n + 1000).toBeLessThanOrEqual(counted + underWay)
    // The indexes hold exactly the documents.
    expect(new Set(ids('single', { n: { $gte: -1000 } }))).toEqual(singles)
    expect(new Set(ids('groups', { name: { $gte: '' } }))).toEqual(new Set(members))
    file.close()
  }
})

describe('opening data', () => {
  const open = () => startLocalCloud({ functionsDir: FIXTURES, data: folder })
  const snapshot = () =>
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('latin1')])

  async function makeData(): Promise<void> {
    const cloud = await open()
    await cloud.close()
  }

  test('documents and declared collections are there again', async () => {
    const first = await open()
    const added = await first.call('records', { action: 'add', note: 'kept' })
    await first.close()
    const second = await open()
    expect(await second.call('records', { note: 'kept' })).toMatchObject({
      result: {
        data: [{ _id: (added as { result: { data: { _id: string } } }).result.data._id, note: 'kept' }],
      },
    })
    await second.close()
    expect(readdirSync(folder)).toEqual(['database.sqlite'])
  })

  test('a second local cloud on the same data is refused', async () => {
    const first = await open()
    await expect(open()).rejects.toThrow(/is in use by another local cloud/)
    await first.close()
    await (await open()).close()
  })

  test.each<[string, (bytes: Buffer) => Buffer, RegExp]>([
    ['a newer version', (bytes) => (bytes.writeUInt32BE(99, 60), bytes), /newer local cloud \(version 99/],
    ['another program', (bytes) => (bytes.writeUInt32BE(1, 68), bytes), /not made by the local cloud/],
    ['not a database', () => Buffer.from('notes'), /damaged or not a local cloud's/],
    ['cut short', (bytes) => bytes.subarray(0, 6000), /damaged/],
    ['overwritten inside', (bytes) => bytes.fill(0xee, 4200, 12_000), /damaged/],
  ])('a file that is no good is refused and left as it is: %s', async (_name, spoil, message) => {
    await makeData()
    const path = join(folder, 'database.sqlite')
    writeFileSync(path, spoil(readFileSync(path)))
    const before = snapshot()
    await expect(open()).rejects.toThrow(message)
    expect(snapshot()).toEqual(before)
  })

  test('a folder that cannot be made is said', async () => {
    writeFileSync(join(folder, 'file'), '')
    const data = join(folder, 'file', 'inside')
    await expect(startLocalCloud({ functionsDir: FIXTURES, data })).rejects.toThrow(/cannot be made/)
  })

  test('declared indexes that changed are rebuilt, and a unique one refuses data that breaks it', () => {
    const file = DataFile.open(folder)
    const database = new Database(file, Date.now)
    database.declare([{ name: 'things', indexes: [{ name: 'a', fields: [['a', 1]] }] }])
    database.insert('things', [
      { _id: 'x', a: 1, b: 1 },
      { _id: 'y', a: 2, b: 1 },
    ])
    database.declare([{ name: 'things', indexes: [{ name: 'b', fields: [['b', 1]] }] }])
    expect(database.get('things', { query: { b: 1 } })).toMatchObject({ index: 'b', read: 2 })
    expect(database.get('things', { query: { a: 1 } })).toMatchObject({ index: null, read: 2 })
    const unique = [
      { name: 'things', indexes: [{ name: 'b', fields: [['b', 1]] as Array<[string, 1]>, unique: true }] },
    ]
    expect(() => database.declare(unique)).toThrow(/unique index b of things cannot be built/)
    expect(database.get('things', { query: { b: 1 } })).toMatchObject({ index: 'b', read: 2 })
    file.close()
  })
})
