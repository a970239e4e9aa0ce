/** What is worth keeping, drawn: plain, so that a picture in the album tells a stranger little. */
export const PICTURE = { width: 750, height: 400 }

export interface Kept {
  /** Name of the file, where there is one. */
  name: string
  title: string
  /** Read off and typed again: large where there is room. */
  lines: readonly string[]
  note: string
}

/** Letters of a long line that fit beside each other. */
const LETTERS = 44

/** The lines broken to the width of the picture. */
export function broken(lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.match(new RegExp(`.{1,${LETTERS}}`, 'g')) ?? [])
}

export function draw(context: CanvasRenderingContext2D, { title, lines, note }: Kept): void {
  const [middle, bottom] = [PICTURE.width / 2, PICTURE.height - 70]
  context.fillStyle = '#fbf9f6'
  context.fillRect(0, 0, PICTURE.width, PICTURE.height)
  context.textAlign = 'center'
  context.fillStyle = '#675f56'
  context.font = '32px sans-serif'
  context.fillText(title, middle, 90)
  context.fillStyle = '#211c17'
  const all = broken(lines)
  context.font = all.length === 1 ? '600 60px monospace' : '24px monospace'
  const step = Math.min(40, (bottom - 150) / all.length)
  for (const [at, line] of all.entries())
    context.fillText(line, middle, all.length === 1 ? 210 : 145 + at * step)
  context.fillStyle = '#675f56'
  context.font = '26px sans-serif'
  context.fillText(note, middle, bottom + 20)
}
