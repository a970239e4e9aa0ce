import { useState } from 'react'

const KEY = 'portal.visitor'

/** The openid of this browser's visitor, and how to become another one. */
export function useVisitor(): [string, () => void] {
  const [openid, setOpenid] = useState(() => window.localStorage.getItem(KEY) ?? newVisitor())
  return [openid, () => setOpenid(newVisitor())]
}

function newVisitor(): string {
  const digits = Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  )
  const openid = `o-visitor-${digits.join('')}`
  window.localStorage.setItem(KEY, openid)
  return openid
}
