/** The receipt as a picture in the album. */
import Taro from '@tarojs/taro'
import { drawReceipt, PICTURE } from './picture'

/** Draws the digits and saves them; rejects when the person does not allow it. */
export async function keepPicture(digits: string): Promise<void> {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', ...PICTURE })
  drawReceipt(canvas.getContext('2d') as unknown as CanvasRenderingContext2D, digits)
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    canvas: canvas as never,
    ...PICTURE,
    fileType: 'png',
  })
  await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath })
}
