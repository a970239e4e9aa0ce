/** What changed between two versions: part by part, and within a part character by character. Pure. */
import { diffArrays, diffChars } from 'diff'
import type { Part } from './subject'

export interface Piece {
  kind: 'same' | 'removed' | 'added'
  text: string
}

export interface PartChange {
  kind: 'same' | 'changed' | 'removed' | 'added'
  label: string
  pieces: Piece[]
}

/** Equal characters between two changes that are too few to be read as kept. */
const STRAY = 2

/**
 * The changes from one text to another. Chinese has no spaces, so it is compared by character, and single characters
 * that happen to be the same between two changes go with them: `同意` → `不同的意见` reads as one change.
 */
export function changesOf(before: string, after: string): Piece[] {
  const pieces = diffChars(before, after).map(({ value, added, removed }): Piece => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
  const cleaned = pieces.flatMap((piece, index): Piece[] => {
    const between = index > 0 && index < pieces.length - 1
    const stray =
      piece.kind === 'same' && between && [...piece.text].length <= STRAY && !/\n/.test(piece.text)
    return stray
      ? [
          { ...piece, kind: 'removed' },
          { ...piece, kind: 'added' },
        ]
      : [piece]
  })
  return gathered(cleaned)
}

/** Neighbouring changes become one removal followed by one addition. */
function gathered(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  let [removed, added] = ['', '']
  const flush = () => {
    if (removed) result.push({ kind: 'removed', text: removed })
    if (added) result.push({ kind: 'added', text: added })
    ;[removed, added] = ['', '']
  }
  for (const { kind, text } of pieces) {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else {
      flush()
      const last = result.at(-1)
      if (last?.kind === 'same') last.text += text
      else result.push({ kind, text })
    }
  }
  flush()
  return result
}

/** The changes from one version to another, in the order in which readers meet them. */
export function comparedParts(before: readonly Part[], after: readonly Part[]): PartChange[] {
  const keyOf = ({ label, text }: Part) => `${label}\n${text}`
  const groups = diffArrays(before.map(keyOf), after.map(keyOf))
  const changes: PartChange[] = []
  let [old, fresh] = [0, 0]
  let removed: Part[] = []
  const flush = (added: Part[]) => {
    changes.push(...paired(removed, added))
    removed = []
  }
  for (const { count, added: isAdded, removed: isRemoved } of groups) {
    if (isRemoved) {
      removed = before.slice(old, old + count)
      old += count
    } else if (isAdded) {
      flush(after.slice(fresh, fresh + count))
      fresh += count
    } else {
      flush([])
      for (const { label, text } of after.slice(fresh, fresh + count))
        changes.push({ kind: 'same', label, pieces: [{ kind: 'same', text }] })
      old += count
      fresh += count
    }
  }
  flush([])
  return changes
}

/** Parts of one label that went and came together are one changed part, in their order. */
function paired(removed: readonly Part[], added: readonly Part[]): PartChange[] {
  const left = [...removed]
  const changes: PartChange[] = []
  for (const part of added) {
    const index = left.findIndex(({ label }) => label === part.label)
    if (index < 0) {
      changes.push({ kind: 'added', label: part.label, pieces: [{ kind: 'added', text: part.text }] })
      continue
    }
    changes.push(...left.splice(0, index).map(gone))
    const [old] = left.splice(0, 1)
    changes.push({ kind: 'changed', label: part.label, pieces: changesOf(old?.text ?? '', part.text) })
  }
  return [...changes, ...left.map(gone)]
}

function gone({ label, text }: Part): PartChange {
  return { kind: 'removed', label, pieces: [{ kind: 'removed', text }] }
}
