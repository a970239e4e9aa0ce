import { buildSync } from 'esbuild'
import { join } from 'node:path'

let built: string | undefined

/** The part of the runtime that runs in the browser (or in jsdom), as one script; built once per process. */
export function runtimeScript(): string {
  if (built !== undefined) return built
  const result = buildSync({
    entryPoints: [join(__dirname, '..', 'browser', 'main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    loader: { '.css': 'text' },
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfigRaw: '{}',
  })
  built = result.outputFiles[0]?.text ?? ''
  return built
}
