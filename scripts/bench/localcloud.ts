/**
 * What the local cloud costs beside a bare HTTP handler on libsql, beside replies that cost nothing, and with many
 * documents. Ratios are of time, the local cloud's to the other's: 1 is equal, 2 is twice as long.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, request as send } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocalCloud, type LocalCloud } from '../../localcloud'
import { Database } from '../../localcloud/database/database'
import { DataFile } from '../../localcloud/database/file'
import type { Figure } from './figure'
import { replyKey, startBare, startCanned, type BareRequest } from './localcloud-bare'
import { medianRatio } from './pairs'

const DOCUMENTS = 100_000
/** Sizes between which the cost of an indexed query is to stay flat. */
const FEW = 1_000
const MANY = 1_000_000
const ROUNDS = 9
const BATCH = 40
/** Calls under way at once where they share what they wait for. */
const AT_ONCE = 8
const KINDS = ['study', 'quiz', 'vote', 'notice']
/** Half the speed of the bare handler, seven tenths of that of replies that cost nothing. */
const RAW_AIM = 2
const SDK_AIM = 1.43
const FLAT_AIM = 1.5
const FRESH_AIM_MS = 50

type Operation = Exclude<BareRequest['operation'], 'echo'> | 'transaction'
const OPERATIONS: Operation[] = ['insert', 'get', 'page', 'update', 'transaction', 'aggregate']

export async function benchLocalcloud(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'localcloud-bench-'))
  const functions = join(folder, 'functions')
  mkdirSync(join(functions, 'echo'), { recursive: true })
  writeFileSync(join(functions, 'echo', 'index.js'), 'exports.main = (event) => event')
  const indexes = [{ name: 'n', fields: [['n', 1]] }]
  const collections = ['work', 'few', 'many'].map((name) => ({ name, indexes }))
  writeFileSync(join(functions, 'collections.json'), JSON.stringify({ collections }))
  fill(join(folder, 'data'), { work: DOCUMENTS })
  const cloud = await startLocalCloud({ functionsDir: functions, data: join(folder, 'data') })
  const bare = await startBare(
    folder,
    Array.from({ length: DOCUMENTS }, (_none, at) => documentAt(at)),
  )
  try {
    return [
      ...(await rawFigures(cloud.url, bare.url)),
      ...(await sdkFigures(cloud, folder)),
      figure('function call / bare HTTP echo', await functionRatio(cloud.url, bare.url)),
      figure(`indexed page of ${MANY} documents / of ${FEW}`, await flatRatio(folder, functions), FLAT_AIM),
      {
        bench: 'localcloud',
        name: 'a fresh cloud in memory',
        value: await freshMs(functions),
        unit: 'ms',
        aim: FRESH_AIM_MS,
      },
    ]
  } finally {
    bare.close()
    await cloud.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function figure(name: string, value: number, aim?: number): Figure {
  return { bench: 'localcloud', name, value, unit: 'ratio', aim }
}

function documentAt(at: number) {
  return { _id: `d${at}`, n: at, kind: KINDS[at % KINDS.length] ?? '', note: `学习第 ${at} 条` }
}

function fill(data: string, sizes: Record<string, number>): void {
  const file = DataFile.open(data)
  const database = new Database(file, Date.now)
  const fields: Array<[string, 1]> = [['n', 1]]
  database.declare(Object.keys(sizes).map((name) => ({ name, indexes: [{ name: 'n', fields }] })))
  for (const [name, size] of Object.entries(sizes))
    for (let at = 0; at < size; at += 5000)
      database.insert(
        name,
        Array.from({ length: Math.min(5000, size - at) }, (_none, more) => documentAt(at + more)),
      )
  file.close()
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 })

/** Posts JSON over one connection and reads the answer. @throws when it is an error */
function post(url: string, body: object): Promise<string> {
  return new Promise((resolve, reject) => {
    const text = JSON.stringify(body)
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }
    const outgoing = send(url, { method: 'POST', agent, headers }, (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('end', () => {
        const answer = Buffer.concat(chunks).toString('utf8')
        if (answer.includes('"code"') || answer.includes('"error"')) reject(new Error(answer))
        else resolve(answer)
      })
    })
    outgoing.on('error', reject)
    outgoing.end(text)
  })
}

