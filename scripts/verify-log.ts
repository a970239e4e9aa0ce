/**
 * `npm run verify-log -- COPY [KEY]`: checks a copy of the public log with nothing but the log's public key
 * (`name+id+key`; without one, that of the laptop's demo). COPY is a file that `export-log` wrote, or a folder with the
 * log's files from the cloud storage. Exits with 1 when anything does not fit.
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { demoLogVerifier } from '../demo/log-keys'
import { checkBundle, readBundle } from '../transparency-log/bundle'
import { checkMirror } from '../transparency-log/mirror'
import { readVerifier, type Verifier } from '../transparency-log/note'

async function main([place, key = demoLogVerifier]: string[]): Promise<void> {
  if (!place) throw new Error('Say which copy: npm run verify-log -- COPY [KEY]')
  const verifier = readVerifier(key)
  if (!verifier) throw new Error('That is no public key of a log; one looks like name+id+key.')
  const { problems, size, contents } = await check(place, verifier)
  for (const problem of problems.slice(0, 50)) console.error(`Does not fit: ${problem}`)
  if (problems.length > 0) throw new Error(`${problems.length} problems: this copy is not what was signed.`)
  console.log(
    `${size} entries of ${verifier.name} fit their signed checkpoint; ${contents} contents were compared.`,
  )
}

async function check(place: string, verifier: Verifier) {
  if (!existsSync(place)) throw new Error(`There is no ${place}.`)
  if (!statSync(place).isDirectory()) {
    const bundle = readBundle(readFileSync(place, 'utf8'))
    if (!bundle) throw new Error(`${place} is no copy of a log: it is damaged, or another kind of file.`)
    return checkBundle(bundle, [verifier])
  }
  const file = (path: string) => join(place, path)
  const read = (path: string) => Promise.resolve(existsSync(file(path)) ? readFileSync(file(path)) : null)
  const note = (await read('checkpoint'))?.toString('utf8')
  if (note === undefined) throw new Error(`${place} has no file called checkpoint: it is no copy of a log.`)
  return { ...(await checkMirror(note, read, [verifier])), contents: 0 }
}

main(process.argv.slice(2)).catch((problem: unknown) => {
  console.error(problem instanceof Error ? problem.message : problem)
  process.exit(1)
})
