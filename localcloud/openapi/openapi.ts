import { Busboy } from '@fastify/busboy'
import type { IncomingHttpHeaders } from 'node:http'
import { CloudError } from '../errors'
import type { MessageBox } from './messages'
import { decodeRequest, encodeResponse } from './schema'
import { checkText } from './text-check'

/** Answers a `cloud.openapi` call. @throws CloudError naming an interface that is not emulated */
export async function openapi(
  headers: IncomingHttpHeaders,
  body: Buffer,
  messages: MessageBox,
): Promise<Buffer> {
  const { apiName, requestData } = await readForm(headers, body)
  if (apiName === 'security.msgSecCheck') return encodeResponse(checkText(decodeRequest(requestData)))
  if (apiName === 'subscribeMessage.send') return encodeResponse(messages.send(decodeRequest(requestData)))
  throw new CloudError('INVALID_ACTION', `not emulated by the local cloud: openapi.${apiName}`)
}

/** Reads the form the SDK sends: `apiName` as text and `requestData` as bytes. */
function readForm(
  headers: IncomingHttpHeaders,
  body: Buffer,
): Promise<{ apiName: string; requestData: Buffer }> {
  return new Promise((resolve, reject) => {
    let apiName = ''
    const chunks: Buffer[] = []
    const form = new Busboy({
      headers: { ...headers, 'content-type': headers['content-type'] ?? '' },
      isPartAFile: (name) => name === 'requestData',
    })
    form.on('field', (name, value) => {
      if (name === 'apiName') apiName = value
    })
    form.on('file', (_name, stream) => stream.on('data', (chunk: Buffer) => chunks.push(chunk)))
    form.on('finish', () => resolve({ apiName, requestData: Buffer.concat(chunks) }))
    form.on('error', reject)
    form.end(body)
  })
}
