import type { Picture } from '../../components/picture/picture'

/** In pixels. */
const [WIDTH, HEIGHT] = [750, 400]

interface Slip {
  title: string
  /** Read off and typed again: large where there is room. */
  lines: readonly string[]
  note: string
}

/** Letters of a long line that fit beside each other. */
const LETTERS = 44

/** The lines broken to the width of the picture. */
function broken(lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.match(new RegExp(`.{1,${LETTERS}}`, 'g')) ?? [])
}

/** A slip of paper worth keeping: plain, so that a picture in the album tells a stranger little. */
export function slip({ name, ...slip }: Slip & { name: string }): Picture {
  return { name, width: WIDTH, height: HEIGHT, draw: (context) => draw(context, slip) }
}

function draw(context: CanvasRenderingContext2D, { title, lines, note }: Slip): void {
  const [middle, bottom] = [WIDTH / 2, HEIGHT - 70]
  context.fillStyle = '#fbf9f6'
  context.fillRect(0, 0, WIDTH, HEIGHT)
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
