import type { Runtime } from '../runtime'
import type { MakeAsyncApi } from './call'

/** The WeChat and base library that the simulated phone claims to run. */
const WECHAT_VERSION = '8.0.56'
const SDK_VERSION = '3.8.0'

/** What the phone and the running mini-program are like. */
export function systemApi(runtime: Runtime, asyncApi: MakeAsyncApi): Record<string, unknown> {
  const { device, events, navigator } = runtime

  const windowInfo = (): Record<string, unknown> => {
    const { width, height, statusBar, navigationBar, tabBar, safeBottom } = device.metrics
    const custom = navigator.top?.config.navigationStyle === 'custom'
    const tabs = navigator.top && navigator.isTab(navigator.top.path) ? tabBar + safeBottom : 0
    const top = custom ? 0 : statusBar + navigationBar
    return {
      pixelRatio: window.devicePixelRatio || 1,
      screenWidth: width,
      screenHeight: height,
      windowWidth: width,
      windowHeight: height - top - tabs,
      screenTop: top,
      statusBarHeight: statusBar,
      safeArea: {
        left: 0,
        right: width,
        top: statusBar,
        bottom: height - safeBottom,
        width,
        height: height - statusBar - safeBottom,
      },
    }
  }
  const deviceInfo = (): Record<string, unknown> => ({
    abi: '',
    benchmarkLevel: 50,
    brand: 'simulated',
    memorySize: 6144,
    model: 'Simulated Phone',
    platform: 'devtools',
    system: 'iOS 17.0',
    deviceOrientation: 'portrait',
  })
  const baseInfo = (): Record<string, unknown> => ({
    SDKVersion: SDK_VERSION,
    version: WECHAT_VERSION,
    language: 'zh_CN',
    enableDebug: false,
    fontSizeSetting: device.fontSizeSetting,
    fontSizeScaleFactor: device.fontSizeSetting / 16,
    host: { env: 'WeChat' },
    ...(runtime.data.app.darkmode && { theme: device.theme }),
  })
  const setting = (): Record<string, unknown> => ({
    bluetoothEnabled: true,
    locationEnabled: true,
    wifiEnabled: device.networkStatus.networkType === 'wifi',
    deviceOrientation: 'portrait',
  })
  const everything = (): object => ({ ...deviceInfo(), ...baseInfo(), ...windowInfo(), ...setting() })

  const themeListeners = new Map<(value: { theme: string }) => void, (theme: string) => void>()
  return {
    getWindowInfo: windowInfo,
    getDeviceInfo: deviceInfo,
    getAppBaseInfo: baseInfo,
    getSystemSetting: setting,
    getAppAuthorizeSetting: () => ({ notificationAuthorized: 'authorized', cameraAuthorized: 'authorized' }),
    getSystemInfoSync: everything,
    getSystemInfo: asyncApi('getSystemInfo', everything),
    getSystemInfoAsync: asyncApi('getSystemInfoAsync', everything),
    getMenuButtonBoundingClientRect: () => {
      const { width, statusBar } = device.metrics
      const [right, top] = [width - 8, statusBar + 6]
      return { left: right - 87, right, top, bottom: top + 32, width: 87, height: 32 }
    },
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'wx0000000000000000', envVersion: 'develop', version: '' },
    }),
    getLaunchOptionsSync: () => ({ ...runtime.launch, referrerInfo: {} }),
    getEnterOptionsSync: () => ({ ...runtime.launch, referrerInfo: {} }),
    getUpdateManager: () => ({
      // Nothing newer exists than what was built.
      onCheckForUpdate: (listener: (result: { hasUpdate: boolean }) => void) => {
        setTimeout(() => listener({ hasUpdate: false }))
      },
      onUpdateReady: () => undefined,
      onUpdateFailed: () => undefined,
      applyUpdate: () => runtime.report.notSimulated('UpdateManager.applyUpdate'),
    }),
    getNetworkType: asyncApi('getNetworkType', () => ({ networkType: device.networkStatus.networkType })),
    onNetworkStatusChange: device.networkChange.on,
    offNetworkStatusChange: device.networkChange.off,
    onThemeChange: (listener: (value: { theme: string }) => void) => {
      const own = (theme: string): void => listener({ theme })
      themeListeners.set(listener, own)
      device.themeChange.on(own)
    },
    offThemeChange: (listener?: (value: { theme: string }) => void) => {
      for (const [known, own] of themeListeners) {
        if (listener && known !== listener) continue
        device.themeChange.off(own)
        themeListeners.delete(known)
      }
    },
    onAppShow: events.show.on,
    offAppShow: events.show.off,
    onAppHide: events.hide.on,
    offAppHide: events.hide.off,
    onError: events.error.on,
    offError: events.error.off,
    onUnhandledRejection: events.unhandledRejection.on,
    offUnhandledRejection: events.unhandledRejection.off,
    onWindowResize: events.resize.on,
    offWindowResize: events.resize.off,
    // These never happen on the simulated phone; listening is harmless.
    onPageNotFound: () => undefined,
    offPageNotFound: () => undefined,
    onMemoryWarning: () => undefined,
    offMemoryWarning: () => undefined,
    onKeyboardHeightChange: () => undefined,
    offKeyboardHeightChange: () => undefined,
    onUserCaptureScreen: () => undefined,
    offUserCaptureScreen: () => undefined,
    login: asyncApi('login', () => ({ code: `simulated-${device.openid}` })),
    checkSession: asyncApi('checkSession', () => undefined),
    getRandomValues: asyncApi('getRandomValues', ({ length }: { length: number }) => ({
      randomValues: window.crypto.getRandomValues(new Uint8Array(length)).buffer,
    })),
  }
}
