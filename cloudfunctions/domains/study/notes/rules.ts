/** Where a note belongs in a text that may have changed since, and what has changed. Pure. */

/** Two paragraphs are the same one reworded when they share at least this part of their pairs of characters. */
const ALIKE = 0.4
/** Changes shown of a new version; whoever rewrote more than this has written another article. */
const MOST_CHANGES = 20

export interface Anchor {
  /** Index of the paragraph; null when it is gone. */
  block: number | null
  /** True when the paragraph no longer reads as it was quoted. */
  changed: boolean
}

/**
 * Finds the paragraph a note was made on: the same words if they are still there, nearest to the old place if several
 * times; else the paragraph most like them.
 * @param texts the paragraphs as they read now
 * @param block where the quoted paragraph stood
 */
export function anchorOf(texts: readonly string[], quote: string, block: number): Anchor {
  const nearest = (candidates: number[]) =>
    candidates.reduce<number | null>(
      (best, at) => (best === null || Math.abs(at - block) < Math.abs(best - block) ? at : best),
      null,
    )
  const same = nearest(texts.flatMap((text, at) => (text === quote ? [at] : [])))
  if (same !== null) return { block: same, changed: false }
  const likeness = texts.map((text) => similarity(text, quote))
  const most = Math.max(0, ...likeness)
  return most < ALIKE
    ? { block: null, changed: true }
    : { block: nearest(likeness.flatMap((value, at) => (value === most ? [at] : []))), changed: true }
}

/** One difference: a paragraph reworded, added (`before` null) or taken out (`after` null). */
export interface Change {
  before: string | null
  after: string | null
}

/** What changed between two versions, paragraph by paragraph, in the order of reading. */
export function changesBetween(before: readonly string[], after: readonly string[]): Change[] {
  const changes: Change[] = []
  let [from, to] = [0, 0]
  for (const [left, right] of [...kept(before, after), [before.length, after.length] as const]) {
    changes.push(...paired(before.slice(from, left), after.slice(to, right)))
    ;[from, to] = [left + 1, right + 1]
  }
  return changes.slice(0, MOST_CHANGES)
}

/** Between two paragraphs that stayed: what is alike was reworded, the rest taken out or added. */
function paired(removed: readonly string[], added: readonly string[]): Change[] {
  const changes: Change[] = []
  let next = 0
  for (const before of removed) {
    const at = added.findIndex((after, index) => index >= next && similarity(before, after) >= ALIKE)
    if (at < 0) {
      changes.push({ before, after: null })
      continue
    }
    changes.push(...added.slice(next, at).map((after) => ({ before: null, after })))
    changes.push({ before, after: added[at]! })
    next = at + 1
  }
  return [...changes, ...added.slice(next).map((after) => ({ before: null, after }))]
}

/** Pairs of positions of the longest common subsequence. */
function kept(before: readonly string[], after: readonly string[]): Array<readonly [number, number]> {
  const length = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0))
  for (let left = before.length - 1; left >= 0; left--)
    for (let right = after.length - 1; right >= 0; right--)
      length[left]![right] =
        before[left] === after[right]
          ? length[left + 1]![right + 1]! + 1
          : Math.max(length[left + 1]![right]!, length[left]![right + 1]!)
  const pairs: Array<readonly [number, number]> = []
  let [left, right] = [0, 0]
  while (left < before.length && right < after.length) {
    if (before[left] === after[right]) pairs.push([left++, right++])
    else if (length[left + 1]![right]! >= length[left]![right + 1]!) left++
    else right++
  }
  return pairs
}

/** The share of pairs of neighbouring characters two texts have in common (Dice), 0 to 1. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1
  const [inA, inB] = [pairsOf(a), pairsOf(b)]
  const total = sum(inA) + sum(inB)
  if (total === 0) return 0
  const common = [...inA].reduce((count, [pair, times]) => count + Math.min(times, inB.get(pair) ?? 0), 0)
  return (2 * common) / total
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

const sum = (counts: Map<string, number>) => [...counts.values()].reduce((total, count) => total + count, 0)

/**
 * How much of what a phone says it was read counts: never more than what has passed on the server's clock since the
 * last time something was counted, so that the day has no more hours than the wall clock.
 * @param claimedSeconds what the phone measured; anything but a positive number counts nothing
 */
export function secondsThatCount(countedUntil: string, now: string, claimedSeconds: number): number {
  const passed = (Date.parse(now) - Date.parse(countedUntil)) / 1000
  return Math.max(0, Math.floor(Math.min(claimedSeconds, passed)))
}
