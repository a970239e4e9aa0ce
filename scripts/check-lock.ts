/**
 * The lock file must install everywhere: it names no download addresses, and it has an entry for each platform's binary
 * that a package offers. (npm leaves out what its registry does not have yet, and `npm ci` then fails for everybody.)
 */
import { readFileSync } from 'node:fs'

interface LockedPackage {
  resolved?: string
  optionalDependencies?: Record<string, string>
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, LockedPackage>
}
/** As Node looks it up: in the package's own folder, then in each folder above. */
function isLocked(path: string, name: string): boolean {
  for (let folder = path; ;) {
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in packages) return true
    if (folder === '') return false
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))
  }
}

const problems = Object.entries(packages).flatMap(([path, { resolved, optionalDependencies = {} }]) => [
  ...(resolved ? [`${path} names a download address`] : []),
  ...Object.keys(optionalDependencies)
    .filter((name) => !isLocked(path, name))
    .map((name) => `${path} offers ${name}, which is not locked`),
])
if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exit(1)
}
