/** As much of the zip format as it takes to see what an Office file is made of (PKWARE APPNOTE 6.3.10). */
import { inflateRawSync } from 'node:zlib'

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
/** An Office file has some dozens of parts; one with very many is none of ours. */
const MAX_ENTRIES = 5000
/** The list of types of a large file is some ten kilobytes. */
const MAX_READ_BYTES = 1024 * 1024

interface Entry {
  name: string
  method: number
  compressed: number
  at: number
}

export interface Zip {
  names: string[]
  /** The content of a part: null when there is none, `broken` when it can't be unpacked or is far too large. */
  read(name: string): Buffer | null | 'broken'
}

/**
 * The parts of a zip that begins with its first entry and ends with its own end, with nothing before or after it
 * that another programme could take for something else; null for anything else, encrypted and 64-bit ones included.
 */
export function openZip(content: Buffer): Zip | null {
  const end = content.length - END_BYTES
  if (end < 0 || content.readUInt32LE(0) !== LOCAL || content.readUInt32LE(end) !== END) return null
  const count = content.readUInt16LE(end + 10)
  const size = content.readUInt32LE(end + 12)
  const directory = content.readUInt32LE(end + 16)
  if (count > MAX_ENTRIES || directory + size !== end) return null
  const entries: Entry[] = []
  let at = directory
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_BYTES > end || content.readUInt32LE(at) !== ENTRY) return null
    const encrypted = (content.readUInt16LE(at + 8) & 1) === 1
    const nameBytes = content.readUInt16LE(at + 28)
    const local = content.readUInt32LE(at + 42)
    if (encrypted || local + LOCAL_BYTES > directory || content.readUInt32LE(local) !== LOCAL) return null
    entries.push({
      name: content.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes),
      method: content.readUInt16LE(at + 10),
      compressed: content.readUInt32LE(at + 20),
      at: local,
    })
    at += ENTRY_BYTES + nameBytes + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32)
  }
  if (at !== end) return null
  return {
    names: entries.map(({ name }) => name),
    read(name) {
      const entry = entries.find((one) => one.name === name)
      return entry ? unpack(content, entry) : null
    },
  }
}

function unpack(content: Buffer, { method, compressed, at }: Entry): Buffer | 'broken' {
  const from = at + LOCAL_BYTES + content.readUInt16LE(at + 26) + content.readUInt16LE(at + 28)
  const packed = content.subarray(from, from + compressed)
  if (method === 0) return packed
  try {
    return inflateRawSync(packed, { maxOutputLength: MAX_READ_BYTES })
  } catch {
    // Whatever zlib says about it, the file is not one an office programme wrote.
    return 'broken'
  }
}
