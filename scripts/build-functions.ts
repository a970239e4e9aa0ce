/** Bundles the four cloud functions as WeChat deploys them, with the SDK inside, and lists collections and indexes. */
import { build } from 'esbuild'
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { collectionDefinitions } from '../cloudfunctions/collections'

const functionNames = ['member', 'public', 'console', 'jobs'] as const

/** Writes `dist/cloudfunctions` of the checkout. */
async function buildFunctions(root: string): Promise<void> {
  const source = join(root, 'cloudfunctions')
  const target = join(root, 'dist', 'cloudfunctions')
  rmSync(target, { recursive: true, force: true })
  for (const name of functionNames) {
    mkdirSync(join(target, name), { recursive: true })
    copyFileSync(join(source, name, 'config.json'), join(target, name, 'config.json'))
    // The SDK is inside the bundle: nothing is installed in the cloud, and a cold start reads one file.
    writeFileSync(
      join(target, name, 'package.json'),
      `${JSON.stringify({ name: `lianxin-${name}`, version: '0.1.0', private: true, main: 'index.js' }, null, 2)}\n`,
    )
  }
  await build({
    entryPoints: Object.fromEntries(
      functionNames.map((name) => [`${name}/index`, join(source, name, 'index.ts')]),
    ),
    outdir: target,
    bundle: true,
    minify: true,
    keepNames: false,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    legalComments: 'none',
    logLevel: 'warning',
  })
  writeFileSync(join(target, 'collections.json'), `${JSON.stringify(collectionsFile(), null, 2)}\n`)
}

/** Collections and indexes as the local cloud reads them, and as an operator creates them in the cloud's console. */
function collectionsFile() {
  return {
    collections: collectionDefinitions.map(({ name, indexes }) => ({
      name,
      indexes: indexes.map(({ fields, unique = false, reason }) => ({
        name: fields.map(([field]) => field).join('_'),
        fields,
        unique,
        reason,
      })),
    })),
  }
}

void buildFunctions(process.cwd())
