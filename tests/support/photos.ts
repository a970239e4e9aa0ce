/** Photos as phones make them. */
import { Jimp } from 'jimp'

/** A picture of two colours. */
export async function jpeg(width: number, height: number): Promise<Buffer> {
  const image = new Jimp({ width, height, color: 0xb8141aff })
  for (let x = 0; x < width / 2; x++)
    for (let y = 0; y < height / 2; y++) image.setPixelColor(0xffffffff, x, y)
  return image.getBuffer('image/jpeg', { quality: 90 })
}

/** The picture with what a phone adds: camera, owner and the place, in an Exif segment (CIPA DC-008). */
export function withExif(picture: Buffer): Buffer {
  const tiff = Buffer.alloc(200)
  tiff.write('II*\0', 0, 'latin1')
  tiff.writeUInt32LE(8, 4)
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    tiff.writeUInt16LE(tag, at)
    tiff.writeUInt16LE(type, at + 2)
    tiff.writeUInt32LE(count, at + 4)
    tiff.writeUInt32LE(value, at + 8)
  }
  tiff.writeUInt16LE(2, 8)
  entry(10, 0x010f, 2, 14, 80)
  entry(22, 0x8825, 4, 1, 50)
  tiff.writeUInt16LE(2, 50)
  entry(52, 0x0001, 2, 2, 0x4e)
  entry(64, 0x0002, 5, 3, 100)
  tiff.write('SecretCamera1\0', 80, 'latin1')
  for (const [index, value] of [30, 1, 15, 1, 7, 1].entries()) tiff.writeUInt32LE(value, 100 + index * 4)
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  const comment = Buffer.from([0xff, 0xfe, 0, 14, ...Buffer.from('SecretNote!!', 'latin1')])
  return Buffer.concat([picture.subarray(0, 2), head, body, comment, picture.subarray(2)])
}

/** A picture of noise that does not compress: square, of so many pixels a side. */
export async function noise(side: number): Promise<Buffer> {
  const data = Buffer.alloc(side * side * 4)
  let state = 7
  for (let at = 0; at < data.length; at++) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    data[at] = at % 4 === 3 ? 255 : state >> 16
  }
  return Jimp.fromBitmap({ data, width: side, height: side }).getBuffer('image/jpeg', { quality: 70 })
}
