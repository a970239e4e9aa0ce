/** What the sign-in page shows and sends, without the page. */

/** `ABCD EFGH`, easier to read across two screens. */
export function spacedCode(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`.trim()
}

/** What the mini-program finds in the picture. */
export function qrContent(code: string): string {
  return `lianxin://console?code=${code}`
}

/**
 * Seconds until the code expires, or null when this computer's clock is too far from the server's to tell.
 * The server decides in any case; this is only for the eye.
 */
export function secondsLeft(expiresAt: string, now: number): number | null {
  const seconds = Math.round((Date.parse(expiresAt) - now) / 1000)
  return seconds >= 0 && seconds <= 15 * 60 ? seconds : null
}

const browsers: [RegExp, string][] = [
  [/MicroMessenger/, '微信'],
  [/Edg\//, 'Edge'],
  [/QQBrowser/, 'QQ浏览器'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

const systems: [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/, '鸿蒙'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
]

/** `Chrome（Windows）`: what the person is asked to recognise before confirming. */
export function browserName(userAgent: string): string {
  const nameIn = (names: [RegExp, string][], otherwise: string) =>
    names.find(([pattern]) => pattern.test(userAgent))?.[1] ?? otherwise
  return `${nameIn(browsers, '浏览器')}（${nameIn(systems, '电脑')}）`
}
