import Taro from '@tarojs/taro'

/** Opens a document in WeChat's viewer. */
export async function showDocument(name: string, source: string): Promise<void> {
  const { tempFilePath } = await Taro.downloadFile({ url: source })
  const ending = name.split('.').at(-1)?.toLowerCase() as keyof Taro.openDocument.FileType | undefined
  await Taro.openDocument({ filePath: tempFilePath, showMenu: true, ...(ending && { fileType: ending }) })
}
