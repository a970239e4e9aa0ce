/** The page docs/localcloud-conformance.md, written from the tables that the conformance suite walks. */
import { sections } from '../tests/conformance/sections'
import type { Row } from '../tests/conformance/row'

/** One table a section; what stands here is tried by `tests/conformance`, row by row. */
export function conformancePage(): string {
  const all = sections.flatMap(({ rows }) => rows)
  const supported = all.filter((row) => outcome(row) === 'supported').length
  const tables = sections.map(({ title, rows }) => {
    const lines = rows.map((row) => `| \`${cell(row.name)}\` | ${outcome(row)} | ${cell(row.note ?? '')} |`)
    return `## ${title}\n\n| call | local cloud | note |\n| --- | --- | --- |\n${lines.join('\n')}`
  })
  return `# What the local cloud does as WeChat Cloud does

Written by \`npm run docs\`; do not edit. Each row is a call through the unmodified \`wx-server-sdk\` 4.0.2 that
\`tests/conformance\` makes, with the answer it must get; ${supported} of ${all.length} are supported. What is refused is
refused with an error that names it, never answered silently wrong. The expected answers follow the documentation of
WeChat Cloud and MongoDB. The suite runs against a real environment when \`LIANXIN_CLOUD_ENV\`,
\`TENCENTCLOUD_SECRETID\` and \`TENCENTCLOUD_SECRETKEY\` are set; that has not been done yet.

${tables.join('\n\n')}
`
}

function outcome({ refused, brokenInSdk }: Row): string {
  if (brokenInSdk) return 'the SDK itself cannot send it'
  return refused ? 'refused with a clear error' : 'supported'
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
