/**
 * Tiles (https://c2sp.org/tlog-tiles): the complete nodes of every eighth level, 256 to a tile. A full tile never
 * changes, so it can be kept anywhere for good; what lies between two such levels is computed from the tile below.
 */
import { type Hash, nodeHash } from './hash'
import type { NodeId } from './tree'

export const TILE_HEIGHT = 8
export const TILE_WIDTH = 2 ** TILE_HEIGHT

export interface TileId {
  /** Level of the tree divided by eight. */
  level: number
  index: number
}

/** The tile a node is read from, and which of its hashes the node is computed from. */
export function tileOf({ level, index }: NodeId): { tile: TileId; from: number; count: number } {
  const tileLevel = Math.floor(level / TILE_HEIGHT)
  const count = 2 ** (level - tileLevel * TILE_HEIGHT)
  const first = index * count
  const tileIndex = Math.floor(first / TILE_WIDTH)
  return { tile: { level: tileLevel, index: tileIndex }, from: first - tileIndex * TILE_WIDTH, count }
}

/** A node from the hashes of its tile. @throws when the tile does not reach that far */
export function nodeFromTile(node: NodeId, hashes: readonly Hash[]): Hash {
  const { from, count } = tileOf(node)
  let level = hashes.slice(from, from + count)
  if (level.length !== count) throw new Error('the tile is too short')
  while (level.length > 1)
    level = level.flatMap((left, at) => (at % 2 === 0 ? [nodeHash(left, level[at + 1]!)] : []))
  return level[0]!
}

/** The tiles that differ between two sizes of a log, and how many hashes they have at the larger one. */
export function tilesBetween(smaller: number, larger: number): Array<{ tile: TileId; width: number }> {
  const tiles: Array<{ tile: TileId; width: number }> = []
  for (let level = 0, from = smaller, to = larger; to > from; level++) {
    for (let index = Math.floor(from / TILE_WIDTH); index * TILE_WIDTH < to; index++)
      tiles.push({ tile: { level, index }, width: Math.min(TILE_WIDTH, to - index * TILE_WIDTH) })
    ;[from, to] = [Math.floor(from / TILE_WIDTH), Math.floor(to / TILE_WIDTH)]
  }
  return tiles
}

/** Path of the leaves of a tile of the lowest level, e.g. `tile/entries/x001/234`. */
export function entriesPath(index: number, width: number): string {
  return tilePath({ level: 0, index }, width).replace('tile/0/', 'tile/entries/')
}

/** Path of a tile, e.g. `tile/0/x001/234`; with `.p/17` at its end when only 17 of its hashes are there. */
export function tilePath({ level, index }: TileId, width: number): string {
  const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0')
  const groups = digits.match(/\d{3}/g) ?? []
  const path = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/')
  return `tile/${level}/${path}${width < TILE_WIDTH ? `.p/${width}` : ''}`
}
