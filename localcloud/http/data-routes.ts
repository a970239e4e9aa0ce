import { EJSON } from 'bson'
import type { FastifyInstance } from 'fastify'
import type { Database } from '../database/database'
import { decode, decodeFields, isFields, type Fields } from '../database/values'
import { invalidParameter } from '../errors'
import { BROWSE_PAGE, MAX_BROWSE_PAGE, MAX_REQUEST_BYTES } from '../limits'
import { errorBody } from './bodies'

type OfCollection = { Params: { collection: string }; Body: Buffer | undefined }
type OfDocument = { Params: { collection: string; id: string }; Body: Buffer | undefined }
type Page = { filter?: string; limit?: string; cursor?: string }

/**
 * Looking at documents and changing them by hand. They travel as relaxed extended JSON: numbers and texts as they
 * are, dates as `{"$date": …}`. Files of export and import have one document a line, as the cloud's console does.
 */
export function dataRoutes(app: FastifyInstance, database: Database): void {
  app.get<OfCollection & { Querystring: Page }>('/localcloud/documents/:collection', (request) => {
    const { filter, limit, cursor } = request.query
    const size = Math.min(wholeNumber(limit, 'limit') ?? BROWSE_PAGE, MAX_BROWSE_PAGE)
    const from = wholeNumber(cursor, 'cursor') ?? 0
    const found = database.browse(request.params.collection, decodeFields(filter), from, size + 1)
    const next = found.length > size ? String(from + size) : null
    return { documents: found.slice(0, size).map(readable), next }
  })

  app.put<OfDocument>('/localcloud/documents/:collection/:id', (request) => {
    const { collection, id } = request.params
    const document = fieldsOf(request.body?.toString('utf8') ?? '')
    const _id = document['_id'] ?? id
    if (String(_id) !== id) throw invalidParameter(`the document's _id is not ${id}`)
    database.put(collection, [{ ...document, _id }])
    return { document: readable(database.browse(collection, { _id })[0] as Fields) }
  })

  app.delete<OfDocument>('/localcloud/documents/:collection/:id', (request, reply) => {
    const { collection, id } = request.params
    // In an address a number and a text look alike: the text is tried first.
    const removed = [id, Number(id)].some(
      (_id) => database.remove(collection, { query: { _id }, multi: false }).deleted > 0,
    )
    if (removed) return { deleted: 1 }
    return reply.status(404).send(errorBody('NOT_FOUND', `${collection} has no document ${id}`))
  })

  app.get<OfCollection>('/localcloud/export/:collection', (request, reply) => {
    const { collection } = request.params
    const lines = database.browse(collection, {}).map((document) => `${JSON.stringify(readable(document))}\n`)
    return reply
      .type('application/x-ndjson; charset=utf-8')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(collection)}.json`)
      .send(lines.join(''))
  })

  /** Takes lines or a list; documents with a known `_id` are replaced. All or none. */
  app.post<OfCollection>('/localcloud/import/:collection', { bodyLimit: MAX_REQUEST_BYTES }, (request) => {
    const documents = documentsOf(request.body?.toString('utf8') ?? '')
    database.put(request.params.collection, documents)
    return { imported: documents.length }
  })
}

function readable(document: Fields): unknown {
  return EJSON.serialize(document, { relaxed: true })
}

function documentsOf(text: string): Fields[] {
  if (text.trimStart().startsWith('[')) {
    const list = decode(text)
    if (Array.isArray(list) && list.every(isFields)) return list
    throw invalidParameter('expected a list of documents')
  }
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.map((line, at) => fieldsOf(line, `line ${at + 1}: `))
}

function fieldsOf(text: string, where = ''): Fields {
  let value: unknown
  try {
    value = decode(text)
  } catch {
    throw invalidParameter(`${where}not valid JSON`)
  }
  if (isFields(value)) return value
  throw invalidParameter(`${where}expected a document`)
}

function wholeNumber(text: string | undefined, name: string): number | undefined {
  if (text === undefined) return undefined
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw invalidParameter(`${name} must be a whole number`)
}
