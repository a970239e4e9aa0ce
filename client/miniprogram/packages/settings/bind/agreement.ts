/** WeChat's own question before personal data is used. */
import Taro from '@tarojs/taro'

/** Asks WeChat's privacy question if it has not been answered yet; false when the person refuses. */
export function agreeToPrivacy(): Promise<boolean> {
  // Older versions of WeChat do not ask; the agreement on the page holds there.
  if (process.env.TARO_ENV !== 'weapp' || !Taro.canIUse('requirePrivacyAuthorize'))
    return Promise.resolve(true)
  return new Promise((resolve) =>
    Taro.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) }),
  )
}
