import type { Task } from './words'
import { reasonNames } from './words'

/** A text with the words of the list marked where they stand. */
export function MarkedText({ text, phases }: { text: string; phases: Task['phases'] }) {
  const hits = phases.flatMap((phase) => phase.hits ?? []).sort((a, b) => a.start - b.start)
  const parts: React.ReactNode[] = []
  let at = 0
  for (const { start, end, word, category } of hits) {
    // Of two hits that overlap the first is marked.
    if (start < at) continue
    parts.push(text.slice(at, start))
    parts.push(
      <mark key={start} title={`${reasonNames[category]}：${word}`}>
        {text.slice(start, end)}
      </mark>,
    )
    at = end
  }
  parts.push(text.slice(at))
  return <>{parts}</>
}
