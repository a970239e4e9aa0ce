import type { MiniProgramPackage, PackageData } from '../shared/package-types'

/**
 * The script that puts a compiled package where the runtime looks for it.
 * `base` is where the package's files are served, with a slash at the end.
 */
export function packageScript(pack: MiniProgramPackage, base: string): string {
  const { templates } = pack
  const data: PackageData = {
    app: pack.app,
    pages: pack.pages,
    json: pack.json,
    scripts: pack.scripts,
    styles: pack.styles,
    themes: pack.themes,
  }
  return [
    // A template that names another which does not exist is a bug; the framework would draw nothing.
    'window.__missingTemplate__ = (name) => {',
    "  const message = 'Template `' + name + '` not found'",
    '  console.error(message)',
    '  window.__miniprogram__.errors.push(message)',
    '}',
    `window.__miniprogramPackage__ = { base: ${JSON.stringify(base)}, data: ${JSON.stringify(data)}, templates: ${templates} }`,
  ].join('\n')
}
