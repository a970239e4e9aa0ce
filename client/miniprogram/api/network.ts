/** Whether the phone has a network. */
import Taro from '@tarojs/taro'

/** Tells each change; hands back how to stop. */
export function onNetworkChange(listener: (online: boolean) => void): () => void {
  const tell = ({ isConnected }: { isConnected: boolean }) => listener(isConnected)
  Taro.onNetworkStatusChange(tell)
  return () => Taro.offNetworkStatusChange(tell)
}

export async function isOnline(): Promise<boolean> {
  const { networkType } = await Taro.getNetworkType()
  return networkType !== 'none'
}
