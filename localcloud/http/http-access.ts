import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isUtf8 } from 'node:buffer'
import type { FunctionRunner } from '../functions/runner'
import { MAX_EVENT_BYTES } from '../limits'
import { errorBody } from './bodies'

/** What a function may give back to decide on the answer itself ("integrated response"). */
interface IntegratedResponse {
  statusCode: number
  headers?: Record<string, string>
  body?: string
  isBase64Encoded?: boolean
}

type HttpRequest = FastifyRequest<{
  Params: { function: string; '*'?: string }
  Body: Buffer | undefined
}>

/** The HTTP access path: any request to `/http/FUNCTION` and below becomes an event of the function. */
export function httpAccessRoutes(app: FastifyInstance, runner: FunctionRunner): void {
  const handle = async (request: HttpRequest, reply: FastifyReply) => {
    const outcome = await runner.run(request.params.function, JSON.stringify(eventOf(request)), {
      kind: 'http',
    })
    if ('result' in outcome) return answer(reply, outcome.result)
    const status = outcome.error.code === 'FUNCTION_NOT_FOUND' ? 404 : 500
    return reply.status(status).send(errorBody(outcome.error.code, outcome.error.message))
  }
  for (const url of ['/http/:function', '/http/:function/*'])
    app.route({
      method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
      url,
      bodyLimit: MAX_EVENT_BYTES,
      handler: handle,
    })
}

/** The event as WeChat Cloud makes it. Bodies that are not text come in base64. */
function eventOf(request: HttpRequest): Record<string, unknown> {
  const body = request.body ?? Buffer.alloc(0)
  const isText = isUtf8(body)
  return {
    path: `/${request.params['*'] ?? ''}`,
    httpMethod: request.method,
    headers: request.headers,
    queryStringParameters: request.query,
    body: body.toString(isText ? 'utf8' : 'base64'),
    isBase64Encoded: !isText,
  }
}

function answer(reply: FastifyReply, result: string): FastifyReply {
  const value = JSON.parse(result) as unknown
  if (!isIntegrated(value)) return reply.type('application/json; charset=utf-8').send(result)
  const { statusCode, headers = {}, body = '', isBase64Encoded = false } = value
  return reply
    .status(statusCode)
    .headers(headers)
    .send(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'))
}

function isIntegrated(value: unknown): value is IntegratedResponse {
  if (typeof value !== 'object' || value === null) return false
  const { statusCode, headers = {}, body = '' } = value as Partial<IntegratedResponse>
  const isStatus =
    Number.isInteger(statusCode) && (statusCode as number) >= 200 && (statusCode as number) < 600
  return isStatus && typeof headers === 'object' && typeof body === 'string'
}
