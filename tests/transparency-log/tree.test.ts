import fc from 'fast-check'
import { RFC9162 } from '@transmute/rfc9162'
import { type Hash, leafHash, utf8ToBytes } from '../../transparency-log/hash'
import {
  planConsistency,
  planInclusion,
  type ProofPlan,
  verifyConsistency,
  verifyInclusion,
} from '../../transparency-log/proofs'
import { nodeFromTile, tileOf, tilePath, TILE_WIDTH } from '../../transparency-log/tiles'
import { append, type Edge, emptyEdge, joined, type NodeId, rootOf } from '../../transparency-log/tree'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const leaves = (count: number) =>
  Array.from({ length: count }, (_none, at) => leafHash(utf8ToBytes(`leaf ${at}`)))

/** A log in memory: roots of all sizes, and every complete node. */
function grow(count: number) {
  const nodes = new Map<string, Hash>()
  const roots: Hash[] = [rootOf(emptyEdge)]
  let edge: Edge = emptyEdge
  let hashes = 0
  for (const leaf of leaves(count)) {
    const next = append(edge, leaf)
    edge = next.edge
    hashes += next.completed.length
    for (const { level, index, hash } of next.completed) nodes.set(`${level}.${index}`, hash)
    roots.push(rootOf(edge))
  }
  const nodeOf = ({ level, index }: NodeId) => nodes.get(`${level}.${index}`)!
  const proofOf = (plan: ProofPlan) => plan.map((ids) => joined(ids.map(nodeOf)))
  return { roots, proofOf, nodeOf, hashes, edge }
}

const SIZE = 300
const log = grow(SIZE)

test('roots are those of RFC 6962: known answers of the certificate transparency project', () => {
  const inputs = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ]
  let edge: Edge = emptyEdge
  const roots = inputs.map((input) => {
    edge = append(edge, leafHash(Uint8Array.from(Buffer.from(input, 'hex')))).edge
    return hex(rootOf(edge))
  })
  expect(hex(log.roots[0]!)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(roots[0]).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d')
  expect(roots[1]).toBe('fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125')
  expect(roots[7]).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328')
})

test('every inclusion proof of every tree up to 70 leaves holds, and for no other place, leaf or root', () => {
  for (let size = 1; size <= 70; size++) {
    for (let index = 0; index < size; index++) {
      const path = log.proofOf(planInclusion(index, size))
      const leaf = log.nodeOf({ level: 0, index })
      expect(verifyInclusion(leaf, index, size, path, log.roots[size]!)).toBe(true)
      expect(verifyInclusion(leaf, index, size, path, log.roots[size - 1]!)).toBe(false)
      if (size > 1)
        expect(verifyInclusion(leaf, (index + 1) % size, size, path, log.roots[size]!)).toBe(false)
    }
  }
})

test('every consistency proof of every pair up to 70 leaves holds, and not with another root', () => {
  for (let size = 1; size <= 70; size++) {
    for (let earlier = 1; earlier <= size; earlier++) {
      const path = log.proofOf(planConsistency(earlier, size))
      const roots = [log.roots[earlier]!, log.roots[size]!] as const
      expect(verifyConsistency(earlier, roots[0], size, roots[1], path)).toBe(true)
      expect(verifyConsistency(earlier, log.roots[earlier - 1]!, size, roots[1], path)).toBe(false)
      expect(verifyConsistency(earlier, roots[0], size, log.roots[size - 1]!, path)).toBe(false)
    }
  }
})

test('a proof with anything changed, missing or added proves nothing', () => {
  const change = fc.record({
    at: fc.nat(),
    bit: fc.nat(255),
    how: fc.constantFrom('flip', 'drop', 'add', 'swap'),
  })
  fc.assert(
    fc.property(fc.integer({ min: 2, max: SIZE }), fc.nat(), change, (size, place, { at, bit, how }) => {
      const index = place % size
      const path = log.proofOf(planInclusion(index, size)).map((hash) => Uint8Array.from(hash))
      const spot = at % path.length
      if (how === 'flip') path[spot]![bit >> 3]! ^= 1 << (bit & 7)
      if (how === 'drop') path.splice(spot, 1)
      if (how === 'add') path.splice(spot, 0, Uint8Array.from(leafHash(utf8ToBytes('added'))))
      if (how === 'swap') {
        fc.pre(path.length > 1)
        const other = (spot + 1) % path.length
        ;[path[spot], path[other]] = [path[other]!, path[spot]!]
      }
      return !verifyInclusion(log.nodeOf({ level: 0, index }), index, size, path, log.roots[size]!)
    }),
  )
})

test('an independent implementation comes to the same roots and proofs', async () => {
  for (const size of [1, 2, 3, 7, 8, 33, 100]) {
    const texts = Array.from({ length: size }, (_none, at) => utf8ToBytes(`leaf ${at}`))
    expect(hex(await RFC9162.treeHead(texts))).toBe(hex(log.roots[size]!))
    for (const index of new Set([0, size >> 1, size - 1])) {
      const theirs = await RFC9162.inclusionProof(texts[index]!, texts)
      expect(log.proofOf(planInclusion(index, size)).map(hex)).toEqual(theirs.inclusion_path.map(hex))
    }
  }
})

test('appending costs less than three hashes a leaf, a proof of a million entries at most twenty', () => {
  // A leaf hash, and each complete inner node once; `completed` counts both.
  expect(log.hashes / SIZE).toBeLessThan(2)
  expect(log.edge.hashes.length).toBeLessThanOrEqual(9)
  const million = 1_000_000
  for (const index of [0, 1, 499_999, 524_288, 999_999])
    expect(planInclusion(index, million).length).toBeLessThanOrEqual(20)
})

test('nodes come out of tiles as they went in', () => {
  const tiles = new Map<string, Hash[]>()
  for (let index = 0; index < SIZE; index++) {
    const key = `0.${Math.floor(index / TILE_WIDTH)}`
    tiles.set(key, [...(tiles.get(key) ?? []), log.nodeOf({ level: 0, index })])
  }
  for (let level = 0; level < 8; level++)
    for (let index = 0; (index + 1) * 2 ** level <= SIZE; index++) {
      const { tile } = tileOf({ level, index })
      const hashes = tiles.get(`${tile.level}.${tile.index}`)!
      expect(hex(nodeFromTile({ level, index }, hashes))).toBe(hex(log.nodeOf({ level, index })))
    }
  expect(tileOf({ level: 8, index: 0 })).toEqual({ tile: { level: 1, index: 0 }, from: 0, count: 1 })
  expect(tilePath({ level: 0, index: 1234067 }, 256)).toBe('tile/0/x001/x234/067')
  expect(tilePath({ level: 1, index: 5 }, 17)).toBe('tile/1/005.p/17')
})
