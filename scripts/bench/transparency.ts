/** What the public log costs: hashes to append, documents and hashes of a proof, and the check on the phone. */
import { checkEntry, type Proof, verdictOf } from '../../client/miniprogram/packages/proof/checking'
import type { LogEntry, LogState } from '../../cloudfunctions/domains/transparency/store'
import { demoLogKeys } from '../../demo/log-keys'
import { signCheckpoint } from '../../transparency-log/checkpoint'
import { canonical, commitmentTo, entryHash } from '../../transparency-log/entry'
import { extended, grown, tileId, writeHashes } from '../../transparency-log/growth'
import { type Hash, leafHash, toBase64, utf8ToBytes } from '../../transparency-log/hash'
import { readSigner, verifierOf } from '../../transparency-log/note'
import { append, emptyEdge, rootOf } from '../../transparency-log/tree'
import { openBenchCloud } from './cloud'
import type { Figure } from './figure'

const SIZES = [1_000, 100_000, 1_000_000]
/** Entries that one tick seals together. */
const BATCH = 200
const CHECKS = 21
const BROUGHT_AT_ONCE = 50

const salt = new Uint8Array(16)
const content = { title: '公示', version: 1, text: '正文'.repeat(500) }

export async function benchTransparency(root: string): Promise<Figure[]> {
  const cloud = await openBenchCloud(root)
  const signer = readSigner(demoLogKeys.LIANXIN_LOG_KEY)
  if (!signer) throw new Error('the demo has no key')
  const pinned = { log: [verifierOf(signer)], promises: [] }
  const figures: Figure[] = []
  const figure = (name: string, value: number, unit: Figure['unit'], bound: Partial<Figure> = {}) =>
    figures.push({ bench: 'transparency', name, value, unit, ...bound })

  let edge = emptyEdge
  let remembered: string | null = null
  for (const size of SIZES) {
    const subject = entryAt(Math.floor((edge.size + size) / 2))
    const tiles = new Map<string, string>()
    let hashes = 0
    const before = edge.size
    while (edge.size < size) {
      const leaves = leavesFrom(edge.size, Math.min(BATCH, size - edge.size), subject)
      hashes += hashesFor(edge, leaves)
      const next = grown(edge, leaves)
      for (const growth of next.growth) {
        const id = tileId(growth.tile)
        tiles.set(id, extended(tiles.get(id) ?? (await storedTile(id)), growth) ?? '')
      }
      edge = next.edge
    }
    figure(`append up to ${size} entries: per entry`, round(hashes / (size - before)), 'hashes', {
      budget: 3,
    })

    const checkpoint = signCheckpoint({ size, root: rootOf(edge) }, signer)
    await store(tiles, subject, {
      _id: 'log',
      size,
      edge: writeHashes([...edge.hashes]),
      checkpoint,
      plan: null,
      publishedSize: size,
    })
    const input = { entryId: subject._id, remembered: before || null }
    const measured = await cloud.measurePublic('transparency.prove', input)
    const proof = measured.data as Proof
    figure(`a proof among ${size}`, measured.documents, 'documents', { budget: 12 })
    figure(`a proof among ${size}`, measured.trips, 'trips', { budget: 2 })
    figure(`inclusion among ${size}`, proof.inclusion?.length ?? Infinity, 'hashes', { budget: 20 })

    const times = Array.from({ length: CHECKS }, () => {
      const started = performance.now()
      const findings = checkEntry(proof, { content }, remembered, pinned, 0)
      const took = performance.now() - started
      if (verdictOf(findings) !== 'proven') throw new Error(`not proven: ${JSON.stringify(findings)}`)
      return took
    }).sort((left, right) => left - right)
    figure(`check on the phone among ${size}`, round(times[CHECKS >> 1] ?? Infinity), 'ms', { aim: 50 })
    remembered = checkpoint
  }
  await cloud.close()
  return figures
}

/** The entry whose proof is asked for; all others are made up. */
function entryAt(index: number): LogEntry {
  return {
    _id: `disclosure.published:bench-${index}.1`,
    kind: 'disclosure.published',
    subject: `bench-${index}`,
    at: '2026-11-22T08:00:00.000Z',
    commitment: commitmentTo(content, salt),
    salt: toBase64(salt),
    content: canonical(content),
    index,
    pendingKey: null,
  }
}

function leavesFrom(first: number, count: number, subject: LogEntry): Hash[] {
  return Array.from({ length: count }, (_none, at) =>
    first + at === subject.index ? entryHash(subject) : leafHash(utf8ToBytes(String(first + at))),
  )
}

/** Leaves, the nodes they complete, and the root over what is there then. */
function hashesFor(edge: typeof emptyEdge, leaves: readonly Hash[]): number {
  let count = 0
  for (const leaf of leaves) {
    const next = append(edge, leaf)
    edge = next.edge
    count += next.completed.length
  }
  return count + edge.hashes.length - 1
}

function storeModule() {
  return require('../../cloudfunctions/domains/transparency/store') as typeof import('../../cloudfunctions/domains/transparency/store')
}

async function storedTile(id: string): Promise<string> {
  return (await storeModule().logTiles.get(id))?.hashes ?? ''
}

async function store(tiles: Map<string, string>, entry: LogEntry, state: LogState) {
  const { logEntries, logStates, logTiles } = storeModule()
  const documents = [...tiles].map(([_id, hashes]) => ({ _id, hashes }))
  for (let from = 0; from < documents.length; from += BROUGHT_AT_ONCE)
    await Promise.all(documents.slice(from, from + BROUGHT_AT_ONCE).map((tile) => logTiles.put(tile)))
  await logEntries.put(entry)
  await logStates.put(state)
}

const round = (value: number) => Math.round(value * 100) / 100
