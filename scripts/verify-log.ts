/**
 * `npm run verify-log -- BUNDLE [KEY]`: checks a copy of the public log with nothing but the log's public key
 * (`name+id+key`; without one, that of the laptop's demo). Exits with 1 when anything does not fit.
 */
import { readFileSync } from 'node:fs'
import { demoLogVerifier } from '../demo/log-keys'
import { type Bundle, checkBundle } from '../transparency-log/bundle'
import { readVerifier } from '../transparency-log/note'

function main([file, key = demoLogVerifier]: string[]): void {
  if (!file) throw new Error('Say which file: npm run verify-log -- BUNDLE [KEY]')
  const verifier = readVerifier(key)
  if (!verifier) throw new Error('That is no public key of a log; one looks like name+id+key.')
  const { problems, size, contents } = checkBundle(JSON.parse(readFileSync(file, 'utf8')) as Bundle, [
    verifier,
  ])
  for (const problem of problems.slice(0, 50)) console.error(`Does not fit: ${problem}`)
  if (problems.length > 0) throw new Error(`${problems.length} problems: this copy is not what was signed.`)
  console.log(
    `${size} entries of ${verifier.name} fit their signed checkpoint; ${contents} contents were compared.`,
  )
}

try {
  main(process.argv.slice(2))
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem)
  process.exit(1)
}
