/** Says what a thing is to screen readers: WeChat and browsers have different names for it. */
export function roleOf(role: 'img' | 'progressbar' | 'status'): { role: string } | { 'aria-role': string } {
  return process.env.TARO_ENV === 'weapp' ? { 'aria-role': role } : { role }
}
