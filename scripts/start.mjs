/** `npm start`: installs if needed, builds what changed, seeds the demo on the first run, serves all on one port. */
import { createRequire } from 'node:module'
import { ensureReady, root } from './ensure.mjs'

ensureReady()
process.chdir(root)
const require = createRequire(import.meta.url)
require('tsx/cjs')
require('./serve.ts')
