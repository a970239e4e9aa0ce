/**
 * The shape of an RFC 6962 tree. A node is named by its level (0 for leaves) and its place in it; it stands for the
 * leaves `index × 2^level` up to `(index + 1) × 2^level`. Only complete nodes are ever stored: they never change.
 */
import { emptyRoot, type Hash, nodeHash } from './hash'

export interface NodeId {
  level: number
  index: number
}

/**
 * The right edge of a tree: the roots of its complete subtrees from left to right, one for each bit of its size.
 * It is all that appending needs, however large the tree is.
 */
export interface Edge {
  size: number
  hashes: readonly Hash[]
}

export const emptyEdge: Edge = { size: 0, hashes: [] }

/**
 * Appends a leaf: one hash for each subtree that it completes, less than one on average.
 * @returns the new edge, and the nodes that are complete now, the leaf first
 */
export function append(edge: Edge, leaf: Hash): { edge: Edge; completed: Array<NodeId & { hash: Hash }> } {
  const hashes = [...edge.hashes]
  let node = { level: 0, index: edge.size, hash: leaf }
  const completed = [node]
  while (node.index % 2 === 1) {
    const left = hashes.pop()
    if (!left) throw new Error('the edge does not fit its size')
    node = { level: node.level + 1, index: (node.index - 1) / 2, hash: nodeHash(left, node.hash) }
    completed.push(node)
  }
  return { edge: { size: edge.size + 1, hashes: [...hashes, node.hash] }, completed }
}

/** The root of the whole tree, from its right edge. */
export function rootOf({ hashes }: Edge): Hash {
  return hashes.length === 0 ? emptyRoot() : joined(hashes)
}

/** Hashes of neighbouring complete subtrees, joined from the right as the tree's definition does. */
export function joined(hashes: readonly Hash[]): Hash {
  return hashes.reduceRight((right, left) => nodeHash(left, right))
}

/** The complete nodes that make up the leaves from `from` up to `to`, left to right; `from` begins a subtree. */
export function completeNodes(from: number, to: number): NodeId[] {
  const nodes: NodeId[] = []
  for (let at = from; at < to;) {
    let level = 0
    while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= to) level++
    nodes.push({ level, index: at / 2 ** level })
    at += 2 ** level
  }
  return nodes
}

/** The largest power of two below `size`: where a tree of more than one leaf is split. */
export function splitOf(size: number): number {
  let split = 1
  while (split * 2 < size) split *= 2
  return split
}
