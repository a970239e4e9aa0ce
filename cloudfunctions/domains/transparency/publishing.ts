/**
 * The log in the cloud storage, laid out as C2SP tiles (https://c2sp.org/tlog-tiles), so that anybody's mirror can follow
 * it with the tools there are. Files come before the checkpoint that needs them, and each can be written again.
 */
import { leafText } from '../../../transparency-log/entry'
import { readHashes, tileId } from '../../../transparency-log/growth'
import { concatBytes, utf8ToBytes } from '../../../transparency-log/hash'
import { entriesPath, TILE_WIDTH, type TileId, tilePath, tilesBetween } from '../../../transparency-log/tiles'
import { command } from '../../kernel/database'
import { storeFile } from '../../kernel/files'
import { LOG, logEntries, logStates, logTiles } from './store'

/** Entries whose files one tick writes; the next one goes on. */
const MOST = 4 * TILE_WIDTH
const FOLDER = 'transparency-log'

/** Brings the storage up to the log. */
export async function publish(): Promise<void> {
  const state = await logStates.get(LOG)
  if (!state || state.publishedSize === state.size) return
  const size = Math.min(state.size, Math.floor(state.publishedSize / TILE_WIDTH) * TILE_WIDTH + MOST)
  const tiles = tilesBetween(state.publishedSize, size)
  for (const { tile, width } of tiles) await storeTile(tile, width)
  for (const { tile, width } of tiles.filter(({ tile: { level } }) => level === 0))
    await storeBundle(tile, width)
  if (size === state.size) await storeFile(`${FOLDER}/checkpoint`, Buffer.from(state.checkpoint))
  await logStates.update(LOG, { publishedSize: size })
}

async function storeTile(tile: TileId, width: number): Promise<void> {
  const stored = await logTiles.get(tileId(tile))
  const bytes = concatBytes(...readHashes(stored?.hashes ?? '').slice(0, width))
  await storeFile(`${FOLDER}/${tilePath(tile, width)}`, Buffer.from(bytes))
}

/** The leaves of a tile of the lowest level, each behind its length in two bytes. */
async function storeBundle({ index }: TileId, width: number): Promise<void> {
  const first = index * TILE_WIDTH
  const entries = await logEntries.find(
    { index: command.gte(first).and(command.lt(first + width)) },
    { orderBy: [['index', 'asc']], limit: TILE_WIDTH },
  )
  const parts = entries.flatMap((entry) => {
    const leaf = utf8ToBytes(leafText(entry))
    return [Uint8Array.of(leaf.length >> 8, leaf.length & 255), leaf]
  })
  await storeFile(`${FOLDER}/${entriesPath(index, width)}`, Buffer.from(concatBytes(...parts)))
}
