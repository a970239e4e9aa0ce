/** Codes people type: forgiving about case, spaces and dashes. */

/** Letters and digits only, upper case, full-width forms made plain. */
export function normaliseCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
}

/** As people read it: XXXX-XXXX. */
export function groupCode(typed: string): string {
  const code = normaliseCode(typed).slice(0, 8)
  return code.length > 4 ? `${code.slice(0, 4)}-${code.slice(4)}` : code
}

/** The sign-in code in what was scanned: `lianxin://console?code=XXXXXXXX` or the bare code; null for anything else. */
export function signInCodeOf(scanned: string): string | null {
  const named = /^lianxin:\/\/console\?(?:.*&)?code=([^&]+)/.exec(scanned.trim())
  const code = normaliseCode(named?.[1] ?? scanned)
  return code.length === 8 && (named || scanned.trim().length <= 9) ? code : null
}
