/** An image is drawn anew before it is sent: that leaves place, device and everything else behind, and makes it small. */
import { api } from '../api'

/** What one call carries, in characters of base64. */
const mostCharacters = 84_000
const widths = [1200, 960, 720, 540]
const qualities = [0.85, 0.7, 0.55]

/** Uploads an image; throws an Error with words for people when the file is none. */
export async function uploadImage(file: File): Promise<{ fileId: string; url: string }> {
  let bitmap: ImageBitmap
  try {
    bitmap = await createImageBitmap(file)
  } catch {
    throw new Error('这个文件打不开，请换一张 JPG、PNG 或 WebP 图片。')
  }
  try {
    for (const width of widths)
      for (const quality of qualities) {
        const base64 = drawn(bitmap, width, quality)
        if (base64.length <= mostCharacters) return await api('study.uploadImage', { base64 })
      }
  } finally {
    bitmap.close()
  }
  throw new Error('这张图片细节太多，压缩后仍然太大，请裁小一些再传。')
}

function drawn(bitmap: ImageBitmap, width: number, quality: number): string {
  const scale = Math.min(1, width / bitmap.width)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('这台电脑的浏览器不能处理图片，请换一个浏览器。')
  // What is transparent would turn black in a JPEG.
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/jpeg', quality).split(',')[1] ?? ''
}
