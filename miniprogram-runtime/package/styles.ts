import postcss, { type AtRule, type ChildNode, CssSyntaxError } from 'postcss'
import selectorParser from 'postcss-selector-parser'
import { BUILTIN_TAGS } from '../shared/builtin-tags'
import type { PageConfig } from '../shared/package-types'
import { resolveFrom } from '../shared/paths'
import { styleScopeOf } from '../shared/style-scope'
import { toBrowserUnits } from '../shared/units'
import type { PackageFiles } from './files'

/** Compiles every wxss file (imports inlined); by path without extension. */
export function compileStyles(
  files: PackageFiles,
  json: Record<string, PageConfig>,
  problems: string[],
): Record<string, string> {
  const styles: Record<string, string> = {}
  for (const path of files.withExtension('.wxss')) {
    const key = path.slice(0, -'.wxss'.length)
    const root = parseWithImports(files, path, problems, new Set())
    renameSelectors(root, styleScopeOf(key, json), path, problems)
    styles[key] = toBrowserUnits(root.toString())
  }
  return styles
}

function parseWithImports(
  files: PackageFiles,
  path: string,
  problems: string[],
  seen: Set<string>,
): postcss.Root {
  if (seen.has(path)) return postcss.root()
  seen.add(path)
  let root: postcss.Root
  try {
    root = postcss.parse(files.text(path), { from: path })
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error
    problems.push(`${path}:${error.line ?? 1}:${error.column ?? 1} ${error.reason}`)
    return postcss.root()
  }
  root.walkAtRules('import', (rule) => inlineImport(rule, files, path, problems, seen))
  return root
}

function inlineImport(
  rule: AtRule,
  files: PackageFiles,
  path: string,
  problems: string[],
  seen: Set<string>,
): void {
  const target = /^(?:url\()?["']?([^"')]+)["']?\)?/.exec(rule.params.trim())?.[1]
  const imported = target && resolveFrom(path, target)
  if (!imported || !files.has(imported)) {
    problems.push(`${path}: imports ${target ?? rule.params}, which is missing`)
    rule.remove()
    return
  }
  const nodes: ChildNode[] = parseWithImports(files, imported, problems, seen).nodes
  rule.replaceWith(nodes)
}

/** `view` becomes `wx-view`, `.title` of an isolated component becomes `.scope--title`. */
function renameSelectors(
  root: postcss.Root,
  scope: string | undefined,
  path: string,
  problems: string[],
): void {
  const rename = selectorParser((selectors) => {
    selectors.walkTags((tag) => {
      if (BUILTIN_TAGS.has(tag.value)) tag.value = `wx-${tag.value}`
    })
    if (!scope) return
    selectors.walkClasses((name) => {
      name.value = `${scope}--${name.value}`
    })
    selectors.walkPseudos((pseudo) => {
      if (pseudo.value === ':host') {
        pseudo.replaceWith(
          selectorParser.attribute({
            attribute: 'wx-host',
            operator: '=',
            value: scope,
            quoteMark: '"',
            raws: {},
          }),
        )
      }
    })
  })
  root.walkRules((rule) => {
    if (rule.parent?.type === 'atrule' && /keyframes$/.test((rule.parent as AtRule).name)) return
    try {
      rule.selector = rename.processSync(rule.selector)
    } catch (error) {
      problems.push(`${path}: bad selector "${rule.selector}": ${(error as Error).message}`)
    }
  })
}
