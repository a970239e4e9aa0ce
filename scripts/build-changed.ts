/** What the product is built from, and building just what changed since the last time. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Target = 'cloudfunctions' | 'weapp' | 'h5' | 'console' | 'portal'

interface TargetPlan {
  /** Files and folders the result depends on, beside the lock file. */
  inputs: string[]
  build(root: string): Promise<void>
}

const taro = (type: 'weapp' | 'h5') => (root: string) =>
  run(root, ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', type])
const vite = (config: string) => (root: string) =>
  run(root, ['node_modules/vite/bin/vite.js', 'build', '--config', config, '--logLevel', 'warn'])

/** What the phone has in common with the server: the log's core, and what each domain commits to. */
const sharedByValue = [
  'transparency-log',
  ...readdirSync('cloudfunctions/domains').map((domain) => `cloudfunctions/domains/${domain}/proven.ts`),
]

const plans: Record<Target, TargetPlan> = {
  cloudfunctions: {
    inputs: ['cloudfunctions', 'transparency-log', 'scripts/build-functions.ts'],
    build: (root) => run(root, ['--import', 'tsx', 'scripts/build-functions.ts']),
  },
  weapp: {
    inputs: ['client/miniprogram', ...sharedByValue, 'config', 'babel.config.js', 'project.config.json'],
    build: taro('weapp'),
  },
  h5: { inputs: ['client/miniprogram', ...sharedByValue, 'config', 'babel.config.js'], build: taro('h5') },
  console: { inputs: ['client/console'], build: vite('client/console/vite.config.ts') },
  portal: { inputs: ['localcloud/portal'], build: vite('localcloud/portal/vite.config.ts') },
}

export const allTargets = Object.keys(plans) as Target[]

/**
 * Builds the targets whose inputs changed, one after the other (they use all cores by themselves).
 * @param report told what is being built
 * @throws with the tool's own output when a build fails
 */
export async function buildChanged(root: string, targets: readonly Target[], report: (line: string) => void) {
  const stamps = join(root, 'dist', '.stamps')
  mkdirSync(stamps, { recursive: true })
  for (const target of targets) {
    const stamp = join(stamps, target)
    const digest = digestOf(root, ['package-lock.json', ...plans[target].inputs])
    const fresh =
      existsSync(join(root, 'dist', target)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest
    if (fresh) continue
    const startedAt = Date.now()
    report(`Building ${target} …`)
    await plans[target].build(root)
    writeFileSync(stamp, digest)
    report(`Built ${target} in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`)
  }
}

function digestOf(root: string, inputs: readonly string[]): string {
  const hash = createHash('sha256')
  const visit = (path: string) => {
    const full = join(root, path)
    if (!existsSync(full)) return
    const entries = statOf(full)
    if (entries === 'file') hash.update(path).update('\0').update(readFileSync(full)).update('\0')
    else for (const entry of entries) visit(`${path}/${entry}`)
  }
  for (const input of inputs) visit(input)
  return hash.digest('hex')
}

function statOf(path: string): 'file' | string[] {
  try {
    return readdirSync(path).sort()
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOTDIR') return 'file'
    throw problem
  }
}

function run(root: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (data) => (output += data))
    child.stderr.on('data', (data) => (output += data))
    child.on('error', reject)
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${args.join(' ')} failed:\n${output.slice(-6000)}`)),
    )
  })
}
