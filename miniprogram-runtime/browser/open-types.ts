import type { BuiltinServices } from './builtins/services'
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
      const code = runtime.device.phoneNumber
      const answer = code === undefined ? { errMsg: 'fail user deny' } : { errMsg: 'ok', code }
      emit('getphonenumber', { ...answer, errMsg: `getPhoneNumber:${answer.errMsg}` })
    },
    agreePrivacyAuthorization: ({ emit }) => {
      privacy.agree()
      emit('agreeprivacyauthorization')
    },
  }
}
