/** What is worth keeping as a picture in the album. */
import Taro from '@tarojs/taro'
import { draw, type Kept, PICTURE } from './draw'

/** Draws it and saves it; rejects when the person does not allow it. */
export async function keepPicture(kept: Kept): Promise<void> {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', ...PICTURE })
  draw(canvas.getContext('2d') as unknown as CanvasRenderingContext2D, kept)
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    canvas: canvas as never,
    ...PICTURE,
    fileType: 'png',
  })
  await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath })
}
