const SPACE = /[ \t\r\n]*/y
const SCALAR =
  /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy
const NAME = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy

/**
 * Where a text stops being JSON: browsers do not say it, or each in its own way.
 * @returns offset of the first thing that does not fit; the length of the text when only the rest is missing;
 * null when nothing is wrong
 */
export function mistakeIn(text: string): number | null {
  let at = 0
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at = pattern.lastIndex
    return found !== null
  }
  const takeSign = (sign: string): boolean => {
    take(SPACE)
    if (text[at] !== sign) return false
    at++
    return true
  }

  function value(): boolean {
    if (takeSign('{')) return list('}', member)
    if (takeSign('[')) return list(']', value)
    return take(SCALAR)
  }
  function member(): boolean {
    take(SPACE)
    return take(NAME) && takeSign(':') && value()
  }
  function list(end: string, item: () => boolean): boolean {
    if (takeSign(end)) return true
    do if (!item()) return false
    while (takeSign(','))
    return takeSign(end)
  }

  const whole = value()
  take(SPACE)
  return whole && at === text.length ? null : at
}
