import { isComponentPath, type PageConfig } from './package-types'

/** The prefix of the classes of a component whose style is its own; undefined where styles are shared. */
export function styleScopeOf(path: string, json: Record<string, PageConfig>): string | undefined {
  const config = json[path]
  if (!config || !isComponentPath(json, path)) return undefined
  const isolation = config.styleIsolation ?? (config.addGlobalClass ? 'apply-shared' : 'isolated')
  return isolation === 'isolated' || isolation === 'apply-shared' ? path.replace(/\W/g, '_') : undefined
}
