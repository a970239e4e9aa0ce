/** What is worth keeping, as a picture in the album. */
import Taro from '@tarojs/taro'
import { phoneRefusal } from '../../api/phoneRefusal'
import type { Picture } from './picture'

/**
 * Draws it and saves it.
 * @throws ApiError saying what to do, when the person or the phone does not allow it
 */
export async function keepPicture({ width, height, draw }: Picture): Promise<void> {
  try {
    const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height })
    draw(canvas.getContext('2d') as unknown as CanvasRenderingContext2D)
    const { tempFilePath } = await Taro.canvasToTempFilePath({
      canvas: canvas as never,
      width,
      height,
      fileType: 'png',
    })
    await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath })
  } catch (reason) {
    throw phoneRefusal(reason, '没有存成图片', '添加到相册')
  }
}
