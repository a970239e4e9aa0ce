/** `npm run build [-- TARGET …]`: builds what changed since the last build. */
import { allTargets, buildChanged, type Target } from './build-changed'

const asked = process.argv.slice(2)
const isTarget = (name: string): name is Target => allTargets.some((target) => target === name)
const unknown = asked.filter((name) => !isTarget(name))
if (unknown.length > 0) {
  console.error(`Unknown target ${unknown.join(', ')}; there are ${allTargets.join(', ')}.`)
  process.exit(1)
}
buildChanged(process.cwd(), asked.length > 0 ? asked.filter(isTarget) : allTargets, console.log).catch(
  (problem: unknown) => {
    console.error(problem instanceof Error ? problem.message : problem)
    process.exit(1)
  },
)
