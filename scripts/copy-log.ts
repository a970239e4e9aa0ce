/** A copy of the public log, by the questions that anybody may ask. */
import type { Contracts } from '../cloudfunctions/domains/contracts'
import type { InputOf, OutputOf } from '../cloudfunctions/kernel/contract'
import type { Bundle } from '../transparency-log/bundle'
import { readHashes, tileId, writeHashes } from '../transparency-log/growth'
import { tilesBetween } from '../transparency-log/tiles'

type Asked = 'transparency.copy' | 'transparency.tile'
type Ask = <A extends Asked>(action: A, input: InputOf<Contracts[A]>) => Promise<OutputOf<Contracts[A]>>

/** Copies the log as it stands at the first answer, however it grows meanwhile. */
export async function copyLog(ask: Ask): Promise<Bundle> {
  const first = await ask('transparency.copy', { from: 0 })
  const size = Number(first.checkpoint?.split('\n')[1] ?? 0)
  const entries = [...first.entries]
  while (entries.length < size) {
    const more = await ask('transparency.copy', { from: entries.length })
    if (more.entries.length === 0)
      throw new Error(`The log ends at ${entries.length}, its checkpoint says ${size}.`)
    entries.push(...more.entries)
  }
  const tiles: Bundle['tiles'] = {}
  for (const { tile, width } of tilesBetween(0, size)) {
    const { hashes } = await ask('transparency.tile', tile)
    tiles[tileId(tile)] = writeHashes(readHashes(hashes).slice(0, width))
  }
  return { checkpoint: first.checkpoint ?? '', entries: entries.slice(0, size), tiles }
}
