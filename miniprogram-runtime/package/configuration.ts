import type { AppConfig, MiniProgramPackage, PageConfig } from '../shared/package-types'
import { resolveFrom } from '../shared/paths'
import type { PackageFiles } from './files'
import { checkSettings } from './schema'

/** WeChat refuses tab icons above this size (bytes). */
const TAB_ICON_LIMIT = 40 * 1024
const TABS_AT_LEAST = 2
const TABS_AT_MOST = 5

type Configuration = Pick<MiniProgramPackage, 'app' | 'pages' | 'json' | 'themes'>

function parseJson<T>(files: PackageFiles, path: string, problems: string[]): T | undefined {
  try {
    return JSON.parse(files.text(path)) as T
  } catch (error) {
    problems.push(`${path} is not valid JSON: ${(error as Error).message}`)
    return undefined
  }
}

/** Reads app.json, theme.json and every page's and component's JSON; what WeChat would refuse goes to `problems`. */
export function readConfiguration(files: PackageFiles, problems: string[]): Configuration {
  const app = parseJson<AppConfig>(files, 'app.json', problems) ?? { pages: [] }
  const json: Record<string, PageConfig> = {}
  for (const path of files.withExtension('.json')) {
    if (path === 'app.json' || path === app.themeLocation) continue
    const config = parseJson<PageConfig>(files, path, problems)
    if (config) json[path.slice(0, -'.json'.length)] = config
  }
  const pages = listPages(app, problems)
  checkPages(files, pages, problems)
  checkSettings(app, settingsOf(json, pages), problems)
  checkComponents(files, app, pages, json, problems)
  checkTabBar(files, app, problems)
  const themes = readThemes(files, app, problems)
  checkThemeVariables(app, json, pages, themes, problems)
  return { app, pages, json, themes }
}

/** The JSON of pages and components; other JSON in a package, such as project.config.json, is none of WeChat's settings. */
function settingsOf(json: Record<string, PageConfig>, pages: string[]): Record<string, PageConfig> {
  const known = Object.entries(json).filter(
    ([path, { component }]) => component === true || pages.includes(path),
  )
  return Object.fromEntries(known)
}

function listPages(app: AppConfig, problems: string[]): string[] {
  const main = Array.isArray(app.pages) ? app.pages : []
  if (main.length === 0) problems.push('app.json lists no page')
  const sub = (app.subPackages ?? app.subpackages ?? []).flatMap(({ root, pages }) =>
    pages.map((page) => resolveFrom('', `${root}/${page}`)),
  )
  const pages = [...main, ...sub]
  for (const page of new Set(pages.filter((page, at) => pages.indexOf(page) !== at))) {
    problems.push(`app.json lists the page ${page} twice`)
  }
  if (app.entryPagePath && !pages.includes(app.entryPagePath)) {
    problems.push(`app.json: entryPagePath ${app.entryPagePath} is not a page`)
  }
  return [...new Set(pages)]
}

function checkPages(files: PackageFiles, pages: string[], problems: string[]): void {
  for (const page of pages) {
    for (const extension of ['.js', '.wxml']) {
      if (!files.has(page + extension)) problems.push(`page ${page}: ${page}${extension} is missing`)
    }
  }
}

function checkComponents(
  files: PackageFiles,
  app: AppConfig,
  pages: string[],
  json: Record<string, PageConfig>,
  problems: string[],
): void {
  const users: [string, Record<string, string> | undefined][] = [['app', app.usingComponents]]
  for (const [path, config] of Object.entries(json)) {
    if (config.component || pages.includes(path)) users.push([path, config.usingComponents])
  }
  for (const [user, components] of users) {
    for (const [name, target] of Object.entries(components ?? {})) {
      if (/^plugin(-private)?:\/\//.test(target)) {
        problems.push(`${user}.json: <${name}> comes from a plugin, which is not simulated`)
        continue
      }
      const path = resolveFrom(user, target)
      for (const extension of ['.js', '.json', '.wxml']) {
        if (!files.has(path + extension)) {
          problems.push(`${user}.json: <${name}> needs ${path}${extension}, which is missing`)
        }
      }
      if (json[path] && json[path].component !== true) {
        problems.push(`${user}.json: <${name}> is ${path}, whose JSON lacks "component": true`)
      }
    }
  }
}

function checkTabBar(files: PackageFiles, app: AppConfig, problems: string[]): void {
  if (!app.tabBar) return
  if (app.tabBar.custom) problems.push('app.json: a custom tab bar is not simulated')
  const list = app.tabBar.list ?? []
  if (list.length < TABS_AT_LEAST || list.length > TABS_AT_MOST) {
    problems.push(`app.json: a tab bar has ${TABS_AT_LEAST} to ${TABS_AT_MOST} tabs, not ${list.length}`)
  }
  for (const tab of list) {
    if (!app.pages.includes(tab.pagePath)) {
      problems.push(
        `app.json: the tab ${tab.text} leads to ${tab.pagePath}, which is no page of the main package`,
      )
    }
    for (const icon of [tab.iconPath, tab.selectedIconPath]) {
      if (!icon || icon.startsWith('@')) continue
      checkTabIcon(files, icon, problems)
    }
  }
}

function checkTabIcon(files: PackageFiles, icon: string, problems: string[]): void {
  const path = resolveFrom('', icon)
  if (!files.has(path)) problems.push(`app.json: the tab icon ${icon} is missing`)
  else if (!/\.(png|jpe?g)$/i.test(path))
    problems.push(`app.json: the tab icon ${icon} is neither PNG nor JPEG`)
  else if (files.size(path) > TAB_ICON_LIMIT)
    problems.push(`app.json: the tab icon ${icon} is larger than 40 KB`)
}

function readThemes(files: PackageFiles, app: AppConfig, problems: string[]): MiniProgramPackage['themes'] {
  const none = { light: {}, dark: {} }
  if (!app.themeLocation) return none
  if (!files.has(app.themeLocation)) {
    problems.push(`app.json: themeLocation ${app.themeLocation} is missing`)
    return none
  }
  return { ...none, ...parseJson<Partial<MiniProgramPackage['themes']>>(files, app.themeLocation, problems) }
}

function checkThemeVariables(
  app: AppConfig,
  json: Record<string, PageConfig>,
  pages: string[],
  themes: MiniProgramPackage['themes'],
  problems: string[],
): void {
  const places: [string, unknown][] = [
    ['app.json window', app.window],
    ['app.json tabBar', app.tabBar],
    ...(app.tabBar?.list ?? []).map((tab): [string, unknown] => ['app.json tabBar', tab]),
    ...pages.map((page): [string, unknown] => [`${page}.json`, json[page]]),
  ]
  for (const [place, values] of places) {
    for (const [key, value] of Object.entries(values ?? {})) {
      if (typeof value !== 'string' || !value.startsWith('@')) continue
      for (const theme of ['light', 'dark'] as const) {
        if (themes[theme][value.slice(1)] === undefined) {
          problems.push(`${place}: ${key} is ${value}, which theme.json does not define for ${theme}`)
        }
      }
    }
  }
}
