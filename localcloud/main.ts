import { parseArgs } from 'node:util'
import { messageOf, StartError } from './errors'
import { startLocalCloud } from './index'

const USAGE = 'usage: localcloud --functions DIR [--data DIR|:memory:] [--port N] [--trace FILE]'

function readArguments(): {
  functionsDir: string
  data: string
  port: number
  traceFile: string | undefined
} {
  const { values } = parseArgs({
    options: {
      functions: { type: 'string' },
      data: { type: 'string', default: '.data' },
      port: { type: 'string', default: '7601' },
      trace: { type: 'string' },
    },
  })
  const port = Number(values.port)
  if (values.functions === undefined) throw new StartError(USAGE)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new StartError(`not a port: ${values.port}`)
  return { functionsDir: values.functions, data: values.data, port, traceFile: values.trace }
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
