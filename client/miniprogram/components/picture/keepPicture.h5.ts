/** What is worth keeping, as a picture among the downloads. */
import type { Picture } from './picture'

/** Draws it and hands the picture to the browser. */
export async function keepPicture({ name, width, height, draw }: Picture): Promise<void> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  draw(context)
  const link = document.createElement('a')
  link.href = canvas.toDataURL('image/png')
  link.download = `${name}.png`
  link.click()
}
