import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { messageOf, StartError } from './errors'
import { type PortalSite, readPortalConfig } from './http/portal'
import { startLocalCloud, type LocalCloudOptions } from './index'

/** Where the build puts it. */
const PORTAL = join(__dirname, '..', 'dist', 'portal')

const USAGE =
  'usage: localcloud --functions DIR [--data DIR|:memory:] [--port N] [--trace FILE] [--portal FILE] [--quota-qps N] [--quota-connections N] [--quota-concurrency N]'

type Arguments = LocalCloudOptions & { port: number; portal?: PortalSite }

function readArguments(): Arguments {
  const { values } = parseArgs({
    options: {
      functions: { type: 'string' },
      data: { type: 'string', default: '.data' },
      port: { type: 'string', default: '7601' },
      trace: { type: 'string' },
      portal: { type: 'string' },
      'quota-qps': { type: 'string' },
      'quota-connections': { type: 'string' },
      'quota-concurrency': { type: 'string' },
    },
  })
  const port = Number(values.port)
  if (values.functions === undefined) throw new StartError(USAGE)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new StartError(`not a port: ${values.port}`)
  const quota = {
    databaseQps: optionalNumber(values['quota-qps']),
    databaseConnections: optionalNumber(values['quota-connections']),
    functionConcurrency: optionalNumber(values['quota-concurrency']),
  }
  const portal =
    values.portal === undefined ? undefined : { dir: PORTAL, config: readPortalConfig(values.portal) }
  return { functionsDir: values.functions, data: values.data, port, traceFile: values.trace, portal, quota }
}

/** A number to be judged by who uses it; NaN when it is none. */
function optionalNumber(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text)
}

async function main(): Promise<void> {
  // The cloud's machines live in UTC; threads cannot have a time zone of their own.
  process.env['TZ'] = 'UTC'
  const cloud = await startLocalCloud(readArguments())
  console.log(`local cloud: ${cloud.url}`)
  const stop = () => {
    cloud.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(`did not stop cleanly: ${messageOf(error)}`)
        process.exit(1)
      },
    )
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

main().catch((error: unknown) => {
  console.error(messageOf(error))
  process.exit(1)
})
