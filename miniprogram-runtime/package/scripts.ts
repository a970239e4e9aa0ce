import { Script } from 'node:vm'
import { resolveFrom } from '../shared/paths'

/** Bare names are left out: libraries probe Node's own modules inside a try. */
const STATIC_REQUIRE = /\brequire\(\s*["']([./][^"']*)["']\s*\)/g

/** Scripts must parse, and what they require must be in the package: WeChat has no other place to look. */
export function checkScripts(scripts: Record<string, string>, problems: string[]): void {
  for (const [path, source] of Object.entries(scripts)) {
    try {
      // Wrapped as WeChat wraps a module; parsed, never run.
      new Script(`(function (require, module, exports) {${source}\n})`, { filename: path })
    } catch (error) {
      problems.push(`${path} does not parse: ${(error as Error).message}`)
    }
    for (const [, target] of source.matchAll(STATIC_REQUIRE)) {
      const required = resolveFrom(path, target ?? '')
      if (!scripts[required] && !scripts[`${required}.js`]) {
        problems.push(`${path} requires ${target}, which is missing`)
      }
    }
  }
}
