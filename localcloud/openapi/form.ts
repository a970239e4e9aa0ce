import { Busboy } from '@fastify/busboy'
import type { IncomingHttpHeaders } from 'node:http'

/** Reads the form the SDK sends: `apiName` and the token of the call as text, `requestData` as bytes. */
export function readForm(
  headers: IncomingHttpHeaders,
  body: Buffer,
): Promise<{ apiName: string; callToken: string; requestData: Buffer }> {
  return new Promise((resolve, reject) => {
    let apiName = ''
    let callToken = ''
    const chunks: Buffer[] = []
    const form = new Busboy({
      headers: { ...headers, 'content-type': headers['content-type'] ?? '' },
      isPartAFile: (name) => name === 'requestData',
    })
    form.on('field', (name, value) => {
      if (name === 'apiName') apiName = value
      if (name === 'wxCloudApiToken') callToken = value
    })
    form.on('file', (_name, stream) => stream.on('data', (chunk: Buffer) => chunks.push(chunk)))
    form.on('finish', () => resolve({ apiName, callToken, requestData: Buffer.concat(chunks) }))
    form.on('error', reject)
    form.end(body)
  })
}
