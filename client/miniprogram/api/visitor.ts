/** Who a browser says it is, for the local cloud. */
const key = 'lianxin.openid'

/**
 * The openid of this browser tab: `?openid=` in the address (kept for the tab), else a visitor's id (kept for the
 * browser).
 */
export function visitorOpenid(): string {
  const named = new URLSearchParams(window.location.search).get('openid')
  if (named) {
    window.sessionStorage.setItem(key, named)
    return named
  }
  return window.sessionStorage.getItem(key) ?? window.localStorage.getItem(key) ?? newVisitor()
}

function newVisitor(): string {
  const visitor = `o-visitor-${crypto.randomUUID().slice(0, 13)}`
  window.localStorage.setItem(key, visitor)
  return visitor
}
