/** `npm run api`: the whole contract as JSON: function, access, input and output JSON Schema, errors of every action. */
import * as z from 'zod'
import { contracts } from '../cloudfunctions/domains/contracts'
import type { ActionContract } from '../cloudfunctions/kernel/contract'
import { commonErrors } from '../cloudfunctions/kernel/errors'

const schema = (type: z.ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(type, { io, unrepresentable: 'any' })

const actions = Object.entries<ActionContract>(contracts).map(([action, contract]) => ({
  action,
  summary: contract.summary,
  function: contract.audience,
  access: contract.access,
  idempotent: contract.idempotent,
  anonymous: contract.access.kind === 'anonymous',
  input: schema(contract.input, 'input'),
  output: schema(contract.output, 'output'),
  errors: contract.errors.map(({ code, message }) => ({ code, message })),
}))

// `npm run api | head` closes the pipe early; that is no failure.
process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
  if (problem.code !== 'EPIPE') throw problem
})
process.stdout.write(`${JSON.stringify({ commonErrors, actions }, null, 2)}\n`)
