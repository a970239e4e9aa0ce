import Taro from '@tarojs/taro'

/** Lets the person send a text file to a chat of their own, which is how a file leaves WeChat. */
export async function keepFile(name: string, text: string): Promise<void> {
  const path = `${Taro.env.USER_DATA_PATH}/${name}`
  Taro.getFileSystemManager().writeFileSync(path, text, 'utf8')
  await Taro.shareFileMessage({ filePath: path, fileName: name })
}
