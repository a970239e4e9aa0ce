import type { Cost } from '../database/cost'
import type { Database } from '../database/database'
import { readOrder } from '../database/order'
import { decode, decodeFields, encode } from '../database/values'
import { invalidParameter } from '../errors'

/** The body of a request of the SDK: `action` and what that action needs. */
export type Body = Record<string, unknown>

/** An answer before the request id is added, and what it cost. */
interface Answered {
  answer: Record<string, unknown>
  cost: Cost
}

type DatabaseAction = (database: Database, body: Body) => Answered

/** The database actions of the SDK's protocol, each the decoding and encoding around one operation. */
export const databaseActions: Record<string, DatabaseAction> = {
  'database.addCollection': (database, body) => ({
    answer: {},
    cost: database.addCollection(body['collectionName']),
  }),

  'database.insertDocument': (database, body) => {
    const texts = body['data']
    if (!Array.isArray(texts)) throw invalidParameter('data must be a list of documents')
    const documents = texts.map((text) => decodeFields(textOf(text)))
    const { ids, ...cost } = database.insert(body['collectionName'], documents, transactionOf(body))
    return { answer: { data: { insertedIds: ids } }, cost }
  },

  'database.getDocument': (database, body) => {
    const { texts, read, written, index } = database.get(body['collectionName'], {
      query: queryOf(body),
      transaction: transactionOf(body),
      order: readOrder(decodeFields(textOf(body['order']))),
      skip: countOf(body, 'offset'),
      limit: countOf(body, 'limit'),
      projection: body['projection'] === undefined ? undefined : decodeFields(textOf(body['projection'])),
    })
    return { answer: { data: { list: texts } }, cost: { read, written, index } }
  },

  'database.calculateDocument': (database, body) => {
    const { total, ...cost } = database.count(body['collectionName'], queryOf(body))
    return { answer: { data: { total } }, cost }
  },

  'database.modifyDocument': (database, body) => {
    const { updated, upsertedId, ...cost } = database.modify(body['collectionName'], {
      query: queryOf(body),
      transaction: transactionOf(body),
      data: decodeFields(textOf(body['data'])),
      multi: body['multi'] === true,
      merge: body['merge'] === true,
      upsert: body['upsert'] === true,
    })
    const data = upsertedId === undefined ? { updated } : { updated, upsert_id: upsertedId }
    return { answer: { data }, cost }
  },

  'database.removeDocument': (database, body) => {
    const { deleted, ...cost } = database.remove(body['collectionName'], {
      query: queryOf(body),
      transaction: transactionOf(body),
      multi: body['multi'] === true,
    })
    return { answer: { data: { deleted } }, cost }
  },

  'database.aggregateDocuments': (database, body) => {
    const stages = body['stages']
    if (!Array.isArray(stages)) throw invalidParameter('stages must be a list')
    const { list, ...cost } = database.aggregate(
      body['collectionName'],
      stages.map((stage: Body) => ({
        name: String(stage['stageKey']),
        value: decode(textOf(stage['stageValue']) ?? 'null'),
      })),
    )
    return { answer: { data: { list: list.map(encode) } }, cost }
  },

  'database.startTransaction': (database) => ({
    answer: { transactionId: database.startTransaction() },
    cost: { read: 0, written: 0 },
  }),

  'database.commitTransaction': (database, body) => ({
    cost: database.commitTransaction(requiredTransaction(body)),
    answer: { data: {}, acknowledged: true },
  }),

  'database.abortTransaction': (database, body) => ({
    answer: { data: {} },
    cost: database.abortTransaction(requiredTransaction(body)),
  }),
}

function queryOf(body: Body): Record<string, unknown> {
  return decodeFields(textOf(body['query']))
}

function textOf(value: unknown): string | undefined {
  if (value === undefined || typeof value === 'string') return value
  throw invalidParameter('expected a text of extended JSON')
}

function countOf(body: Body, name: string): number | undefined {
  const value = body[name]
  if (value === undefined) return undefined
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value
  throw invalidParameter(`${name} must be a whole number, not below 0`)
}

function transactionOf(body: Body): string | undefined {
  const id = body['transactionId']
  if (id === undefined || typeof id === 'string') return id
  throw invalidParameter('transactionId must be a text')
}

function requiredTransaction(body: Body): string {
  const id = transactionOf(body)
  if (id === undefined) throw invalidParameter('transactionId is missing')
  return id
}
