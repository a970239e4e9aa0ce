/** The portal in front of a local cloud. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { messageOf, StartError } from '../errors'
import type { PortalConfig } from '../portal/config'

export interface PortalSite {
  /** The built portal. */
  dir: string
  config: PortalConfig
}

/** Serves the portal at `/`, with what it has to be told. @throws StartError when it is not built */
export async function mountPortal(app: FastifyInstance, { dir, config }: PortalSite): Promise<void> {
  if (!existsSync(join(dir, 'index.html')))
    throw new StartError(`the portal is not built yet (no ${join(dir, 'index.html')}); run npm run build`)
  app.get('/portal/config.json', () => config)
  await app.register(fastifyStatic, { root: dir, prefix: '/portal/' })
  app.get('/', (_, reply) => reply.sendFile('index.html'))
}

/** Reads a `PortalConfig` from a file; what it leaves out is empty. @throws StartError when it cannot be read */
export function readPortalConfig(path: string): PortalConfig {
  let given: unknown
  try {
    given = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new StartError(`the portal's config ${path} cannot be read: ${messageOf(error)}`)
  }
  const config = {
    title: '',
    subtitle: '',
    people: [],
    apps: [],
    console: null,
    invites: [],
    messageTemplates: [],
  }
  const complete = { ...config, ...(given as Partial<PortalConfig>) }
  const wrong = (['people', 'apps', 'invites', 'messageTemplates'] as const).find(
    (name) => !Array.isArray(complete[name]),
  )
  if (wrong) throw new StartError(`the portal's config ${path} is wrong: ${wrong} must be a list`)
  return complete
}
