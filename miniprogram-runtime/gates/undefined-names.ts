import { Linter } from 'eslint'
import { openPackage } from '../package/files'

/** What WeChat gives to every script besides the language itself. */
const GIVEN = [
  ...['wx', 'App', 'Page', 'Component', 'Behavior', 'getApp', 'getCurrentPages'],
  ...['require', 'module', 'exports', 'console'],
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
]

/**
 * Names that the scripts of a package use and nobody defines, by script: globals of the browser or of Node, and slips
 * of a compiler. A name that is only asked for by `typeof` does no harm and is left out.
 */
export function findUndefinedNames(distDir: string, languageLevel: 2018 | 2022): Record<string, string[]> {
  const linter = new Linter()
  const files = openPackage(distDir)
  const found: Record<string, string[]> = {}
  for (const path of files.withExtension('.js')) {
    const messages = linter.verify(
      files.text(path),
      {
        languageOptions: {
          ecmaVersion: languageLevel,
          sourceType: 'script',
          globals: Object.fromEntries(GIVEN.map((name) => [name, 'readonly'])),
        },
        rules: { 'no-undef': 'error' },
      },
      { allowInlineConfig: false, filename: path },
    )
    const names = messages.map(({ message }) => /^'(.+)' is not defined/.exec(message)?.[1] ?? message)
    if (names.length > 0) found[path] = [...new Set(names)].sort()
  }
  return found
}
