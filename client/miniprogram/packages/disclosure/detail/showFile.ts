import Taro from '@tarojs/taro'

interface File {
  name: string
  mime: string
  url: string
}

/** Opens a picture or a document in WeChat's viewer. */
export async function showFile({ name, mime, url }: File): Promise<void> {
  if (mime.startsWith('image/')) {
    await Taro.previewImage({ urls: [url] })
    return
  }
  const { tempFilePath } = await Taro.downloadFile({ url })
  const ending = name.split('.').at(-1)?.toLowerCase() as keyof Taro.openDocument.FileType | undefined
  await Taro.openDocument({ filePath: tempFilePath, showMenu: true, ...(ending && { fileType: ending }) })
}
