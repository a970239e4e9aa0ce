/** An image is drawn anew: what it showed stays, and nothing else that was in the file. */
import { attachmentBroken, attachmentTooLarge } from './errors'
import { fail } from '../../kernel/errors'

/** The longer edge of what is kept, in pixels. */
export const MAX_EDGE = 2000
/** Pixels that are decoded at all: as many as fit a function's memory. Phones and the desk shrink before they send. */
export const MAX_PIXELS = 6_000_000
const JPEG_QUALITY = 82

/**
 * The image without metadata, at most {@link MAX_EDGE} wide and high; turned as its camera said.
 * @throws attachmentBroken when it can't be decoded; attachmentTooLarge when it has too many pixels
 */
export async function drawnAnew(kind: 'jpg' | 'png', content: Buffer): Promise<Buffer> {
  const size = sizeOf(kind, content)
  if (size === null) return fail(attachmentBroken)
  if (size.width * size.height > MAX_PIXELS) return fail(attachmentTooLarge)
  // Loaded when the first image comes, so that no other call waits for it.
  const { Jimp } = await import('jimp')
  const decoded = await Jimp.fromBuffer(content).catch(() => fail(attachmentBroken))
  const { data, width, height } = decoded.bitmap
  // A bitmap of its own: whatever the decoder may keep beside the pixels is not written again.
  const image = Jimp.fromBitmap({ data, width, height })
  if (Math.max(width, height) > MAX_EDGE) image.scaleToFit({ w: MAX_EDGE, h: MAX_EDGE })
  return kind === 'jpg'
    ? image.getBuffer('image/jpeg', { quality: JPEG_QUALITY })
    : image.getBuffer('image/png')
}

/** Width and height by the header, before anything is decoded; null when there is none to be found. */
function sizeOf(kind: 'jpg' | 'png', content: Buffer): { width: number; height: number } | null {
  if (kind === 'png')
    return content.length >= 24 && content.toString('latin1', 12, 16) === 'IHDR'
      ? { width: content.readUInt32BE(16), height: content.readUInt32BE(20) }
      : null
  for (let at = 2; at + 9 < content.length;) {
    if (content[at] !== 0xff) return null
    const marker = content[at + 1]!
    // Start of frame, whatever its coding (ITU-T T.81, Table B.1); C4, C8 and CC in its range are something else.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { height: content.readUInt16BE(at + 5), width: content.readUInt16BE(at + 7) }
    at += marker === 0xff ? 1 : 2 + content.readUInt16BE(at + 2)
  }
  return null
}
