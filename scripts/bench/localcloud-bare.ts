/** What somebody would write by hand: an HTTP handler on libsql that does the operations of the bench and no more. */
import Database from 'libsql'
import { closeSync, fdatasync, openSync, writeSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

/** A request of the bench: what to do, and with what. */
export interface BareRequest {
  operation: 'insert' | 'get' | 'page' | 'update' | 'aggregate' | 'echo'
  id?: string
  document?: { _id: string; n: number; kind: string; note: string }
  from?: number
}

/** Starts a server whose table `documents` has an index on `n`, durable as the local cloud is. */
export async function startBare(folder: string, documents: Iterable<object>) {
  const database = new Database(join(folder, 'bare.sqlite'))
  database.pragma('journal_mode = WAL')
  database.exec(`PRAGMA synchronous = FULL;
    CREATE TABLE documents (id TEXT PRIMARY KEY, document TEXT NOT NULL);
    CREATE INDEX by_n ON documents (json_extract(document, '$.n'));`)
  const insert = database.prepare('INSERT INTO documents VALUES (?, ?)')
  database.exec('BEGIN')
  for (const document of documents) insert.run([(document as { _id: string })._id, JSON.stringify(document)])
  database.exec('COMMIT')
  const get = database.prepare('SELECT document FROM documents WHERE id = ?')
  const page = database.prepare(
    "SELECT document FROM documents WHERE json_extract(document, '$.n') >= ? ORDER BY json_extract(document, '$.n') LIMIT 20",
  )
  const update = database.prepare(
    "UPDATE documents SET document = json_set(document, '$.n', json_extract(document, '$.n') + 1) WHERE id = ?",
  )
  const everything = database.prepare('SELECT document FROM documents')
  const parsed = (row: unknown) =>
    JSON.parse((row as { document: string }).document) as { n: number; kind: string }

  const operations: Record<BareRequest['operation'], (request: BareRequest) => unknown> = {
    echo: (request) => request,
    insert: ({ document }) => insert.run([document?._id, JSON.stringify(document)]).changes,
    get: ({ id }) => parsed(get.all([id])[0]),
    page: ({ from }) => page.all([from]).map(parsed),
    update: ({ id }) => update.run([id]).changes,
    aggregate: () => {
      const kinds = new Map<string, number>()
      for (const row of everything.all([])) {
        const { kind, n } = parsed(row)
        kinds.set(kind, (kinds.get(kind) ?? 0) + n)
      }
      return Object.fromEntries(kinds)
    },
  }
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const request = JSON.parse(Buffer.concat(chunks).toString('utf8')) as BareRequest
      outgoing.setHeader('content-type', 'application/json')
      outgoing.end(JSON.stringify({ data: operations[request.operation](request) }))
    })
  })
  return { url: await listen(server), close: () => (server.close(), database.close()) }
}

/** A page of documents is another reply than one document. */
export const replyKey = ({ action, order }: { action: string; order?: string }) =>
  order === undefined ? action : `${action} in order`

const WRITES = ['database.insertDocument', 'database.modifyDocument', 'database.commitTransaction']

/**
 * Starts a server that answers each action of the SDK at once with a reply recorded before. Below `/disk` it first
 * keeps what it is sent to be written, as anything that is to survive a power cut must.
 */
export async function startCanned(replies: Map<string, string>, folder: string) {
  const file = openSync(join(folder, 'canned'), 'w')
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const body = Buffer.concat(chunks)
      const request = JSON.parse(body.toString('utf8')) as {
        action: string
        transactionId?: string
        order?: string
      }
      const reply = () => {
        outgoing.setHeader('content-type', 'application/json; charset=utf-8')
        outgoing.end(replies.get(replyKey(request)))
      }
      const { action, transactionId } = request
      const isKept = WRITES.includes(action) && (!transactionId || action === 'database.commitTransaction')
      if (!incoming.url?.startsWith('/disk') || !isKept) return reply()
      writeSync(file, body)
      fdatasync(file, reply)
    })
  })
  return { url: await listen(server), close: () => (server.close(), closeSync(file)) }
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
