/** `npm test [-- JEST ARGUMENTS]`: installs if needed, builds what changed, runs all tests. */
import { spawnSync } from 'node:child_process'
import { ensureReady, root } from './ensure.mjs'

ensureReady()
const run = (args, env) =>
  spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
    .status ?? 1

const built = run(['scripts/run.mjs', 'scripts/build.ts'])
process.exit(built || run(['node_modules/jest/bin/jest.js', ...process.argv.slice(2)], { NODE_ENV: 'test' }))
