/** `node scripts/run.mjs SCRIPT [ARGS]`: makes the checkout runnable, then runs a TypeScript script in this process. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { ensureReady, root } from './ensure.mjs'

ensureReady()
process.chdir(root)
const require = createRequire(import.meta.url)
const script = process.argv.splice(2, 1)[0]
require('tsx/cjs')
require(join(root, script))
