/** How tiles grow with the log, and how their hashes are kept as text. */
import { fromBase64, type Hash, toBase64 } from './hash'
import { TILE_HEIGHT, TILE_WIDTH, type TileId } from './tiles'
import { append, type Edge } from './tree'

const HASH_BYTES = 32

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
