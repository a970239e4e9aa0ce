/**
 * `npm run test:fresh`: does what a newcomer does. Clones the committed state into an empty folder, runs `npm start`
 * there, waits until the product answers, stops it with Ctrl-C, starts it again, and runs `npm test` on the rules.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const FIRST_START_MS = 20 * 60_000
/** Nothing is installed, built or seeded again. */
const SECOND_START_MS = 30_000

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-fresh-'))
  const clone = join(folder, 'clone')
  try {
    run('git', ['clone', '--quiet', process.cwd(), clone], process.cwd())
    const port = await freePort()

    const first = await startIn(clone, port, {}, FIRST_START_MS)
    say(`first start: ${first.seconds} s`)
    for (const path of ['/', '/app/', '/console/', '/weapp/', '/healthz']) await mustAnswer(port, path)
    await refusesTakenPort(clone, port)
    await first.stop()

    const second = await startIn(clone, port, {}, SECOND_START_MS)
    say(`second start: ${second.seconds} s`)
    if (/Building|Seeding|Installing/.test(second.output()))
      throw new Error('the second start did work again that was done')
    await second.stop()

    writeFileSync(join(folder, 'file'), '')
    const unwritable = npm(clone, ['start'], { PORT: String(port), DATA: join(folder, 'file') })
    await mustSay(unwritable, /The data folder .* cannot be written/)

    run(process.execPath, [npmCli(), 'test', '--', 'tests/rules'], clone)
    say('npm test runs')
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

function say(line: string): void {
  console.log(`fresh clone: ${line}`)
}

function npmCli(): string {
  const path = process.env.npm_execpath
  if (!path) throw new Error('Run this as npm run test:fresh.')
  return path
}

function npm(
  folder: string,
  args: string[],
  env: Record<string, string>,
): { child: ChildProcess; output(): string } {
  // A group of its own: Ctrl-C reaches npm and what it runs alike.
  const child = spawn(process.execPath, [npmCli(), ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    detached: process.platform !== 'win32',
  })
  let output = ''
  child.stdout.on('data', (data) => (output += data))
  child.stderr.on('data', (data) => (output += data))
  return { child, output: () => output }
}

async function startIn(folder: string, port: number, env: Record<string, string>, limitMs: number) {
  const startedAt = Date.now()
  const { child, output } = npm(folder, ['start'], { PORT: String(port), ...env })
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`npm start ended:\n${output()}`)
    if (Date.now() - startedAt > limitMs) throw new Error(`npm start took too long:\n${output()}`)
    if (await answers(port, '/healthz')) break
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  const stop = async () => {
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGINT')
    else process.kill(-child.pid, 'SIGINT')
    await ended
    if (!/Stopping/.test(output()) || /\n\s+at /.test(output()))
      throw new Error(`Ctrl-C did not stop cleanly:\n${output()}`)
    if (await answers(port, '/healthz')) throw new Error('the server lives on after Ctrl-C')
  }
  return { seconds: ((Date.now() - startedAt) / 1000).toFixed(1), output, stop }
}

async function refusesTakenPort(folder: string, port: number): Promise<void> {
  await mustSay(
    npm(folder, ['start'], { PORT: String(port), DATA: join(folder, '.data-2') }),
    /Port \d+ is taken/,
  )
}

async function mustSay({ child, output }: ReturnType<typeof npm>, expected: RegExp): Promise<void> {
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  const said = output()
  if (code === 0 || !expected.test(said) || /\n\s+at /.test(said))
    throw new Error(`expected ${expected}, got ${code}:\n${said}`)
  say(said.trim().split('\n').at(-1) ?? '')
}

async function answers(port: number, path: string): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}${path}`)).ok
  } catch {
    return false
  }
}

async function mustAnswer(port: number, path: string): Promise<void> {
  if (!(await answers(port, path))) throw new Error(`${path} does not answer`)
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

function run(command: string, args: string[], cwd: string): void {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`)
}

main().catch((problem: unknown) => {
  console.error(problem instanceof Error ? problem.message : problem)
  process.exit(1)
})
