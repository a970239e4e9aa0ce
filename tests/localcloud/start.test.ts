import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPortalConfig } from '../../localcloud/http/portal'
import { startLocalCloud } from '../../localcloud/index'
import { FIXTURES } from './support/cloud'

const ROOT = join(__dirname, '..', '..')
let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'localcloud-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

interface Ended {
  code: number | null
  output: string
}

/** Starts the program; `whenUp` is told the address it prints. */
function start(
  args: string[],
  whenUp: (url: string, stop: () => void) => void = () => undefined,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'localcloud/main.ts', ...args], { cwd: ROOT })
    let output = ''
    let isUp = false
    const listen = (chunk: Buffer) => {
      output += chunk.toString()
      const url = /local cloud: (http\S+)\n/.exec(output)?.[1]
      if (url !== undefined && !isUp) {
        isUp = true
        whenUp(url, () => child.kill('SIGINT'))
      }
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}

test('prints one line with its address, serves, and Ctrl-C ends it cleanly', async () => {
  const trace = join(folder, 'trace.log')
  let answer: unknown
  const args = ['--functions', FIXTURES, '--data', join(folder, 'data'), '--port', '0', '--trace', trace]
  const { code, output } = await start(args, (url, stop) => {
    void fetch(`${url}/functions/records`, { method: 'POST', body: '{"action":"add","note":"x"}' })
      .then((response) => response.json())
      .then((json) => (answer = json))
      .catch((error: unknown) => (answer = error))
      .finally(stop)
  })
  expect(answer).toMatchObject({ result: { data: { note: 'x' } } })
  expect(output.trim().split('\n')).toHaveLength(1)
  expect(code).toBe(0)
  const again = await startLocalCloud({
    functionsDir: FIXTURES,
    data: join(folder, 'data'),
    traceFile: trace,
  })
  expect(await again.call('records', { note: 'x' })).toMatchObject({ result: { data: [{ note: 'x' }] } })
  await again.close()
})

test('a taken port is one clear sentence', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const { code, output } = await start([
    '--functions',
    FIXTURES,
    '--data',
    ':memory:',
    '--port',
    String(port),
  ])
  expect({ code, output: output.trim() }).toEqual({
    code: 1,
    output: `port ${port} is taken by another program`,
  })
  await new Promise((resolve) => server.close(resolve))
})

test.each<[string, () => string[], RegExp]>([
  ['no functions folder named', () => [], /^usage: localcloud --functions DIR/],
  [
    'functions folder missing',
    () => ['--functions', '/nowhere/at/all'],
    /^the functions folder .* does not exist$/,
  ],
  [
    'data folder that cannot be made',
    () => ['--functions', FIXTURES, '--data', join(FIXTURES, 'collections.json', 'inside')],
    /^the data folder .* cannot be made: /,
  ],
  [
    'trace that cannot be written',
    () => ['--functions', FIXTURES, '--data', ':memory:', '--trace', '/proc/nowhere/x'],
    /^the trace file .* cannot be written: /,
  ],
  [
    'a quota that is no number',
    () => ['--functions', FIXTURES, '--quota-qps', 'few'],
    /^the quota databaseQps must be a whole number above 0$/,
  ],
  [
    "a portal's config that is not there",
    () => ['--functions', FIXTURES, '--portal', '/nowhere/portal.json'],
    /^the portal's config \/nowhere\/portal.json cannot be read: /,
  ],
  [
    "a portal's config that is wrong",
    () => ['--functions', FIXTURES, '--portal', wrongPortal()],
    /^the portal's config .* is wrong: people must be a list$/,
  ],
  ['not a port', () => ['--functions', FIXTURES, '--port', 'many'], /^not a port: many$/],
])('%s is one clear sentence', async (_name, args, sentence) => {
  const { code, output } = await start(args())
  expect(code).toBe(1)
  expect(output.trim()).toMatch(sentence)
  expect(output.trim().split('\n')).toHaveLength(1)
})

test.each([
  ['{', /collections.json is not valid JSON/],
  ['{"collections": [{"name": "a", "indexes": [{"name": "x", "fields": ["a"]}]}]}', /needs name and fields/],
  [
    `{"collections": [{"name": "a", "indexes": [${Array.from({ length: 21 }, (_none, n) => `{"name":"i${n}","fields":[["f${n}",1]]}`).join()}]}]}`,
    /more than 20 indexes/,
  ],
])('a collections.json that cannot be followed is refused', async (content, message) => {
  writeFileSync(join(folder, 'collections.json'), content)
  await expect(startLocalCloud({ functionsDir: folder, data: ':memory:' })).rejects.toThrow(message)
})

function wrongPortal(): string {
  const path = join(folder, 'portal.json')
  writeFileSync(path, '{"people": "me"}')
  return path
}

test('a portal of its own stands in front of any functions', async () => {
  const dir = join(folder, 'portal')
  mkdirSync(dir)
  writeFileSync(join(dir, 'index.html'), '<title>portal</title>')
  const path = join(folder, 'portal-right.json')
  writeFileSync(path, '{"title": "Shop", "people": [{"openid": "o-me", "name": "Me"}]}')
  const config = readPortalConfig(path)
  const cloud = await startLocalCloud({ functionsDir: FIXTURES, data: ':memory:', portal: { dir, config } })
  try {
    expect(await (await fetch(`${cloud.url}/`)).text()).toBe('<title>portal</title>')
    expect(await (await fetch(`${cloud.url}/portal/config.json`)).json()).toEqual({
      title: 'Shop',
      subtitle: '',
      people: [{ openid: 'o-me', name: 'Me' }],
      apps: [],
      console: null,
      invites: [],
      messageTemplates: [],
    })
  } finally {
    await cloud.close()
  }
  const unbuilt = { dir: join(folder, 'not-built'), config }
  const start = startLocalCloud({ functionsDir: FIXTURES, data: ':memory:', portal: unbuilt })
  await expect(start).rejects.toThrow(/the portal is not built yet/)
})
