import type { PackageData } from '../../shared/package-types'
import type { Theme } from '../../shared/window'

/** What WeChat takes where the configuration says nothing. */
const DEFAULTS: Record<string, string> = {
  navigationBarBackgroundColor: '#ededed',
  navigationBarTextStyle: 'black',
  backgroundColor: '#ffffff',
}

/** A value of app.json or a page's JSON with `@name` looked up in theme.json. */
export function themed(data: PackageData, theme: Theme, value: string | undefined): string | undefined {
  return value?.startsWith('@') ? data.themes[theme][value.slice(1)] : value
}

/** A colour or word of a page's window configuration under the present theme. */
export function windowValue(
  data: PackageData,
  theme: Theme,
  config: object,
  key: keyof typeof DEFAULTS & string,
): string {
  return themed(data, theme, (config as Record<string, string | undefined>)[key]) ?? DEFAULTS[key] ?? ''
}
