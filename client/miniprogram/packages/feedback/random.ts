/** Random bytes from the phone's own source. */
import Taro from '@tarojs/taro'

/** @throws when the phone has none: then nothing secret may be made on it */
export async function randomBytes(length: number): Promise<Uint8Array> {
  const { randomValues } = await Taro.getRandomValues({ length })
  return new Uint8Array(randomValues)
}
