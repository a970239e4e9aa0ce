/** Writes the generated pages of docs/, or with `--check` says whether they are up to date. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import * as z from 'zod'
import { collectionDefinitions } from '../cloudfunctions/collections'
import { contracts } from '../cloudfunctions/domains/contracts'
import type { Access, ActionContract } from '../cloudfunctions/kernel/contract'
import { commonErrors, type ErrorKind } from '../cloudfunctions/kernel/errors'
import { roleNames } from '../cloudfunctions/kernel/identity'
import { conformancePage } from './docs-conformance'

const GENERATED = 'Written by `npm run docs`; do not edit.'

function accessWords(access: Access): string {
  switch (access.kind) {
    case 'anyone':
      return 'anyone'
    case 'anonymous':
      return 'anonymous: the function never learns who calls'
    case 'member':
      return 'a bound member (in the console: a signed-in one)'
    case 'timer':
      return "the cloud's timer only"
    case 'role':
      return access.roles.map((role) => `\`${role}\` ${roleNames[role]}`).join(', ')
  }
}

/** The properties of an object schema as `name: type` lines, one level deep; the whole of it is in `npm run api`. */
function shapeWords(schema: z.ZodType, io: 'input' | 'output'): string {
  const json = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as JsonSchema
  const alternatives = json.oneOf ?? json.anyOf ?? [json]
  return alternatives.map((one) => `\`${propertiesWords(one)}\``).join(' or ')
}

function propertiesWords({ properties = {}, required = [] }: JsonSchema): string {
  const words = Object.entries(properties).map(
    ([name, value]) => `${name}${required.includes(name) ? '' : '?'}: ${typeWord(value)}`,
  )
  return words.length > 0 ? `{ ${words.join(', ')} }` : '{}'
}

interface JsonSchema {
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  oneOf?: JsonSchema[]
  anyOf?: JsonSchema[]
}

function typeWord(schema: JsonSchema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((value) => `'${String(value)}'`).join(' / ')
  if (schema.anyOf ?? schema.oneOf)
    return [...new Set((schema.anyOf ?? schema.oneOf ?? []).map(typeWord))].join(' / ')
  if (schema.type === 'array') return `${typeWord(schema.items ?? {})}[]`
  return schema.type ? [schema.type].flat().join(' / ') : 'any'
}

const errorRow = ({ code, message }: ErrorKind) => `- \`${code}\` ${message}`

function apiPage(): string {
  const actions = Object.entries<ActionContract>(contracts).map(
    ([name, { summary, audience, access, input, output, errors, idempotent }]) => `### ${name}

${summary}

- Function \`${audience}\`; for ${accessWords(access)}${idempotent ? '; safe to repeat' : ''}
- Input ${shapeWords(input, 'input')}
- Output ${shapeWords(output, 'output')}
${errors.map(errorRow).join('\n')}`,
  )
  return `# Actions

${GENERATED} The full JSON Schema of every input and output: \`npm run api\`.

An action is called with the event \`{ action, input }\` (in the console also \`session\`). The answer is \`{ data }\` or
\`{ error: { code, message, traceId, fields? } }\`. Every action may answer with one of the common errors:

${commonErrors.map(errorRow).join('\n')}

${actions.map((text) => text.trimEnd()).join('\n\n')}
`
}

function collectionsPage(): string {
  const rows = collectionDefinitions.map(({ name, indexes }) => {
    const lines = indexes.map(
      ({ fields, unique, reason }) =>
        `- ${fields.map(([field, direction]) => `\`${field}\` ${direction === 1 ? '↑' : '↓'}`).join(', ')}${unique ? ' (unique)' : ''}: ${reason}`,
    )
    return `## ${name}\n\n${lines.length > 0 ? lines.join('\n') : 'Read by `_id` only.'}`
  })
  return `# Collections and indexes

${GENERATED} An operator creates these in the cloud's console; the same list stands in
\`dist/cloudfunctions/collections.json\`, from which the local cloud creates them.

${rows.join('\n\n')}
`
}

const pages: Record<string, () => string> = {
  'docs/localcloud-conformance.md': conformancePage,
  'docs/api.md': apiPage,
  'docs/collections.md': collectionsPage,
}
const checkOnly = process.argv.includes('--check')
const stale = Object.entries(pages).filter(
  ([path, write]) => !existsSync(path) || readFileSync(path, 'utf8') !== write(),
)
if (checkOnly && stale.length > 0) {
  console.error(`Out of date: ${stale.map(([path]) => path).join(', ')}. Run \`npm run docs\`.`)
  process.exit(1)
}
if (!checkOnly) for (const [path, write] of stale) writeFileSync(path, write())