let fresh = 0
const someId = () => `d${(fresh++ * 7919) % DOCUMENTS}`
const timesOf = (operation: Operation) => (operation === 'aggregate' ? 1 : BATCH)

async function repeat(times: number, work: () => Promise<unknown>): Promise<void> {
  for (let time = 0; time < times; time++) await work()
}

/** Raw requests of the protocol against the same done by hand. */
async function rawFigures(cloud: string, bare: string): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const operation of OPERATIONS) {
    const ours = rawOperations(cloud)[operation]
    const theirs = () => bareOperation(bare, operation)
    const times = timesOf(operation)
    const ratio = await medianRatio(
      ROUNDS,
      () => repeat(times, ours),
      () => repeat(times, theirs),
    )
    figures.push(figure(`raw ${operation} / bare handler on libsql`, ratio, RAW_AIM))
  }
  return figures
}

/** The same by hand; a transaction takes as many requests as with the protocol. */
async function bareOperation(url: string, operation: Operation): Promise<void> {
  const id = operation === 'insert' ? `x${fresh++}` : someId()
  const document = { ...documentAt(fresh), _id: id }
  const steps: Array<BareRequest['operation']> =
    operation === 'transaction' ? ['echo', 'get', 'echo', 'update'] : [operation]
  for (const step of steps) await post(url, { operation: step, id, from: (fresh * 31) % DOCUMENTS, document })
}

function rawOperations(url: string): Record<Operation, () => Promise<unknown>> {
  const admin = (action: string, more: object) =>
    post(`${url}/admin`, { action: `database.${action}`, ...more })
  const work = { collectionName: 'work' }
  const increment = { data: '{"$inc":{"n":{"$numberInt":"1"}}}', merge: true, multi: false, upsert: false }
  const group = JSON.stringify({ _id: '$kind', sum: { $sum: '$n' } })
  const query = (id: string) => JSON.stringify({ _id: id })
  return {
    insert: () =>
      admin('insertDocument', {
        ...work,
        data: [JSON.stringify({ ...documentAt(fresh), _id: `x${fresh++}` })],
      }),
    get: () => admin('getDocument', { ...work, query: query(someId()) }),
    page: () =>
      admin('getDocument', {
        ...work,
        query: `{"n":{"$gte":${(fresh++ * 31) % DOCUMENTS}}}`,
        order: '{"n":1}',
        limit: 20,
      }),
    update: () => admin('modifyDocument', { ...work, ...increment, query: query(someId()) }),
    aggregate: () =>
      admin('aggregateDocuments', { ...work, stages: [{ stageKey: '$group', stageValue: group }] }),
    transaction: async () => {
      const { transactionId } = JSON.parse(await admin('startTransaction', {})) as { transactionId: string }
      const id = query(someId())
      await admin('getDocument', { ...work, transactionId, query: id })
      await admin('modifyDocument', { ...work, ...increment, transactionId, query: id })
      return admin('commitTransaction', { transactionId })
    },
  }
}

/**
 * The SDK's calls against the same calls answered at once. Writes also against answers that wait for the disk, and
 * several at once, where the local cloud waits for the disk once for all of them.
 */
async function sdkFigures(cloud: LocalCloud & { url: string }, folder: string): Promise<Figure[]> {
  const canned = await startCanned(await recordReplies(cloud.url), folder)
  Object.assign(process.env, cloud.sdkEnvironment())
  const calls = sdkOperations()
  const at = (url: string, operation: Operation, atOnce: number) => async () => {
    process.env['TCB_CONTEXT_CNFG'] = JSON.stringify({ URL: `${url}/admin` })
    const lines = Array.from({ length: atOnce }, () => repeat(timesOf(operation) / atOnce, calls[operation]))
    await Promise.all(lines)
  }
  const figures: Figure[] = []
  const compare = async (operation: Operation, name: string, other: string, atOnce = 1) => {
    const ratio = await medianRatio(ROUNDS, at(cloud.url, operation, atOnce), at(other, operation, atOnce))
    figures.push(figure(`SDK ${operation}${name}`, ratio, SDK_AIM))
  }
  for (const operation of OPERATIONS.filter((name) => name !== 'aggregate')) {
    await compare(operation, ' / canned replies', canned.url)
    if (operation === 'get' || operation === 'page') continue
    await compare(operation, ' / canned replies from the disk', `${canned.url}/disk`)
    await compare(operation, `, ${AT_ONCE} at once / canned replies`, canned.url, AT_ONCE)
  }
  canned.close()
  return figures
}

