import type { FastifyError, FastifyInstance } from 'fastify'
import { CloudError, messageOf } from '../errors'
import { callAnswer } from '../functions/answer'
import { MAX_EVENT_BYTES, MAX_FILE_BYTES, MAX_REQUEST_BYTES } from '../limits'
import { readForm } from '../openapi/form'
import { answer, type Services } from '../protocol/admin'
import type { Body } from '../protocol/database-actions'
import { checkFilePath } from '../storage/files'
import { badJson, errorBody, readJson } from './bodies'
import { dataRoutes } from './data-routes'
import { httpAccessRoutes } from './http-access'
import { inspectionRoutes } from './inspection-routes'

/** Mounts the local cloud on an app: functions, the SDK's protocol, stored files and the portal's questions. */
export function mountRoutes(app: FastifyInstance, services: Services): void {
  void app.register((scope, _options, done) => {
    // Bodies are read by the routes themselves: the app's own parsers stay as they are.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, parsed) => parsed(null, body))
    scope.addHook('onRequest', (request, reply, next) => {
      if (isForeignPage(request.headers.origin, request.headers.host)) {
        void reply
          .status(403)
          .send(errorBody('INVALID_REQUEST_SOURCE', 'pages of other sites are not answered'))
      } else next()
    })
    // Nobody is told of anything that is not on disk. Where that fails, the connection breaks without an answer.
    scope.addHook('onSend', (_request, reply, payload, next) => {
      const fail = (error: unknown) => {
        console.error('the disk failed:', error)
        reply.raw.destroy()
      }
      services.onDisk().then(() => next(null, payload), fail)
    })
    scope.setErrorHandler((error: FastifyError | CloudError, _request, reply) => {
      if (error instanceof CloudError) return reply.status(400).send(errorBody(error.code, error.message))
      const status = error.statusCode ?? 500
      const code = status === 413 ? 'EXCEED_REQUEST_SIZE_LIMIT' : 'SYS_ERR'
      return reply.status(status).send(errorBody(code, error.message))
    })
    functionRoutes(scope, services)
    httpAccessRoutes(scope, services.runner)
    protocolRoutes(scope, services)
    fileRoutes(scope, services)
    inspectionRoutes(scope, services)
    dataRoutes(scope, services.database)
    done()
  })
}

function functionRoutes(app: FastifyInstance, { runner }: Services): void {
  app.post<{ Params: { name: string }; Body: Buffer | undefined }>(
    '/functions/:name',
    { bodyLimit: MAX_EVENT_BYTES },
    async (request, reply) => {
      const event = readJson(request.body)
      if (event === undefined) return badJson(reply)
      const openid = request.headers['x-wx-openid']
      const caller = typeof openid === 'string' && openid !== '' ? openid : undefined
      return callAnswer(
        await runner.run(request.params.name, JSON.stringify(event), { kind: 'client', openid: caller }),
      )
    },
  )
}

function protocolRoutes(app: FastifyInstance, services: Services): void {
  app.post<{ Body: Buffer | undefined }>(
    '/admin',
    { bodyLimit: MAX_REQUEST_BYTES },
    async (request, reply) => {
      const body = request.body ?? Buffer.alloc(0)
      if (request.headers['content-type']?.startsWith('multipart/')) {
        try {
          const { apiName, callToken, requestData } = await readForm(request.headers, body)
          const caller = services.calls.find(callToken)?.name
          const bytes = await services.openapi.answer(apiName, requestData, caller)
          return await reply.type('application/octet-stream').send(bytes)
        } catch (error) {
          const code = error instanceof CloudError ? error.code : 'SYS_ERR'
          return { code, message: messageOf(error) }
        }
      }
      const content = readJson(body)
      if (typeof content !== 'object' || content === null) return badJson(reply)
      return answer(services, content as Body, chainOf(request.headers['x-tcb-source']))
    },
  )
}

function fileRoutes(app: FastifyInstance, { files }: Services): void {
  app.put<{ Params: { '*': string }; Body: Buffer | undefined }>(
    '/cos/*',
    { bodyLimit: MAX_FILE_BYTES },
    (request, reply) => {
      const path = checkFilePath(request.params['*'])
      if (!files.mayUpload(path, String(request.headers.authorization))) return reply.status(403).send('')
      const type = request.headers['content-type'] ?? 'application/octet-stream'
      files.put(path, request.body ?? Buffer.alloc(0), type)
      return reply.send('')
    },
  )
  app.get<{ Params: { '*': string }; Querystring: { t?: string; sign?: string } }>(
    '/cos/*',
    (request, reply) => {
      const path = request.params['*']
      const { t = '', sign = '' } = request.query
      if (!files.mayDownload(path, t, sign))
        return reply.status(403).send(errorBody('AccessDenied', 'this address is not valid or has expired'))
      const file = files.get(path)
      if (!file) return reply.status(404).send(errorBody('NoSuchKey', 'there is no such file'))
      // What people upload is never run as a page of this site.
      return reply
        .header('content-security-policy', "sandbox; default-src 'none'; img-src 'self'; media-src 'self'")
        .header('x-content-type-options', 'nosniff')
        .type(file.type)
        .send(file.content)
    },
  )
}

/** True when a page of another machine's site sends the request: it has no business with a laptop's cloud. */
function isForeignPage(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return false
  const from = URL.canParse(origin) ? new URL(origin).hostname : origin
  const own = URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : ''
  return ![own, 'localhost', '127.0.0.1', '[::1]'].includes(from)
}

/** The SDK's account of who called whom, without the empty first part. */
function chainOf(header: string | string[] | undefined): string {
  return String(header ?? 'scf')
    .split(',')
    .filter((part) => part !== '')
    .join(',')
}
