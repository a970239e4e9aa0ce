/** What WeChat's button gives back in place of a code. */
export interface NoCode {
  errMsg: string
  errno?: number
}

/** WeChat docs, getPhoneNumber: the mini-program has used up the verifications it has paid for. */
const USED_UP = 1400001
/** WeChat docs, privacy: the person has not agreed to the privacy guideline. */
const NO_PRIVACY = 104

/** Why there is no code, and what to do. */
export function refusalIn({ errMsg, errno }: NoCode): string {
  if (errno === USED_UP) return '这里的手机号验证次数暂时用完了，请过些天再试，或告诉支部。'
  if (errno === NO_PRIVACY || /deny|cancel/.test(errMsg))
    return '您没有允许，所以还没有验证，什么也没有记下。想评论时再点一次，选“允许”就好。'
  return '微信没有给出结果，请检查网络后再点一次。'
}