async function recordReplies(url: string): Promise<Map<string, string>> {
  const replies = new Map<string, string>()
  const record = async (action: string, more: object) => {
    const reply = await post(`${url}/admin`, { action, collectionName: 'work', ...more })
    replies.set(replyKey({ action, ...more }), reply)
    return JSON.parse(reply) as { transactionId: string }
  }
  await record('database.insertDocument', { data: ['{"_id":"canned"}'] })
  await record('database.getDocument', { query: '{"_id":"d5"}' })
  await record('database.getDocument', { query: '{"n":{"$gte":5}}', order: '{"n":1}', limit: 20 })
  await record('database.modifyDocument', {
    query: '{"_id":"canned"}',
    data: '{"$set":{"n":1}}',
    merge: true,
  })
  const { transactionId } = await record('database.startTransaction', {})
  await record('database.commitTransaction', { transactionId })
  return replies
}

function sdkOperations(): Record<Operation, () => Promise<unknown>> {
  const cloud = require('wx-server-sdk') as typeof import('wx-server-sdk')
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
  const db = cloud.database()
  const work = db.collection('work')
  const _ = db.command
  return {
    insert: () => work.add({ data: { ...documentAt(fresh), _id: `x${fresh++}` } }) as Promise<unknown>,
    get: () => work.doc(someId()).get() as Promise<unknown>,
    page: () =>
      work
        .where({ n: _.gte((fresh++ * 31) % DOCUMENTS) })
        .orderBy('n', 'asc')
        .limit(20)
        .get() as Promise<unknown>,
    update: () => work.doc(someId()).update({ data: { n: _.inc(1) } }) as Promise<unknown>,
    aggregate: () => Promise.reject(new Error('its cost is not the SDK’s')),
    transaction: async () => {
      const transaction = await db.startTransaction()
      const doc = transaction.collection('work').doc(someId())
      await doc.get()
      await doc.update({ data: { n: _.inc(1) } })
      await transaction.commit()
    },
  }
}

function functionRatio(cloud: string, bare: string): Promise<number> {
  return medianRatio(
    ROUNDS,
    () => repeat(BATCH, () => post(`${cloud}/functions/echo`, { a: 1 })),
    () => repeat(BATCH, () => post(bare, { operation: 'echo', a: 1 })),
  )
}

/** In a data file of its own: a million documents would weigh on the other figures. */
async function flatRatio(folder: string, functionsDir: string): Promise<number> {
  const data = join(folder, 'flat')
  fill(data, { few: FEW, many: MANY })
  const cloud = await startLocalCloud({ functionsDir, data })
  const pages = (collectionName: string, size: number) => () =>
    repeat(BATCH, () =>
      post(`${cloud.url}/admin`, {
        action: 'database.getDocument',
        collectionName,
        query: `{"n":{"$gte":${(fresh++ * 7919) % (size - 20)}}}`,
        order: '{"n":1}',
        limit: 20,
      }),
    )
  try {
    return await medianRatio(ROUNDS, pages('many', MANY), pages('few', FEW))
  } finally {
    await cloud.close()
  }
}

/** Median time until a cloud in memory listens, in milliseconds. */
async function freshMs(functionsDir: string): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const startedAt = performance.now()
    const cloud = await startLocalCloud({ functionsDir, data: ':memory:' })
    times.push(performance.now() - startedAt)
    await cloud.close()
  }
  return Math.round(times.sort((left, right) => left - right)[Math.floor(ROUNDS / 2)] ?? NaN)
}
