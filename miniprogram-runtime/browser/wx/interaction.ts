import type { Runtime } from '../runtime'
import type { ModalOptions, ToastOptions } from '../shell/dialogs'
import { ApiFailure, type MakeAsyncApi } from './call'

/** WeChat shows a toast this long (milliseconds) unless told otherwise. */
const TOAST_MS = 1500
const ACTION_SHEET_LIMIT = 6
const OPEN_CONTRACT = '《小程序用户隐私保护指引》'

/** Toasts, dialogs, sheets, sharing menu, clipboard, scanning, vibration. */
export function interactionApi(runtime: Runtime, asyncApi: MakeAsyncApi): Record<string, unknown> {
  const { dialogs, device } = runtime
  const nothing = (name: string): unknown => asyncApi(name, () => undefined)
  return {
    showToast: asyncApi('showToast', (options: ToastOptions) => {
      const image = options.image && runtime.asset(options.image)
      dialogs.showToast({ ...options, ...(image && { image }), duration: options.duration ?? TOAST_MS })
    }),
    hideToast: asyncApi('hideToast', () => dialogs.hideToast()),
    showLoading: asyncApi('showLoading', ({ title = '', mask }: ToastOptions) => {
      dialogs.showToast({ title, icon: 'loading', ...(mask && { mask }) })
    }),
    hideLoading: asyncApi('hideLoading', () => dialogs.hideToast()),
    showModal: asyncApi('showModal', (options: ModalOptions) => dialogs.showModal(options)),
    showActionSheet: asyncApi(
      'showActionSheet',
      async ({ itemList, alertText }: { itemList: string[]; alertText?: string }) => {
        if (itemList.length > ACTION_SHEET_LIMIT)
          throw new ApiFailure('parameter error: itemList should not be large than 6')
        const tapIndex = await dialogs.showSheet(itemList, alertText ? { note: alertText } : {})
        if (tapIndex === undefined) throw new ApiFailure('cancel')
        return { tapIndex }
      },
    ),
    showShareMenu: nothing('showShareMenu'),
    hideShareMenu: nothing('hideShareMenu'),
    updateShareMenu: nothing('updateShareMenu'),
    vibrateShort: nothing('vibrateShort'),
    vibrateLong: nothing('vibrateLong'),
    hideKeyboard: asyncApi('hideKeyboard', () => (document.activeElement as HTMLElement | null)?.blur()),
    setClipboardData: asyncApi('setClipboardData', ({ data }: { data: string }) => {
      device.clipboard = String(data)
      // The browser may refuse outside a tap; the simulated phone keeps the text either way.
      void window.navigator.clipboard?.writeText(device.clipboard).catch(() => undefined)
      dialogs.showToast({ title: '内容已复制', icon: 'none', duration: TOAST_MS })
    }),
    getClipboardData: asyncApi('getClipboardData', () => ({ data: device.clipboard })),
    scanCode: asyncApi('scanCode', async () => {
      const seen = device.nextScan()
      const result = seen ?? (await askForCode(runtime))
      return { result, scanType: 'QR_CODE', charSet: 'UTF-8', rawData: '', path: '' }
    }),
    openPrivacyContract: asyncApi('openPrivacyContract', async () => {
      await dialogs.showModal({
        title: OPEN_CONTRACT,
        content: '（模拟环境，此处显示隐私保护指引）',
        showCancel: false,
      })
    }),
  }
}

/** There is no camera: the person may type or paste what the code says. */
async function askForCode({ dialogs }: Runtime): Promise<string> {
  const { confirm, content } = await dialogs.showModal({
    title: '扫一扫',
    editable: true,
    placeholderText: '粘贴二维码的内容',
  })
  if (!confirm || !content) throw new ApiFailure('cancel')
  return content
}
