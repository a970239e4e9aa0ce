/** Photos that go with the demo's letters: drawn here, because a real photo would be somebody's. */

const WIDTH = 640
const HEIGHT = 480

/** Red, green, blue; 0–255 each. */
type Colour = readonly [number, number, number]

/** What is drawn with; lengths in pixels from the upper left. */
interface Brush {
  box(left: number, top: number, width: number, height: number, colour: Colour): void
  ring(x: number, y: number, radius: number, thickness: number, colour: Colour): void
  line(
    from: readonly [number, number],
    to: readonly [number, number],
    thickness: number,
    colour: Colour,
  ): void
}

/** A picture as PNG: a third of the time of a JPEG. */
async function drawn(draw: (brush: Brush) => void): Promise<Buffer> {
  const data = Buffer.alloc(WIDTH * HEIGHT * 4, 255)
  const dot = (x: number, y: number, [red, green, blue]: Colour) => {
    if (x < 0 || y < 0 || x >= WIDTH || y >= HEIGHT) return
    const at = (Math.floor(y) * WIDTH + Math.floor(x)) * 4
    data[at] = red
    data[at + 1] = green
    data[at + 2] = blue
  }
  const box: Brush['box'] = (left, top, width, height, colour) => {
    for (let y = top; y < top + height; y++) for (let x = left; x < left + width; x++) dot(x, y, colour)
  }
  const ring: Brush['ring'] = (middleX, middleY, radius, thickness, colour) => {
    for (let y = -radius; y <= radius; y++)
      for (let x = -radius; x <= radius; x++) {
        const distance = Math.hypot(x, y)
        if (distance <= radius && distance > radius - thickness) dot(middleX + x, middleY + y, colour)
      }
  }
  const line: Brush['line'] = ([fromX, fromY], [toX, toY], thickness, colour) => {
    const steps = Math.ceil(Math.hypot(toX - fromX, toY - fromY))
    for (let step = 0; step <= steps; step++) {
      const x = fromX + ((toX - fromX) * step) / steps
      const y = fromY + ((toY - fromY) * step) / steps
      box(Math.round(x - thickness / 2), Math.round(y - thickness / 2), thickness, thickness, colour)
    }
  }
  draw({ box, ring, line })
  // Loaded when the first is drawn: most of what is seeded for a test has no pictures.
  const { Jimp } = await import('jimp')
  return Jimp.fromBitmap({ data, width: WIDTH, height: HEIGHT }).getBuffer('image/png')
}

/** A shed for bicycles at night, without a lamp. */
const shed = () =>
  drawn(({ box, ring, line }) => {
    for (let y = 0; y < HEIGHT; y += 4) box(0, y, WIDTH, 4, [16 + y / 24, 20 + y / 22, 38 + y / 16])
    box(0, 390, WIDTH, 90, [42, 44, 50])
    line([40, 150], [600, 110], 16, [66, 74, 92])
    for (const x of [70, 570]) box(x, 130, 12, 270, [60, 66, 82])
    for (const x of [170, 330, 490]) {
      ring(x - 46, 352, 42, 6, [84, 90, 104])
      ring(x + 46, 352, 42, 6, [84, 90, 104])
      line([x - 46, 352], [x, 300], 5, [96, 60, 60])
      line([x, 300], [x + 46, 352], 5, [96, 60, 60])
      line([x - 22, 286], [x + 8, 286], 5, [84, 90, 104])
    }
  })

/** Boxes on the stairs, in front of the way out. */
const stairs = () =>
  drawn(({ box, line }) => {
    box(0, 0, WIDTH, HEIGHT, [222, 216, 204])
    box(0, 380, WIDTH, 100, [176, 168, 154])
    box(220, 90, 200, 290, [150, 158, 150])
    box(232, 102, 176, 278, [170, 178, 170])
    box(270, 40, 100, 36, [38, 132, 82])
    line([290, 58], [346, 58], 6, [240, 248, 242])
    line([334, 48], [346, 58], 6, [240, 248, 242])
    line([334, 68], [346, 58], 6, [240, 248, 242])
    const crate = (left: number, top: number, size: number) => {
      box(left, top, size, size, [186, 142, 92])
      box(left, top + size / 2 - 6, size, 12, [164, 118, 70])
      box(left + size - 6, top, 6, size, [150, 106, 62])
    }
    for (const [left, top, size] of [
      [150, 290, 120],
      [280, 300, 110],
      [400, 270, 140],
      [200, 190, 100],
      [310, 210, 90],
    ] as const)
      crate(left, top, size)
  })

/** The glass of a hydrant's case, before and after it was mended. */
const hydrant = (isBroken: boolean) =>
  drawn(({ box, ring, line }) => {
    box(0, 0, WIDTH, HEIGHT, [232, 228, 220])
    box(150, 50, 340, 390, [184, 30, 34])
    box(176, 76, 288, 338, isBroken ? [60, 62, 66] : [196, 214, 222])
    for (const radius of [104, 78, 52])
      ring(320, 270, radius, 14, isBroken ? [150, 140, 126] : [172, 162, 148])
    if (isBroken)
      for (const [x, y] of [
        [180, 120],
        [200, 400],
        [460, 100],
        [455, 380],
        [330, 80],
      ] as const)
        line([x, y], [320, 220], 4, [236, 244, 248])
    else for (const x of [220, 250]) line([x, 96], [x - 36, 200], 8, [224, 236, 242])
  })

export const pictures = {
  shed,
  stairs,
  brokenGlass: () => hydrant(true),
  newGlass: () => hydrant(false),
}

export type PictureName = keyof typeof pictures
