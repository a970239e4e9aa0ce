/**
 * A mirror of the log's files, as they lie in the cloud storage (https://c2sp.org/tlog-tiles): the tree is built again from
 * the leaves and compared with the signed root and every tile.
 */
import { openCheckpoint } from './checkpoint'
import { grown, tileId, writeHashes } from './growth'
import { type Hash, leafHash, sameBytes, toBase64 } from './hash'
import type { Verifier } from './note'
import { entriesPath, tilePath, tilesBetween } from './tiles'
import { emptyEdge, rootOf } from './tree'

export interface MirrorReport {
  /** What does not fit, in English sentences; empty when everything does. */
  problems: string[]
  size: number
}

/**
 * Checks every file that the checkpoint stands on.
 * @param note the file `checkpoint`
 * @param read a file by its path in the log's folder; null when it is not there
 */
export async function checkMirror(
  note: string,
  read: (path: string) => Promise<Uint8Array | null>,
  verifiers: readonly Verifier[],
): Promise<MirrorReport> {
  const checkpoint = openCheckpoint(note, verifiers)
  if (!checkpoint) return { problems: ['the checkpoint is not signed by this key'], size: 0 }
  const { size, root } = checkpoint
  const problems: string[] = []
  const tiles = tilesBetween(0, size)
  const leaves: Hash[] = []
  for (const { tile, width } of tiles.filter(({ tile: { level } }) => level === 0)) {
    const path = entriesPath(tile.index, width)
    const found = leavesIn(await read(path))
    if (found?.length !== width) problems.push(`${path} is missing or damaged`)
    leaves.push(...(found ?? []))
  }
  const { edge, growth } = grown(emptyEdge, leaves)
  if (edge.size !== size || !sameBytes(rootOf(edge), root))
    problems.push('the entries do not give the signed root')
  const expected = new Map(growth.map(({ tile, hashes }) => [tileId(tile), writeHashes(hashes)]))
  for (const { tile, width } of tiles) {
    const stored = await read(tilePath(tile, width))
    if (!stored || toBase64(stored) !== expected.get(tileId(tile)))
      problems.push(`${tilePath(tile, width)} does not fit the entries`)
  }
  return { problems, size }
}

/** The leaves of a file, each behind its length in two bytes; null unless that is all there is in it. */
function leavesIn(bytes: Uint8Array | null): Hash[] | null {
  const leaves: Hash[] = []
  if (!bytes) return null
  for (let at = 0; at < bytes.length;) {
    const end = at + 2 + ((bytes[at] ?? 0) << 8) + (bytes[at + 1] ?? 0)
    if (end > bytes.length) return null
    leaves.push(leafHash(bytes.subarray(at + 2, end)))
    at = end
  }
  return leaves
}
