import { TmplGroup } from 'glass-easel-template-compiler'
import type { PackageFiles } from './files'

interface TemplateDiagnostic {
  isError: boolean
  level: string
  message: string
  startLine: number
  startColumn: number
}

/** The generated look-up of a named template; the compiler itself skips an unknown name without a word. */
const TEMPLATE_LOOKUP = /return S\[P\]/g

/**
 * Compiles all templates and wxs scripts to one JavaScript expression (templates by path without extension).
 * An unknown template name calls `__missingTemplate__(name)`, which the runtime must define.
 */
export function compileTemplates(files: PackageFiles, problems: string[]): string {
  const group = new TmplGroup()
  try {
    const templates = files.withExtension('.wxml')
    for (const path of templates) {
      const found = group.addTmpl(path.slice(0, -'.wxml'.length), files.text(path)) as TemplateDiagnostic[]
      for (const { level, message, startLine, startColumn } of found) {
        if (level !== 'Note') problems.push(`${path}:${startLine + 1}:${startColumn + 1} ${message}`)
      }
    }
    for (const path of files.withExtension('.wxs'))
      group.addScript(path.slice(0, -'.wxs'.length), files.text(path))
    return reportMissingTemplates(group.getTmplGenObjectGroups(), templates.length)
  } finally {
    group.free()
  }
}

function reportMissingTemplates(generated: string, templates: number): string {
  const lookups = generated.match(TEMPLATE_LOOKUP)?.length ?? 0
  if (lookups !== templates) {
    throw new Error(
      'The template compiler generates other code than expected: missing templates would go unnoticed.',
    )
  }
  return generated.replace(TEMPLATE_LOOKUP, 'return S[P]||(P&&__missingTemplate__(P))')
}
