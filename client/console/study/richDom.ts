/** Between the runs of a text and the elements of an editable field. */
import { joined, type Run, textOf } from './runs'

/** Elements that show the runs; made as elements, never from markup. */
export function elementsOf(runs: readonly Run[]): DocumentFragment {
  const fragment = document.createDocumentFragment()
  for (const run of runs) {
    const lines = document.createDocumentFragment()
    run.text.split('\n').forEach((line, index) => {
      if (index > 0) lines.append(document.createElement('br'))
      if (line !== '') lines.append(line)
    })
    let inner: Node = lines
    for (const [tag, wanted] of [
      ['i', run.italic],
      ['b', run.bold],
    ] as const)
      if (wanted) inner = wrapped(document.createElement(tag), inner)
    if (run.href) {
      const anchor = document.createElement('a')
      anchor.href = run.href
      inner = wrapped(anchor, inner)
    }
    fragment.append(inner)
  }
  // A line break at the very end shows only when something follows it.
  if (textOf(runs).endsWith('\n')) fragment.append(document.createElement('br'))
  return fragment
}

function wrapped(element: HTMLElement, inner: Node): HTMLElement {
  element.append(inner)
  return element
}

/** What stands in an editable field, whatever elements the browser made while it was typed. */
export function runsIn(field: Node): Run[] {
  const runs: Run[] = []
  const walk = (node: Node, style: Omit<Run, 'text'>) => {
    if (node.nodeType === Node.TEXT_NODE) {
      runs.push({ ...style, text: (node.textContent ?? '').replace(/\u00a0/g, ' ') })
      return
    }
    const name = node.nodeName.toLowerCase()
    if (name === 'br') runs.push({ text: '\n' })
    else if ((name === 'div' || name === 'p') && runs.length > 0) runs.push({ text: '\n' })
    const inner = { ...style }
    if (name === 'b' || name === 'strong') inner.bold = true
    if (name === 'i' || name === 'em') inner.italic = true
    if (name === 'a') {
      const href = (node as Element).getAttribute('href')
      if (href) inner.href = href
    }
    node.childNodes.forEach((child) => walk(child, inner))
  }
  field.childNodes.forEach((child) => walk(child, {}))
  const result = joined(runs)
  // The browser keeps an empty last line open with a line break of its own.
  if (lastLeaf(field)?.nodeName === 'BR') {
    const last = result.at(-1)
    if (last) last.text = last.text.replace(/\n$/, '')
  }
  return joined(result)
}

function lastLeaf(node: Node): Node | null {
  let last = node.lastChild
  while (last?.lastChild) last = last.lastChild
  return last
}

/** Start and end of the selection in the field, in characters; the end of the text when it is elsewhere. */
export function selectionIn(field: HTMLElement): [start: number, end: number] {
  const length = textOf(runsIn(field)).length
  const selection = window.getSelection()
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null
  if (!range || !field.contains(range.commonAncestorContainer)) return [length, length]
  const upTo = (node: Node, offset: number) => {
    const before = document.createRange()
    before.setStart(field, 0)
    before.setEnd(node, offset)
    const probe = document.createElement('div')
    probe.append(before.cloneContents(), '|')
    return textOf(runsIn(probe)).length - 1
  }
  return [upTo(range.startContainer, range.startOffset), upTo(range.endContainer, range.endOffset)]
}

/** Puts the caret after so many characters. */
export function placeCaret(field: HTMLElement, offset: number): void {
  field.focus()
  let left = offset
  const walker = document.createTreeWalker(field, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  const range = document.createRange()
  range.selectNodeContents(field)
  range.collapse(offset === 0)
  while (offset > 0 && walker.nextNode()) {
    const node = walker.currentNode
    const length =
      node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').length : node.nodeName === 'BR' ? 1 : 0
    if (node.nodeType === Node.TEXT_NODE && left <= length) {
      range.setStart(node, left)
      range.collapse(true)
      break
    }
    left -= length
  }
  const selection = window.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}
