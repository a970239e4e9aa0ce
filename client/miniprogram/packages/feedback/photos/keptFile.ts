/** A file that came with a letter, on the phone for as long as its page is open. */
import Taro from '@tarojs/taro'

export interface KeptFile {
  /** Where the phone shows it from. */
  address: string
  /** Takes it off the phone again. */
  remove(): void
}

/** @param ending of its name, with the dot */
export function keepFile(key: string, content: Uint8Array, ending: string): Promise<KeptFile> {
  const manager = Taro.getFileSystemManager()
  const address = `${Taro.env.USER_DATA_PATH}/letter-${key}${ending}`
  return new Promise((resolve, reject) => {
    manager.writeFile({
      filePath: address,
      data: content.slice().buffer,
      // What is no longer there needs no removing.
      success: () =>
        resolve({ address, remove: () => manager.unlink({ filePath: address, fail: () => {} }) }),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
}

/** Opens a document in WeChat's viewer. */
export async function openDocument({ address }: KeptFile): Promise<void> {
  await Taro.openDocument({ filePath: address, showMenu: true })
}

/** Shows a picture alone, where it can be made larger with two fingers. */
export async function openPicture({ address }: KeptFile): Promise<void> {
  await Taro.previewImage({ urls: [address] })
}
