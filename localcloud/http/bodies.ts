import type { FastifyReply } from 'fastify'
import { invalidParameter } from '../errors'

/** The body of an answer that says no. */
export function errorBody(code: string, message: string): { error: { code: string; message: string } } {
  return { error: { code, message } }
}

/** The JSON of a body; `{}` for an empty one, undefined when it is not JSON. */
export function readJson(body: Buffer | undefined): unknown {
  if (!body || body.length === 0) return {}
  try {
    return JSON.parse(body.toString('utf8')) as unknown
  } catch {
    return undefined
  }
}

/** The fields of a JSON body. @throws CloudError when it is anything else */
export function requireFields(body: Buffer | undefined): Record<string, unknown> {
  const value = readJson(body)
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>
  throw invalidParameter('the body must be a JSON object')
}

export function badJson(reply: FastifyReply): FastifyReply {
  return reply.status(400).send(errorBody('INVALID_PARAM', 'the body is not valid JSON'))
}
