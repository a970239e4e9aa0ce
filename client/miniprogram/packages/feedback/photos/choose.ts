/** Choosing photos in WeChat. */
import Taro from '@tarojs/taro'

/** Addresses of the photos chosen; none when the person thought better of it. */
export async function choosePhotos(most: number): Promise<string[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: most,
      mediaType: ['image'],
      sizeType: ['compressed'],
    })
    return tempFiles.map(({ tempFilePath }) => tempFilePath)
  } catch (reason) {
    if (/cancel/.test(String((reason as { errMsg?: string }).errMsg))) return []
    throw reason
  }
}
