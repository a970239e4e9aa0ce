/** A photo drawn anew: what it shows, and nothing of where, when and with what it was taken. */
import { fromBase64 } from '../../../../../cloudfunctions/domains/feedback/sealing'

/** A canvas, as far as it is needed here; WeChat's and the browser's have it alike. */
export interface Surface {
  width: number
  height: number
  getContext(kind: '2d'): CanvasRenderingContext2D | null
  createImage(): HTMLImageElement
  toDataURL(type: string, quality: number): string
}

/** The longer edge, in pixels: enough to read a sheet of paper by. */
const MAX_EDGE = 1600
const QUALITY = 0.8

/** The photo as JPEG. @throws when the phone can't read it */
export async function redrawn(on: Surface, address: string): Promise<Uint8Array> {
  const image = await loaded(on, address)
  const scale = Math.min(1, MAX_EDGE / Math.max(image.width, image.height))
  on.width = Math.max(1, Math.round(image.width * scale))
  on.height = Math.max(1, Math.round(image.height * scale))
  const context = on.getContext('2d')
  if (!context) throw new Error('the canvas can’t be drawn on')
  // What is transparent would turn black in a JPEG.
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, on.width, on.height)
  context.drawImage(image, 0, 0, on.width, on.height)
  const [, base64 = ''] = on.toDataURL('image/jpeg', QUALITY).split(',')
  const content = fromBase64(base64)
  if (!content || content.length === 0) throw new Error('the photo could not be drawn')
  return content
}

function loaded(on: Surface, address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = on.createImage()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('the photo can’t be read'))
    image.src = address
  })
}
