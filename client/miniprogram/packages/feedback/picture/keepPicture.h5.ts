/** What is worth keeping as a picture among the downloads. */
import { draw, type Kept, PICTURE } from './draw'

/** Draws it and hands the picture to the browser. */
export async function keepPicture(kept: Kept): Promise<void> {
  const canvas = Object.assign(document.createElement('canvas'), PICTURE)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  draw(context, kept)
  const link = document.createElement('a')
  link.href = canvas.toDataURL('image/png')
  link.download = `${kept.name}.png`
  link.click()
}
