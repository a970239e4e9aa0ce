/**
 * Finds all words of a list in a text at once (Aho and Corasick, 1975), overlapping ones too: time grows with the text
 * and the hits, not with the list. Pure.
 */

interface Node {
  next: Map<string, Node>
  /** Where to go on when no further character fits: the longest ending that begins a word. */
  fallback: Node | null
  /** The word that ends here, as its place in the list; -1 for none. */
  word: number
  /** The nearest fallback at which a word ends. */
  shorter: Node | null
}

export interface Found {
  /** Place of the word in the list. */
  word: number
  /** UTF-16 units from `start` to before `end`. */
  start: number
  end: number
}

const newNode = (): Node => ({ next: new Map(), fallback: null, word: -1, shorter: null })

/** @param words empty ones are found nowhere; of equal ones the first is meant */
export function finderOf(words: readonly string[]): (text: string) => Found[] {
  const root = newNode()
  words.forEach((word, index) => {
    if (word === '') return
    let node = root
    for (let at = 0; at < word.length; at++) {
      const character = word.charAt(at)
      const next = node.next.get(character) ?? newNode()
      node.next.set(character, next)
      node = next
    }
    if (node.word === -1) node.word = index
  })
  const queue: Node[] = [root]
  for (const node of queue)
    for (const [character, next] of node.next) {
      const fallback = node === root ? root : step(root, node.fallback ?? root, character)
      next.fallback = fallback
      next.shorter = fallback.word === -1 ? fallback.shorter : fallback
      queue.push(next)
    }
  return (text) => {
    const found: Found[] = []
    let node = root
    for (let at = 0; at < text.length; at++) {
      node = step(root, node, text.charAt(at))
      for (let end: Node | null = node; end; end = end.shorter)
        if (end.word !== -1)
          found.push({ word: end.word, start: at + 1 - (words[end.word]?.length ?? 0), end: at + 1 })
    }
    return found
  }
}

function step(root: Node, from: Node, character: string): Node {
  let node: Node | null = from
  while (node) {
    const next = node.next.get(character)
    if (next) return next
    node = node.fallback
  }
  return root
}
