/** What the Node side hands to the browser side: a mini-program read from disk, checked and compiled. */

export interface TabBarItem {
  pagePath: string
  text: string
  iconPath?: string
  selectedIconPath?: string
}

export interface WindowConfig {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: string
  navigationStyle?: string
  backgroundColor?: string
  backgroundColorContent?: string
  backgroundTextStyle?: string
  enablePullDownRefresh?: boolean
  onReachBottomDistance?: number
}

export interface AppConfig {
  pages: string[]
  entryPagePath?: string
  subPackages?: { root: string; pages: string[] }[]
  subpackages?: { root: string; pages: string[] }[]
  window?: WindowConfig
  tabBar?: {
    custom?: boolean
    color?: string
    selectedColor?: string
    backgroundColor?: string
    borderStyle?: string
    list: TabBarItem[]
  }
  usingComponents?: Record<string, string>
  darkmode?: boolean
  themeLocation?: string
  lazyCodeLoading?: string
  requiredBackgroundModes?: string[]
}

export interface PageConfig extends WindowConfig {
  component?: boolean
  usingComponents?: Record<string, string>
  styleIsolation?: string
  addGlobalClass?: boolean
}

/** Sizes in bytes of the files as WeChat counts them: the main package and each subpackage by its root. */
export interface PackageSizes {
  total: number
  main: number
  subPackages: Record<string, number>
  /** The files that are a page's own: script, template, style, settings. */
  pages: Record<string, number>
}

export interface MiniProgramPackage {
  app: AppConfig
  /** Every page, those of subpackages with their root in front. */
  pages: string[]
  /** Page and component configurations by path without extension. */
  json: Record<string, PageConfig>
  /** JavaScript sources by path with extension. */
  scripts: Record<string, string>
  /** Compiled styles by path without extension: lengths and selectors already fit for a browser. */
  styles: Record<string, string>
  /** A JavaScript expression that evaluates to the compiled templates by path. */
  templates: string
  /** The variables of theme.json, as `@name` in the configurations refers to them. */
  themes: { light: Record<string, string>; dark: Record<string, string> }
  sizes: PackageSizes
}

/** The part of a package that travels as JSON; templates travel as JavaScript beside it. */
export type PackageData = Omit<MiniProgramPackage, 'templates' | 'sizes'>

export function isComponentPath(json: Record<string, PageConfig>, path: string): boolean {
  return json[path]?.component === true
}
