/** Makes a fresh checkout runnable: the right Node, and the dependencies of the lock file. Plain JavaScript, no imports from npm. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

const MINIMUM_NODE = [20, 19]

/** Ends the process with one sentence; for what a person has to change. */
export function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [needMajor, needMinor] = MINIMUM_NODE
  if (major < needMajor || (major === needMajor && minor < needMinor))
    stop(`Lianxin needs Node.js ${MINIMUM_NODE.join('.')} or newer; this is ${process.versions.node}.`)
}

/** True when npm itself installed after the lock file was written, e.g. by `npm ci`. */
function installedByHand() {
  const record = join(root, 'node_modules', '.package-lock.json')
  return existsSync(record) && statSync(record).mtimeMs > statSync(join(root, 'package-lock.json')).mtimeMs
}

/** Installs what the lock file says unless that is what is installed. */
function ensureDependencies() {
  const stamp = join(root, 'node_modules', '.lianxin-lock')
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) ? readFileSync(stamp, 'utf8') === wanted : installedByHand()) return
  console.log('Installing dependencies (once; a minute or two) …')
  const npm = process.env.npm_execpath
  const result = npm
    ? spawnSync(process.execPath, [npm, 'ci', '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
        cwd: root,
        stdio: 'inherit',
        shell: process.platform === 'win32',
      })
  if (result.status !== 0) stop('The dependencies could not be installed; see the lines above.')
  writeFileSync(stamp, wanted)
}

export function ensureReady() {
  ensureNode()
  ensureDependencies()
}
