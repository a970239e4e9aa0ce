/** Text with the way it is set, as a list of stretches: pure operations. */
import type { Input } from '../api/client'

type Paragraph = Extract<Input<'study.saveDraft'>['blocks'][number], { type: 'paragraph' }>
export type Run = NonNullable<Paragraph['runs']>[number]

export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}

/** Neighbours set alike become one, and empty ones go, so that equal text always has equal runs. */
export function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = []
  for (const { text, bold, italic, href } of runs) {
    if (text === '') continue
    const last = result.at(-1)
    if (last && last.bold === bold && last.italic === italic && last.href === href) last.text += text
    else result.push({ text, ...(bold && { bold }), ...(italic && { italic }), ...(href && { href }) })
  }
  return result
}

/** True when nothing is set differently from plain text. */
export function isPlain(runs: readonly Run[]): boolean {
  return runs.every(({ bold, italic, href }) => !bold && !italic && !href)
}

/** The runs of the characters from `start` to `end`. */
export function sliced(runs: readonly Run[], start: number, end = Infinity): Run[] {
  let from = 0
  return runs.flatMap((run) => {
    const [left, right] = [Math.max(0, start - from), Math.min(run.text.length, end - from)]
    from += run.text.length
    return left < right ? [{ ...run, text: run.text.slice(left, right) }] : []
  })
}

/** Without blanks at both ends. */
export function trimmed(runs: readonly Run[]): Run[] {
  const text = textOf(runs)
  const start = text.length - text.trimStart().length
  return joined(sliced(runs, start, Math.max(start, text.trimEnd().length)))
}

/** The lines of a text, each trimmed; empty ones are left out. */
export function linesOfRuns(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = []
  let start = 0
  for (const line of textOf(runs).split('\n')) {
    lines.push(trimmed(sliced(runs, start, start + line.length)))
    start += line.length + 1
  }
  return lines.filter((line) => line.length > 0)
}
