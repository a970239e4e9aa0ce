import type { AppConfig, MiniProgramPackage, PackageSizes } from '../shared/package-types'
import { readConfiguration } from './configuration'
import { openPackage, type PackageFiles } from './files'
import { MiniProgramProblems } from './problems'
import { checkScripts } from './scripts'
import { compileStyles } from './styles'
import { compileTemplates } from './templates'

/**
 * Reads a built mini-program and compiles it for this runtime.
 * Throws MiniProgramProblems with everything that is wrong with it.
 */
export function packMiniProgram(distDir: string): MiniProgramPackage {
  const files = openPackage(distDir)
  const problems: string[] = []
  const { app, pages, json, themes } = readConfiguration(files, problems)
  const scripts = Object.fromEntries(files.withExtension('.js').map((path) => [path, files.text(path)]))
  if (!scripts['app.js']) problems.push('app.js is missing')
  checkScripts(scripts, problems)
  const templates = compileTemplates(files, problems)
  const styles = compileStyles(files, json, problems)
  if (problems.length > 0) throw new MiniProgramProblems(distDir, problems)
  return { app, pages, json, themes, scripts, templates, styles, sizes: measure(files, app, pages) }
}

function measure(files: PackageFiles, app: AppConfig, pages: string[]): PackageSizes {
  const sizes: PackageSizes = { total: 0, main: 0, subPackages: {}, pages: {} }
  const roots = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replace(/^\/|\/$/g, ''))
  for (const root of roots) sizes.subPackages[root] = 0
  for (const path of files.paths) {
    const size = files.size(path)
    const root = roots.find((root) => path.startsWith(`${root}/`))
    sizes.total += size
    if (root === undefined) sizes.main += size
    else sizes.subPackages[root] = (sizes.subPackages[root] ?? 0) + size
  }
  for (const page of pages) {
    const own = ['.js', '.wxml', '.wxss', '.json'].map((ending) => page + ending).filter(files.has)
    sizes.pages[page] = own.reduce((sum, path) => sum + files.size(path), 0)
  }
  return sizes
}
