/**
 * `npm run bench [-- NAME] [--write]`: measures and prints one JSON line per figure, with its budget where there is one.
 * `--write` also writes docs/performance.md. Exits with 1 when a budget is broken.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { benchComments } from './bench/comments'
import { benchColdStart } from './bench/cold-start'
import { benchDisclosure } from './bench/disclosure'
import { benchEvaluation } from './bench/evaluation'
import type { Figure } from './bench/figure'
import { benchImport } from './bench/import'
import { benchLocalcloud } from './bench/localcloud'
import { benchOperations } from './bench/operations'
import { benchPackage } from './bench/package'
import { performancePage } from './bench/page'
import { benchScale } from './bench/scale'
import { benchTransparency } from './bench/transparency'
import { buildChanged } from './build-changed'

const benches: Record<string, (root: string) => Promise<Figure[]>> = {
  operations: benchOperations,
  scale: benchScale,
  disclosure: benchDisclosure,
  comments: benchComments,
  evaluation: benchEvaluation,
  import: benchImport,
  transparency: benchTransparency,
  'cold-start': benchColdStart,
  package: benchPackage,
  localcloud: benchLocalcloud,
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { write: { type: 'boolean' } },
    allowPositionals: true,
  })
  const unknown = positionals.filter((name) => !(name in benches))
  if (unknown.length > 0)
    throw new Error(`Unknown bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`)
  const chosen = positionals.length > 0 ? positionals : Object.keys(benches)
  if (values.write && positionals.length > 0) throw new Error('--write needs all benches.')
  // Figures alone go to standard output.
  await buildChanged(process.cwd(), ['cloudfunctions', 'weapp'], (line) => console.error(line))
  const figures: Figure[] = []
  for (const name of chosen)
    for (const figure of (await benches[name]?.(process.cwd())) ?? []) {
      figures.push(figure)
      console.log(JSON.stringify(figure))
    }
  if (values.write) writeFileSync('docs/performance.md', performancePage(figures))
  const broken = figures.filter(({ value, budget }) => budget !== undefined && value > budget)
  if (broken.length > 0) throw new Error(`Over budget: ${broken.map(({ name }) => name).join(', ')}`)
}

main()
  .then(() => process.exit(0))
  .catch((problem: unknown) => {
    console.error(problem instanceof Error ? problem.message : problem)
    process.exit(1)
  })
