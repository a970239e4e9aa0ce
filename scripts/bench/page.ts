/** The page docs/performance.md. */
import type { Figure } from './figure'

export function performancePage(figures: readonly Figure[]): string {
  const rows = figures.map(
    ({ name, value, unit, budget, aim }) =>
      `| ${name} | ${value} ${unit} | ${budget ?? (aim === undefined ? '' : `aim ${aim}`)} |`,
  )
  return `# Performance

Written by \`npm run bench -- --write\`; do not edit. Counts come from the local cloud's trace and are exact: they are the
same on any machine. A trip is a round of database requests that run side by side; it is counted by a proxy that holds
requests back until no further one comes. Ratios are medians of fifteen pairs measured in turn in one run. Seconds are those of the machine that ran it; those of
single calls say nothing about the cloud and are not listed.

| figure | value | at most |
| --- | --- | --- |
${rows.join('\n')}
`
}
