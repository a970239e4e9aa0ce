import type { BuiltinServices } from './builtins/services'
import { textOf } from './http'
import type { Runtime } from './runtime'
import type { Privacy } from './wx/privacy'

/** What a tap on a button does by its `open-type`; every other open-type is refused where it is tapped. */
export function openTypes(runtime: Runtime, privacy: Privacy): BuiltinServices['openTypes'] {
  return {
    share: ({ element }) => {
      const page = runtime.navigator.top
      if (page) runtime.share(page, 'button', { id: element.id, dataset: {} })
    },
    getPhoneNumber: ({ emit }) => {
      void askPhoneNumber(runtime, privacy).then(({ errMsg, ...answer }) =>
        emit('getphonenumber', { errMsg: `getPhoneNumber:${errMsg}`, ...answer }),
      )
    },
    agreePrivacyAuthorization: ({ emit }) => {
      privacy.agree()
      emit('agreeprivacyauthorization')
    },
  }
}

interface PhoneAnswer {
  errMsg: string
  code?: string
  errno?: number
}

/** Asks whether the mini-program may have the phone number; the server makes the code for it. */
async function askPhoneNumber(runtime: Runtime, privacy: Privacy): Promise<PhoneAnswer> {
  const { device, dialogs } = runtime
  if (device.phoneNumber !== undefined) return { errMsg: 'ok', code: device.phoneNumber }
  if (!(await privacy.ask('getPhoneNumber')))
    return { errMsg: 'fail privacy permission is not authorized', errno: 104 }
  const chosen = await dialogs.showSheet(['允许'], { note: '小程序申请获取并验证您的手机号', cancel: '拒绝' })
  if (chosen === undefined) return { errMsg: 'fail user deny' }
  try {
    return { errMsg: 'ok', code: await phoneCode(runtime) }
  } catch (error) {
    return { errMsg: `fail ${(error as Error).message}` }
  }
}

async function phoneCode({ http, device }: Runtime): Promise<string> {
  if (!http || !device.networkStatus.isConnected) throw new Error('network is down')
  const { status, bytes } = await http('/localcloud/phone-codes', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ openid: device.openid }),
  })
  if (status >= 300) throw new Error(`status ${status}`)
  return (JSON.parse(textOf(bytes)) as { code: string }).code
}
