import type { FastifyInstance } from 'fastify'
import { invalidParameter } from '../errors'
import { callAnswer } from '../functions/answer'
import { DEFAULT_URL_SECONDS } from '../limits'
import { changedPolicy } from '../openapi/policy'
import type { Services } from '../protocol/admin'
import { errorBody, requireFields } from './bodies'

type WithBody = { Body: Buffer | undefined }

/** What the portal and tests ask and set: calls, clock, timers, messages, consents, phone numbers, checks, files, reset. */
export function inspectionRoutes(app: FastifyInstance, services: Services): void {
  const { calls, database, files, timers } = services
  app.get('/localcloud/calls', () => ({ calls: calls.recent() }))
  app.get('/localcloud/collections', () => ({ collections: database.describe() }))
  app.get('/localcloud/files', () => ({
    files: files.all().map((file) => ({ ...file, url: files.urlOf(file.path, DEFAULT_URL_SECONDS) })),
  }))
  app.get('/localcloud/timers', () => ({ timers: timers.all() }))
  app.post<{ Params: { function: string; name: string } }>(
    '/localcloud/timers/:function/:name',
    async (request, reply) => {
      const { function: functionName, name } = request.params
      const outcome = await timers.runNow(functionName, name)
      if (outcome) return callAnswer(outcome)
      return reply.status(404).send(errorBody('NOT_FOUND', `${functionName} has no timer ${name}`))
    },
  )
  app.post('/localcloud/reset', async () => {
    database.clear()
    files.clear()
    services.openapi.messages.clear()
    services.openapi.consents.clear()
    services.openapi.phoneNumbers.clear()
    await services.runner.restart()
    return { ok: true }
  })
  clockRoutes(app, services)
  openapiRoutes(app, services)
}

function clockRoutes(app: FastifyInstance, { clock }: Services): void {
  const time = () => ({ offsetMs: clock.offsetMs(), now: clock.now() })
  app.get('/localcloud/clock', time)
  app.post<WithBody>('/localcloud/clock', async (request) => {
    const { advanceMs, reset } = requireFields(request.body)
    if (reset === true) await clock.reset()
    else if (typeof advanceMs === 'number' && advanceMs >= 0) await clock.advance(advanceMs)
    else throw invalidParameter('expected {"advanceMs": milliseconds, not below 0} or {"reset": true}')
    return time()
  })
}

function openapiRoutes(app: FastifyInstance, { openapi }: Services): void {
  const { consents, messages, phoneNumbers } = openapi
  app.get('/localcloud/messages', () => ({ messages: messages.all() }))
  app.get('/localcloud/consents', () => ({ consents: consents.all() }))
  app.post<WithBody>('/localcloud/consents', (request) => {
    const { openid, templateId, accept } = requireFields(request.body)
    const areNames = [openid, templateId].every((name) => typeof name === 'string' && name !== '')
    if (!areNames || typeof accept !== 'boolean')
      throw invalidParameter('expected {"openid", "templateId", "accept": true or false}')
    if (accept) consents.accept(openid as string, templateId as string)
    return { consents: consents.all() }
  })
  app.post<WithBody>('/localcloud/phone-codes', (request) => {
    const { openid, phoneNumber } = requireFields(request.body)
    const known = typeof openid === 'string' && openid !== ''
    const fits =
      phoneNumber === undefined || (typeof phoneNumber === 'string' && /^\d{11}$/.test(phoneNumber))
    if (!known || !fits)
      throw invalidParameter('expected {"openid"}, with or without "phoneNumber" of 11 digits')
    return { code: phoneNumbers.issue(openid, phoneNumber as string | undefined) }
  })
  app.get('/localcloud/policy', () => openapi.policy)
  app.post<WithBody>('/localcloud/policy', (request) => {
    openapi.policy = changedPolicy(openapi.policy, requireFields(request.body))
    return openapi.policy
  })
}
