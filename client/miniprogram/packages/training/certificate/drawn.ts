import type { Output } from '../../../api/types'
import type { Picture } from '../../../components/picture/picture'
import { dayOf, fullDate } from '../../../words/dates'
import { certificateText, groupCertificateCode } from '../words'

/** In pixels: as wide as an album shows it sharp, as tall as its lines need. */
const [WIDTH, HEIGHT, MARGIN] = [1080, 1240, 120]

/** The certificate of a year as a picture, on white in every mode: it is sent on and printed. */
export function drawnCertificate(certificate: Output<'hours.certificate'>): Picture {
  return {
    name: `${certificate.year}年学时证明`,
    width: WIDTH,
    height: HEIGHT,
    draw: (context) => draw(context, certificate),
  }
}

function draw(context: CanvasRenderingContext2D, certificate: Output<'hours.certificate'>): void {
  const { code, hours, organisationName, issuedAt } = certificate
  const { who, goal } = certificateText(certificate)
  const places: Partial<Record<CanvasTextAlign, number>> = { center: WIDTH / 2, right: WIDTH - MARGIN }
  const write = (text: string, top: number, font: string, colour = '#211c17') => {
    context.font = `${font} sans-serif`
    context.fillStyle = colour
    const lines = broken(text, (line) => context.measureText(line).width, WIDTH - 2 * MARGIN)
    for (const [at, line] of lines.entries())
      context.fillText(line, places[context.textAlign] ?? MARGIN, top + at * 66)
  }
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, WIDTH, HEIGHT)
  context.strokeStyle = '#b8141a'
  context.lineWidth = 6
  context.strokeRect(40, 40, WIDTH - 80, HEIGHT - 80)
  context.textAlign = 'center'
  write('学 时 证 明', 200, '600 72px', '#b8141a')
  write(who, 330, '40px')
  write(`${hours} 学时`, 600, '600 96px')
  write(goal, 720, '40px')
  context.textAlign = 'right'
  write(organisationName, 890, '40px')
  write(fullDate(dayOf(issuedAt)), 956, '40px')
  context.textAlign = 'center'
  write(`验证码 ${groupCertificateCode(code)}`, 1080, '34px', '#675f56')
  write('在“连心”的“我的学时 → 验证学时证明”里可以核对', 1140, '30px', '#675f56')
}

/** Lines that fit into a width, broken between any two characters as Chinese is; a comma never begins a line. */
export function broken(text: string, widthOf: (line: string) => number, room: number): string[] {
  const lines = ['']
  for (const character of text) {
    const line = `${lines.at(-1)}${character}`
    if (widthOf(line) <= room || /[，。；：、）》”]/.test(character)) lines[lines.length - 1] = line
    else lines.push(character)
  }
  return lines
}
