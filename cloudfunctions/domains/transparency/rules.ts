/** What the public may see of an event and from when on, and how the log grows. */
import { fromBase64, type Hash, toBase64 } from '../../../transparency-log/hash'
import { TILE_HEIGHT, TILE_WIDTH, type TileId } from '../../../transparency-log/tiles'
import { append, type Edge } from '../../../transparency-log/tree'
import { type LogKind, openness } from './model'

const HOUR_MS = 3_600_000
const HASH_BYTES = 32

/**
 * The instant of an entry and the one from which it may be sealed. What becomes of a letter is told by the hour only,
 * and enters the log after that hour is over, so that neither instant nor place in the log says more.
 * @param at ISO instant
 */
export function timesOf(kind: LogKind, at: string): { at: string; sealFrom: string } {
  if (kind !== 'feedback.changed') return { at, sealFrom: at }
  const hour = Math.floor(Date.parse(at) / HOUR_MS)
  return { at: isoOfHour(hour), sealFrom: isoOfHour(hour + 1) }
}

/** Until when an entry of this instant is promised to be in the log: a day, and the hour it may have to wait. */
export function promisedBy(at: string): string {
  return new Date(Date.parse(at) + 25 * HOUR_MS).toISOString()
}

/** Subjects of closed kinds stay unnamed. */
export function shownSubject(kind: LogKind, subject: string): string {
  return openness[kind] === 'open' ? subject : ''
}

const isoOfHour = (hour: number) => new Date(hour * HOUR_MS).toISOString()

/** Hashes that a tile gains at a place. */
export interface TileGrowth {
  tile: TileId
  from: number
  hashes: Hash[]
}

/** The log with these leaves appended: its new edge, and what its tiles gain. */
export function grown(edge: Edge, leaves: readonly Hash[]): { edge: Edge; growth: TileGrowth[] } {
  const growth = new Map<string, TileGrowth>()
  for (const leaf of leaves) {
    const next = append(edge, leaf)
    edge = next.edge
    for (const { level, index, hash } of next.completed) {
      if (level % TILE_HEIGHT !== 0) continue
      const tile = { level: level / TILE_HEIGHT, index: Math.floor(index / TILE_WIDTH) }
      const key = tileId(tile)
      const gained = growth.get(key) ?? { tile, from: index % TILE_WIDTH, hashes: [] }
      growth.set(key, { ...gained, hashes: [...gained.hashes, hash] })
    }
  }
  return { edge, growth: [...growth.values()] }
}

/**
 * A stored tile with its growth, as it is to be stored; null when it has grown that far already.
 * @throws Error when it is not the tile the log has grown from
 */
export function extended(stored: string, { tile, from, hashes }: TileGrowth): string | null {
  const known = readHashes(stored)
  const gained = writeHashes(hashes)
  const sameAgain = writeHashes(known.slice(from, from + hashes.length))
  if (known.length >= from + hashes.length && sameAgain === gained) return null
  if (known.length !== from) throw new Error(`tile ${tileId(tile)} does not fit the log; nothing is signed`)
  return writeHashes([...known, ...hashes])
}

export const tileId = ({ level, index }: TileId) => `${level}.${index}`

/** Hashes one after the other, as base64. */
export function writeHashes(hashes: readonly Hash[]): string {
  const bytes = new Uint8Array(hashes.length * HASH_BYTES)
  hashes.forEach((hash, at) => bytes.set(hash, at * HASH_BYTES))
  return toBase64(bytes)
}

/** @throws Error when that is not what the text holds */
export function readHashes(text: string): Hash[] {
  const bytes = fromBase64(text)
  if (!bytes || bytes.length % HASH_BYTES !== 0) throw new Error('damaged hashes')
  return Array.from({ length: bytes.length / HASH_BYTES }, (_none, at) =>
    bytes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES),
  )
}

/** What a list calls an entry: the title of what was published, where it has one. */
export function titleOf(content: string | null): string | null {
  const read: unknown = content === null ? null : JSON.parse(content)
  const title = typeof read === 'object' && read !== null && 'title' in read ? read.title : null
  return typeof title === 'string' ? title : null
}
