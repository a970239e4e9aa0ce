/** `npm run check`: types, lint, format, dependency rules, unused code, generated docs. Runs all and names what failed. */
import { spawnSync } from 'node:child_process'

const node = (...args: string[]) => ({ command: process.execPath, args })
const bin = (path: string, ...args: string[]) => node(`node_modules/${path}`, ...args)

const checks: Array<{ name: string; command: string; args: string[] }> = [
  { name: 'types: functions, local cloud, scripts', ...bin('typescript/bin/tsc', '-p', '.') },
  { name: 'types: tests', ...bin('typescript/bin/tsc', '-p', 'tests') },
  { name: 'types: mini-program', ...bin('typescript/bin/tsc', '-p', 'client/miniprogram') },
  { name: 'types: mini-program build', ...bin('typescript/bin/tsc', '-p', 'config') },
  { name: 'types: console', ...bin('typescript/bin/tsc', '-p', 'client/console') },
  { name: 'types: portal', ...bin('typescript/bin/tsc', '-p', 'localcloud/portal') },
  { name: 'types: mini-program runtime', ...bin('typescript/bin/tsc', '-p', 'miniprogram-runtime') },
  { name: 'lint', ...bin('eslint/bin/eslint.js', '--max-warnings', '0', '.') },
  { name: 'format', ...bin('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.') },
  {
    name: 'dependency rules',
    ...bin(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      'cloudfunctions',
      'client',
      'localcloud',
      'miniprogram-runtime',
      'demo',
      'scripts',
    ),
  },
  { name: 'unused code', ...bin('knip/bin/knip.js', '--no-progress') },
  { name: 'lock file', ...node('scripts/run.mjs', 'scripts/check-lock.ts') },
  { name: 'generated docs', ...node('scripts/run.mjs', 'scripts/docs.ts', '--check') },
]

const failed = checks.filter(({ name, command, args }) => {
  const startedAt = Date.now()
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)`)
  if (status !== 0) console.log(`${stdout}${stderr}`)
  return status !== 0
})
if (failed.length > 0) {
  console.error(
    `\n${failed.length} of ${checks.length} checks failed: ${failed.map(({ name }) => name).join('; ')}`,
  )
  process.exit(1)
}
console.log(`\nAll ${checks.length} checks passed.`)
