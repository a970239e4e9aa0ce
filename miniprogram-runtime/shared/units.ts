/**
 * Rewrites a phone's lengths and insets into ones a browser knows:
 * `rpx` (750 to the screen's width) becomes `vw`, `vh` (of the page, not of the screen) becomes `cqh` of the
 * page's frame, and the safe-area insets become variables that the simulated phone sets.
 */
export function toBrowserUnits(css: string): string {
  if (!/rpx|vh|safe-area/.test(css)) return css
  return css
    .replace(/(-?\d*\.?\d+)rpx\b/g, (_, length: string) => `${+(Number(length) / 7.5).toFixed(5)}vw`)
    .replace(/(-?\d*\.?\d+)vh\b/g, '$1cqh')
    .replace(/\b(?:env|constant)\(\s*(safe-area-inset-(?:top|right|bottom|left))\s*/g, 'var(--$1')
}
