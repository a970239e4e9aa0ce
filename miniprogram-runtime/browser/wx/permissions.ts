import type { Runtime } from '../runtime'
import { ApiFailure, type MakeAsyncApi } from './call'

/** What a mini-program may be permitted, as WeChat names it and as the person reads it. */
const SCOPES: Record<string, string> = {
  'scope.userLocation': '位置信息',
  'scope.userFuzzyLocation': '模糊位置',
  'scope.werun': '微信运动步数',
  'scope.record': '麦克风',
  'scope.camera': '摄像头',
  'scope.bluetooth': '蓝牙',
  'scope.writePhotosAlbum': '添加到相册',
  'scope.addPhoneContact': '添加到通讯录',
  'scope.addPhoneCalendar': '添加到日历',
}

/** Asks once for what WeChat guards by a scope; rejects where the person has refused, now or before. */
export async function permit({ device, dialogs }: Runtime, scope: string): Promise<void> {
  const name = SCOPES[scope]
  if (!name) throw new ApiFailure(`invalid scope ${scope}`)
  const known = device.permissions.get(scope)
  if (known === undefined) {
    const { confirm } = await dialogs.showModal({
      title: '小程序申请',
      content: `使用您的${name}`,
      cancelText: '拒绝',
      confirmText: '允许',
    })
    device.permissions.set(scope, confirm)
  }
  if (!device.permissions.get(scope)) throw new ApiFailure('auth deny', { errno: 103 })
}

/** wx.authorize, wx.getSetting and wx.openSetting. */
export function permissionApi(runtime: Runtime, asyncApi: MakeAsyncApi): Record<string, unknown> {
  const { device, dialogs } = runtime
  const settings = (): object => ({ authSetting: Object.fromEntries(device.permissions) })
  return {
    getSetting: asyncApi('getSetting', settings),
    authorize: asyncApi('authorize', ({ scope }: { scope: string }) => permit(runtime, scope)),
    openSetting: asyncApi('openSetting', async () => {
      for (;;) {
        const asked = [...device.permissions]
        const items = asked.map(([scope, allowed]) => `${SCOPES[scope]}：${allowed ? '已允许' : '未允许'}`)
        const chosen = await dialogs.showSheet(items, { note: '设置', cancel: '完成' })
        const entry = chosen === undefined ? undefined : asked[chosen]
        if (!entry) return settings()
        device.permissions.set(entry[0], !entry[1])
      }
    }),
  }
}
