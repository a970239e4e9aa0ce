/** `npm run export-log` and `npm run verify-log` as whoever copies the log runs them: processes of their own. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Bundle } from '../../transparency-log/bundle'
import { openCloud, type TestCloud } from '../support/cloud'
import { happen, published } from '../support/log'

const root = join(__dirname, '..', '..')
const FOLDER = 'transparency-log/'
/** More than a full tile, so that there are full and partial ones and a second level. */
const ENTRIES = 260

let cloud: TestCloud
let place: string
beforeAll(async () => {
  cloud = await openCloud()
  place = mkdtempSync(join(tmpdir(), 'lianxin-log-'))
  const events = Array.from({ length: ENTRIES }, (_none, at) => published('told', at))
  await happen(new Date(cloud.clock.now()).toISOString(), events)
  for (let time = 0; time < 3; time++) await cloud.call('jobs', { action: 'transparency.seal', input: {} })
  await keepFiles()
}, 120_000)
afterAll(async () => {
  await cloud.close()
  rmSync(place, { recursive: true, force: true })
})

/** The log's files from the cloud storage, as anybody may mirror them. */
async function keepFiles() {
  const answer = await fetch(`${cloud.url}/localcloud/files`)
  const { files } = (await answer.json()) as { files: Array<{ path: string; url: string }> }
  for (const { path, url } of files.filter((file) => file.path.startsWith(FOLDER))) {
    const to = join(place, 'mirror', path.slice(FOLDER.length))
    mkdirSync(dirname(to), { recursive: true })
    writeFileSync(to, Buffer.from(await (await fetch(url)).arrayBuffer()))
  }
}

/** What a command of package.json says, and how it ends. */
function run(script: 'export-log' | 'verify-log', ...args: string[]) {
  return new Promise<{ status: number | null; words: string }>((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [join(root, 'scripts', 'run.mjs'), `scripts/${script}.ts`, ...args],
      {
        cwd: root,
      },
    )
    let words = ''
    child.stdout.on('data', (piece: Buffer) => (words += piece.toString()))
    child.stderr.on('data', (piece: Buffer) => (words += piece.toString()))
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, words }))
  })
}

/** One byte of a file becomes another. */
function changeByte(path: string, at: (content: Buffer) => number) {
  const content = readFileSync(path)
  const place = at(content)
  content[place] = content[place] === 0x41 ? 0x42 : 0x41
  writeFileSync(path, content)
}

describe('a copy in one file', () => {
  let file: string
  let honest: Buffer
  beforeAll(async () => {
    file = join(place, 'log.json')
    const { status, words } = await run('export-log', cloud.url, file)
    expect([status, words]).toEqual([0, expect.stringContaining(`${ENTRIES} entries written`)])
    honest = readFileSync(file)
  }, 60_000)

  test('fits its checkpoint', async () => {
    const { status, words } = await run('verify-log', file)
    expect([status, words]).toEqual([
      0,
      expect.stringMatching(/260 entries of .+ fit their signed checkpoint/),
    ])
  }, 60_000)

  /** Just behind these words, which stand before a text of base64 or the title of a disclosure. */
  const after = (words: string) => (content: Buffer) => content.indexOf(words) + Buffer.byteLength(words)

  test.each([
    ['its signature', after(' '), /the checkpoint is not signed by this key/],
    ['a content', after('\\"title\\":\\"'), /entry \d+: its content is not what was committed to/],
    ['a commitment', after('"commitment":"'), /entry \d+: its content[^]*do not give the signed root/],
    ['a salt', after('"salt":"'), /entry \d+: its/],
    ['a tile', after('"0.1":"'), /tile 0\.1 does not fit the entries/],
    ['its form', (content: Buffer) => content.length - 1, /is no copy of a log: it is damaged/],
  ])(
    'with a byte of %s changed is refused in words',
    async (_, at, expected) => {
      writeFileSync(file, honest)
      changeByte(file, at)
      const { status, words } = await run('verify-log', file)
      expect([status, words]).toEqual([1, expect.stringMatching(expected)])
      expect(words).not.toMatch(/\n\s+at /)
    },
    60_000,
  )

  test('without an entry, or by another key, is refused in words', async () => {
    const bundle = JSON.parse(honest.toString()) as Bundle
    writeFileSync(file, JSON.stringify({ ...bundle, entries: bundle.entries.slice(0, -1) }))
    const short = await run('verify-log', file)
    expect([short.status, short.words]).toEqual([1, expect.stringContaining('here are 259')])
    const unknown = await run('verify-log', file, 'someone')
    expect([unknown.status, unknown.words]).toEqual([1, expect.stringContaining('no public key of a log')])
    const nothing = await run('verify-log', join(place, 'nothing.json'))
    expect([nothing.status, nothing.words]).toEqual([1, expect.stringContaining('There is no')])
  }, 60_000)
})

describe('a folder with the log’s files', () => {
  const at = (path: string) => join(place, 'mirror', path)

  test('fits its checkpoint', async () => {
    const { status, words } = await run('verify-log', at(''))
    expect([status, words]).toEqual([0, expect.stringContaining('260 entries')])
  }, 60_000)

  test.each([
    ['checkpoint', /the checkpoint is not signed by this key/],
    ['tile/entries/000', /the entries do not give the signed root/],
    ['tile/entries/001.p/4', /the entries do not give the signed root/],
    ['tile/0/000', /tile\/0\/000 does not fit the entries/],
    ['tile/1/000.p/1', /tile\/1\/000\.p\/1 does not fit the entries/],
  ])(
    'with a byte of %s changed is refused in words',
    async (path, expected) => {
      const honest = readFileSync(at(path))
      changeByte(at(path), (content) => Math.floor(content.length / 2))
      const { status, words } = await run('verify-log', at(''))
      writeFileSync(at(path), honest)
      expect([status, words]).toEqual([1, expect.stringMatching(expected)])
    },
    60_000,
  )

  test('without its checkpoint is no copy of a log', async () => {
    const { status, words } = await run('verify-log', join(at(''), 'tile'))
    expect([status, words]).toEqual([1, expect.stringContaining('no file called checkpoint')])
  }, 60_000)
})
