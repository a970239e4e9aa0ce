/**
 * The limits of WeChat's own audit (体验评分) that a page should keep: how often and how much setData sends, and how
 * large the page's tree is. Passing one is a warning and stops nothing.
 */

const CALLS_PER_SECOND = 20
const BYTES_PER_CALL = 256 * 1024
const NODES = 1000
const DEPTH = 30

const SECOND_MS = 1000

type Kind = 'rate' | 'size' | 'nodes' | 'depth'

interface FrameworkElement extends Element {
  __wxElement?: unknown
}

/** Collects each limit that a page passed, once a page and limit. */
export class Audit {
  readonly warnings: string[] = []
  private readonly told = new Set<string>()
  private readonly recent = new Map<string, number[]>()

  /** Takes note of one setData of a page: bytes of its data as JSON, and when (milliseconds). */
  setData(page: string, bytes: number, now: number): void {
    const calls = (this.recent.get(page) ?? []).filter((at) => at > now - SECOND_MS)
    calls.push(now)
    this.recent.set(page, calls)
    if (calls.length > CALLS_PER_SECOND) {
      this.warn(page, 'rate', `more than ${CALLS_PER_SECOND} setData calls within a second`)
    }
    if (bytes > BYTES_PER_CALL) {
      this.warn(page, 'size', `a setData of ${bytes} bytes, more than ${BYTES_PER_CALL}`)
    }
  }

  /** Measures the tree of a page as it is drawn now. */
  tree(page: string, root: Element): void {
    let nodes = 0
    let deepest = 0
    const visit = (element: Element, depth: number): void => {
      for (const child of element.children) {
        // What a built-in component is drawn with is no node of the mini-program.
        const own = (child as FrameworkElement).__wxElement !== undefined
        if (own) nodes += 1
        const at = own ? depth + 1 : depth
        deepest = Math.max(deepest, at)
        visit(child, at)
      }
    }
    visit(root, 0)
    if (nodes >= NODES) this.warn(page, 'nodes', `${nodes} nodes, not below ${NODES}`)
    if (deepest >= DEPTH) this.warn(page, 'depth', `${deepest} levels of nodes, not below ${DEPTH}`)
  }

  private warn(page: string, kind: Kind, words: string): void {
    const key = `${kind} ${page}`
    if (this.told.has(key)) return
    this.told.add(key)
    this.warnings.push(`${page}: ${words}`)
  }
}
