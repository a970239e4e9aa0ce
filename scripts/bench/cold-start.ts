/** How long a function takes to load, against nothing but the SDK bundled the same way, in turn. */
import { build } from 'esbuild'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Figure } from './figure'

const ROUNDS = 15
const FUNCTIONS = ['member', 'console', 'public', 'jobs']

export async function benchColdStart(root: string): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-bench-'))
  try {
    const entry = join(folder, 'bare.ts')
    const bare = join(folder, 'bare.js')
    writeFileSync(
      entry,
      `import cloud from 'wx-server-sdk'\ncloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })\nexport const main = () => cloud\n`,
    )
    await build({
      entryPoints: [entry],
      outfile: bare,
      bundle: true,
      minify: true,
      platform: 'node',
      target: 'node18',
      format: 'cjs',
      nodePaths: [join(root, 'node_modules')],
      logLevel: 'error',
    })
    return FUNCTIONS.map((name) => {
      const file = join(root, 'dist', 'cloudfunctions', name, 'index.js')
      const ratios = Array.from({ length: ROUNDS }, () => loadMs(file) / loadMs(bare)).sort((a, b) => a - b)
      const median = ratios[Math.floor(ROUNDS / 2)] ?? NaN
      return {
        bench: 'cold-start',
        name: `load ${name} / load the bare SDK`,
        value: Math.round(median * 100) / 100,
        unit: 'ratio',
        aim: 1.3,
      }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Milliseconds a fresh process takes to require the file. */
function loadMs(file: string): number {
  const script = `const t=process.hrtime.bigint();require(${JSON.stringify(file)});process.stdout.write(String(process.hrtime.bigint()-t));process.exit(0)`
  const { stdout, status, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${file} does not load: ${stderr}`)
  return Number(stdout) / 1e6
}
