/**
 * A proxy in front of the local cloud that counts sequential trips: it holds requests back until no further one comes,
 * then lets all that wait through at once. One release is one trip, however many operations run side by side in it.
 */
import { createServer, request as forward } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Longer than a function needs between two requests that it sends without waiting for an answer. */
const QUIET_MS = 30

export async function wavesInFrontOf(target: string) {
  let held: Array<() => void> = []
  let quiet: NodeJS.Timeout | undefined
  let waves = 0
  let textChecks = 0
  const release = () => {
    waves += 1
    const all = held
    held = []
    for (const go of all) go()
  }
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      if (chunks.some((chunk) => chunk.includes('msgSecCheck'))) textChecks += 1
      held.push(() => {
        const { method, headers, url } = incoming
        const onward = forward(new URL(url ?? '/', target), { method, headers }, (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
          answer.pipe(outgoing)
        })
        onward.on('error', (problem) => outgoing.destroy(problem))
        onward.end(Buffer.concat(chunks))
      })
      clearTimeout(quiet)
      quiet = setTimeout(release, QUIET_MS)
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Trips, and texts WeChat was asked to check, since the last time this was asked. */
    take() {
      const counts = { trips: waves, textChecks }
      waves = textChecks = 0
      return counts
    },
    close: () => server.close(),
  }
}
