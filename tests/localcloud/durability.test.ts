import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Database } from '../../localcloud/database/database'
import { DataFile } from '../../localcloud/database/file'
import { startLocalCloud } from '../../localcloud/index'
import { FIXTURES } from './support/cloud'

const ROOT = join(__dirname, '..', '..')
let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'localcloud-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const declared = [
  { name: 'single', indexes: [{ name: 'n', fields: [['n', 1]] as Array<[string, 1 | -1]> }] },
  { name: 'pairs', indexes: [{ name: 'round', fields: [['round', 1]] as Array<[string, 1 | -1]> }] },
]

describe('kill -9 in the middle of load', () => {
  /** Lets a process write until it has acknowledged `enough` lines, kills it, and gives all lines it said. */
  function writeUntilKilled(round: number, enough: number): Promise<string[]> {
    return new Promise((resolve, reject) => {
      const program = join(__dirname, 'support', 'writer-process.ts')
      const child = spawn(process.execPath, ['--import', 'tsx', program, folder, String(round)], {
        cwd: ROOT,
      })
      let said = ''
      let complained = ''
      child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()))
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        if (said.split('\n').length > enough) child.kill('SIGKILL')
      })
      child.on('error', reject)
      child.on('close', (_code, signal) => {
        // The last line may be cut: it was not acknowledged to anybody.
        if (signal === 'SIGKILL') resolve(said.split('\n').slice(0, -1))
        else reject(new Error(`the writer ended by itself: ${complained}`))
      })
    })
  }

  test('loses nothing acknowledged and shows no half transaction', async () => {
    let file = DataFile.open(folder)
    let database = new Database(file, Date.now)
    database.declare(declared)
    database.insert('single', [{ _id: 'counter', n: -1000 }])
    file.close()
    const acknowledged: string[] = []
    for (let round = 0; round < 6; round++) {
      acknowledged.push(...(await writeUntilKilled(round, 40 + 97 * round)))
      file = DataFile.open(folder)
      database = new Database(file, Date.now)
      const ids = (name: string, query: object) =>
        database
          .aggregate(name, [
            { name: '$match', value: query },
            { name: '$project', value: { _id: 1 } },
            { name: '$limit', value: 1_000_000 },
          ])
          .list.map(({ _id }) => String(_id))
      const singles = new Set(ids('single', {}))
      const pairs = new Set(ids('pairs', {}))
      for (const line of acknowledged) {
        const [kind, id] = line.split(' ')
        if (kind === 'single') expect(singles).toContain(id)
        if (kind === 'pair') expect([pairs.has(`${id}-left`), pairs.has(`${id}-right`)]).toEqual([true, true])
      }
      for (const id of pairs)
        expect(pairs).toContain(id.replace(/left|right/, (side) => (side === 'left' ? 'right' : 'left')))
      const counted = acknowledged.filter((line) => line === 'counted').length
      const { n } = database.get('single', { query: { _id: 'counter' } }).documents[0] as { n: number }
      expect(n + 1000).toBeGreaterThanOrEqual(counted)
      expect(n + 1000).toBeLessThanOrEqual(counted + round + 1)
      // The index holds exactly the documents.
      expect(new Set(ids('single', { n: { $gte: 0 } }))).toEqual(
        new Set([...singles].filter((id) => id !== 'counter')),
      )
      expect(new Set(ids('pairs', { round: String(round) })).size).toBe(
        [...pairs].filter((id) => id.startsWith(`${round}-`)).length,
      )
      file.close()
    }
    expect(acknowledged.length).toBeGreaterThan(1000)
  })
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
