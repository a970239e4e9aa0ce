/** The receipt as a picture among the downloads. */
import { drawReceipt, PICTURE } from './picture'

/** Draws the digits and hands the picture to the browser. */
export async function keepPicture(digits: string): Promise<void> {
  const canvas = Object.assign(document.createElement('canvas'), PICTURE)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  drawReceipt(context, digits)
  const link = document.createElement('a')
  link.href = canvas.toDataURL('image/png')
  link.download = '回执.png'
  link.click()
}
