/** Proofs of RFC 6962 (sections 2.1.1 and 2.1.2): made from complete nodes, checked without them. */
import { type Hash, nodeHash, sameBytes } from './hash'
import { completeNodes, type NodeId, splitOf } from './tree'

/** Each hash of a proof, as the complete nodes it is joined from. */
export type ProofPlan = NodeId[][]

/**
 * What an inclusion proof consists of: for each split on the way to the leaf, the other side; from the leaf upwards.
 * @param index of the leaf, below `size`
 */
export function planInclusion(index: number, size: number): ProofPlan {
  if (!(Number.isSafeInteger(index) && index >= 0 && index < size)) throw new RangeError('no such leaf')
  const plan: ProofPlan = []
  for (let from = 0, to = size; to - from > 1;) {
    const middle = from + splitOf(to - from)
    if (index < middle) {
      plan.unshift(completeNodes(middle, to))
      to = middle
    } else {
      plan.unshift(completeNodes(from, middle))
      from = middle
    }
  }
  return plan
}

/**
 * What a consistency proof between two sizes of a tree consists of.
 * @param earlier above 0 and not above `size`
 */
export function planConsistency(earlier: number, size: number): ProofPlan {
  if (!(Number.isSafeInteger(earlier) && earlier > 0 && earlier <= size)) throw new RangeError('no such tree')
  const plan: ProofPlan = []
  let [from, to, known] = [0, size, true]
  while (earlier < to) {
    const middle = from + splitOf(to - from)
    if (earlier <= middle) {
      plan.unshift(completeNodes(middle, to))
      to = middle
    } else {
      plan.unshift(completeNodes(from, middle))
      from = middle
      known = false
    }
  }
  // The root of the earlier tree is known to whoever asks, unless only a part of it is left here.
  return known ? plan : [completeNodes(from, to), ...plan]
}

/**
 * Whether the proof shows that a tree with this root has the leaf at this place.
 * @param path from the leaf upwards
 */
export function verifyInclusion(
  leaf: Hash,
  index: number,
  size: number,
  path: readonly Hash[],
  root: Hash,
): boolean {
  if (!(Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size)) return false
  let [place, last, hash] = [index, size - 1, leaf]
  for (const sibling of path) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(sibling, hash)
      // Levels on which the last node has no sibling are passed over.
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)]
    } else hash = nodeHash(hash, sibling)
    ;[place, last] = [half(place), half(last)]
  }
  return last === 0 && sameBytes(hash, root)
}

/** Whether the proof shows that the tree of `size` begins with all leaves of the `earlier` one, unchanged. */
export function verifyConsistency(
  earlier: number,
  earlierRoot: Hash,
  size: number,
  root: Hash,
  path: readonly Hash[],
): boolean {
  const sound = Number.isSafeInteger(earlier) && Number.isSafeInteger(size) && earlier > 0 && earlier <= size
  if (!sound) return false
  if (earlier === size) return path.length === 0 && sameBytes(earlierRoot, root)
  let [place, last] = [earlier - 1, size - 1]
  while (place % 2 === 1) [place, last] = [half(place), half(last)]
  const rest = place === 0 ? [earlierRoot, ...path] : [...path]
  const first = rest.shift()
  if (!first) return false
  let [before, now] = [first, first]
  for (const sibling of rest) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      before = nodeHash(sibling, before)
      now = nodeHash(sibling, now)
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)]
    } else now = nodeHash(now, sibling)
    ;[place, last] = [half(place), half(last)]
  }
  return last === 0 && sameBytes(before, earlierRoot) && sameBytes(now, root)
}

const half = (number: number) => Math.floor(number / 2)
