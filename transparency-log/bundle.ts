/**
 * A copy of a whole log in one file, checked with nothing but the log's public key: every entry is hashed again, the tree
 * built again and compared with the signed root and the tiles, and every public content with its commitment.
 */
import { openCheckpoint } from './checkpoint'
import { canonical, commitmentTo, type Entry, entryHash, type Json, SALT_BYTES } from './entry'
import { grown, tileId, writeHashes } from './growth'
import { fromBase64, type Hash, sameBytes } from './hash'
import type { Verifier } from './note'
import { emptyEdge, rootOf } from './tree'

export interface BundleEntry extends Entry {
  index: number
  /** Base64; null where the content is not public, or erased. */
  salt: string | null
  /** Canonical JSON; null where there is no salt. */
  content: string | null
}

export interface Bundle {
  checkpoint: string
  entries: BundleEntry[]
  /** Hashes of each tile one after the other, base64, by `{level}.{index}`. */
  tiles: Record<string, string>
}

export interface BundleReport {
  /** What does not fit, in English sentences; empty when everything does. */
  problems: string[]
  size: number
  /** Contents that were compared with their commitments. */
  contents: number
}

/** A copy from its file; null when the text is none. What it says is for {@link checkBundle} to judge. */
export function readBundle(text: string): Bundle | null {
  try {
    const bundle = JSON.parse(text) as Bundle
    const { checkpoint, entries, tiles } = bundle
    const isWhole = entries.every(({ kind, subject, at, commitment }) =>
      [kind, subject, at, commitment].every((field) => typeof field === 'string'),
    )
    return isWhole && typeof checkpoint === 'string' && typeof tiles === 'object' ? bundle : null
  } catch {
    // No JSON, or nothing where a copy has its parts.
    return null
  }
}

const FIELDS = 'at,commitment,content,index,kind,salt,subject'

/** Checks a copy. Whatever was changed in it, the report names it. */
export function checkBundle(bundle: Bundle, verifiers: readonly Verifier[]): BundleReport {
  const { checkpoint: note, entries, tiles } = bundle
  const problems = Object.keys(bundle).sort().join() === 'checkpoint,entries,tiles' ? [] : ['unknown parts']
  const checkpoint = openCheckpoint(note, verifiers)
  if (!checkpoint) problems.push('the checkpoint is not signed by this key')
  else if (checkpoint.size !== entries.length)
    problems.push(`the checkpoint is over ${checkpoint.size} entries, here are ${entries.length}`)
  const leaves: Hash[] = []
  entries.forEach((entry, at) => {
    if (Object.keys(entry).sort().join() !== FIELDS) problems.push(`entry ${at} has other fields`)
    if (entry.index !== at) problems.push(`entry ${at} says it is entry ${entry.index}`)
    const problem = contentProblem(entry)
    if (problem) problems.push(`entry ${at}: ${problem}`)
    leaves.push(entryHash(entry))
  })
  const { edge, growth } = grown(emptyEdge, leaves)
  if (checkpoint && !sameBytes(rootOf(edge), checkpoint.root))
    problems.push('the entries do not give the signed root')
  const expected = Object.fromEntries(growth.map(({ tile, hashes }) => [tileId(tile), writeHashes(hashes)]))
  for (const id of new Set([...Object.keys(expected), ...Object.keys(tiles)]))
    if (expected[id] !== tiles[id]) problems.push(`tile ${id} does not fit the entries`)
  problems.push(...repeated(entries))
  return {
    problems,
    size: entries.length,
    contents: entries.filter(({ content }) => content !== null).length,
  }
}

function contentProblem({ salt, content, commitment }: BundleEntry): string | null {
  if (salt === null && content === null) return null
  const bytes = salt === null ? null : fromBase64(salt)
  const read = content === null ? undefined : readCanonical(content)
  if (bytes?.length !== SALT_BYTES || read === undefined)
    return 'its salt or its content is missing or damaged'
  return commitmentTo(read, bytes) === commitment ? null : 'its content is not what was committed to'
}

/** Undefined unless the text is canonical JSON. */
function readCanonical(text: string): Json | undefined {
  try {
    const read = JSON.parse(text) as Json
    return canonical(read) === text ? read : undefined
  } catch {
    // Told as damaged by the caller.
    return undefined
  }
}

/** A version that was published twice: the second would hide that the first was changed. */
function repeated(entries: readonly BundleEntry[]): string[] {
  const seen = new Map<string, number>()
  return entries.flatMap(({ kind, subject, content, index }) => {
    const read = content === null ? undefined : readCanonical(content)
    const version = typeof read === 'object' && read !== null && 'version' in read ? read.version : undefined
    if (typeof version !== 'number') return []
    const key = `${kind} of ${subject}, version ${version},`
    const first = seen.get(key)
    seen.set(key, index)
    return first === undefined ? [] : [`${key} stands at ${first} and again at ${index}`]
  })
}
