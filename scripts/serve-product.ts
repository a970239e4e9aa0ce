/** One server for everything: the local cloud, the built clients, and the portal. */
import fastifyStatic from '@fastify/static'
import fastify from 'fastify'
import { join } from 'node:path'
import { demoKeys } from '../demo/keys'
import { demoInvites, demoPeople } from '../demo/people'
import { createLocalCloud, type LocalCloud } from '../localcloud'
import { messageTemplates } from '../cloudfunctions/domains/message/templates'
import { mountPortal } from '../localcloud/http/portal'
import type { PortalConfig } from '../localcloud/portal/config'
import { runtimePage } from '../miniprogram-runtime'
import { roleNames } from '../cloudfunctions/kernel/identity'

const DEMO_MEMBERS = 60

export interface Product {
  url: string
  cloud: LocalCloud
  close(): Promise<void>
}

export interface ProductOptions {
  /** The checkout, already built. */
  root: string
  /** Data folder, or `:memory:`. */
  data: string
  /** 0 for any free port. */
  port: number
  host?: string
  /** File for one JSON line per database operation. */
  traceFile?: string
  report(line: string): void
}

/** Serves the built product; seeds the demo when the data folder has no organisation yet. */
export async function serveProduct({
  root,
  data,
  port,
  host,
  traceFile,
  report,
}: ProductOptions): Promise<Product> {
  Object.assign(process.env, demoKeys)
  const dist = (name: string) => join(root, 'dist', name)
  const app = fastify({ bodyLimit: 20 * 1024 * 1024, forceCloseConnections: true })
  const cloud = await createLocalCloud({ functionsDir: dist('cloudfunctions'), data, traceFile })
  cloud.register(app)

  // Not well before the demo is in: whoever waits for it finds a complete product.
  let ready = false
  app.get('/healthz', (_, reply) => (ready ? { ok: true } : reply.status(503).send({ ok: false })))
  await mountPortal(app, { dir: dist('portal'), config: portalConfig })
  for (const [prefix, name] of [
    ['/app/', 'h5'],
    ['/console/', 'console'],
  ] as const)
    await app.register(fastifyStatic, { root: dist(name), prefix, decorateReply: false })
  for (const path of ['/app', '/console', '/weapp']) app.get(path, (_, reply) => reply.redirect(`${path}/`))
  const weapp = runtimePage({ distDir: dist('weapp'), basePath: '/weapp/' })
  app.get('/weapp/*', (request, reply) => {
    const served = weapp.handle(request.url.split('?')[0] ?? '/weapp/')
    return served
      ? reply.status(served.status).type(served.type).send(served.body)
      : reply.status(404).send({ error: 'not found' })
  })

  await app.listen({ port, host: host ?? '127.0.0.1' })
  const address = app.server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}`
  await cloud.listening(url)
  await seedIfEmpty(cloud, report)
  ready = true
  return {
    url,
    cloud,
    async close() {
      await app.close()
      await cloud.close()
    },
  }
}

/** The SDK takes its environment when it is loaded, so the seed is loaded after the cloud listens. */
async function seedIfEmpty(cloud: LocalCloud, report: (line: string) => void): Promise<void> {
  Object.assign(process.env, cloud.sdkEnvironment())
  const { organisations } =
    require('../cloudfunctions/domains/organisation/store') as typeof import('../cloudfunctions/domains/organisation/store')
  if ((await organisations.count({ parentId: null })) > 0) return
  const { seed } = require('../demo/seed') as typeof import('../demo/seed')
  await seed(DEMO_MEMBERS, cloud.clock.now(), report)
}

/** What the portal shows; the only place where it learns about this product. */
const portalConfig: PortalConfig = {
  title: '连心',
  subtitle: '微信里的党员学习与联系',
  people: [
    ...demoPeople.map(({ openid, name, role, note }) => ({
      openid,
      name,
      role: role ? roleNames[role] : '党员',
      note,
      console: role !== null,
    })),
    { openid: 'o-demo-public', name: '来访群众', role: '群众', note: '没有绑定党员身份', console: false },
  ],
  apps: [
    {
      id: 'weapp',
      name: '小程序',
      url: '/weapp/?openid={openid}',
      note: '构建好的小程序，运行在微信的组件框架里',
    },
    { id: 'h5', name: '网页版', url: '/app/?openid={openid}', note: '同一套代码的网页版' },
  ],
  console: { url: '/console/', confirm: { function: 'member', action: 'console.confirm' } },
  invites: demoInvites.map(({ code, name, note }) => ({ code, name, note })),
  messageTemplates: Object.values(messageTemplates).map(({ id, name, fields }) => ({
    id,
    title: name,
    fields: Object.values(fields),
  })),
}
