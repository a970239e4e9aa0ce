import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join, normalize, sep } from 'node:path'
import { fingerprint } from '../package/files'
import { packMiniProgram } from '../package/pack'
import { packageScript } from './package-script'
import { runtimeScript } from './runtime-script'
import { problemsHtml, shellHtml } from './shell'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
}

export interface SiteAnswer {
  status: number
  type: string
  body: Buffer | string
}

/** A built mini-program as a few files to serve; no server of its own. */
export interface RuntimeSite {
  /** The answer for a request's path (a query is ignored), or undefined where the path is not this site's. */
  handle(path: string): SiteAnswer | undefined
  /** Forgets what was compiled; the next request compiles anew. A changed dist folder is noticed without this. */
  refresh(): void
}

/**
 * Serves a built mini-program under `basePath` (such as `/weapp/`) in WeChat's component framework.
 * A package with problems is answered with a page that lists them, status 500.
 */
export function runtimePage({ distDir, basePath }: { distDir: string; basePath: string }): RuntimeSite {
  const base = basePath.endsWith('/') ? basePath : `${basePath}/`
  let compiled: { fingerprint: string; script: string } | undefined

  const script = (): string => {
    const now = fingerprint(distDir)
    if (compiled?.fingerprint !== now) {
      compiled = { fingerprint: now, script: packageScript(packMiniProgram(distDir), base) }
    }
    return compiled.script
  }
  const answer = (extension: string, body: Buffer | string, status = 200): SiteAnswer => ({
    status,
    type: TYPES[extension] ?? 'application/octet-stream',
    body,
  })
  const attempt = (work: () => SiteAnswer): SiteAnswer => {
    try {
      return work()
    } catch (error) {
      return answer('.html', problemsHtml((error as Error).message), 500)
    }
  }
  return {
    refresh: () => {
      compiled = undefined
    },
    handle(path) {
      const [clean = ''] = path.split(/[?#]/, 1)
      if (clean !== base.slice(0, -1) && !clean.startsWith(base)) return undefined
      const rest = clean.slice(base.length)
      if (rest === '' || rest === 'index.html') {
        return attempt(() => {
          script()
          return answer('.html', shellHtml(base))
        })
      }
      if (rest === '__package.js') return attempt(() => answer('.js', script()))
      if (rest === '__runtime.js') return attempt(() => answer('.js', runtimeScript()))
      return staticFile(distDir, rest, answer)
    },
  }
}

function staticFile(
  distDir: string,
  path: string,
  answer: (extension: string, body: Buffer) => SiteAnswer,
): SiteAnswer | undefined {
  let decoded: string
  try {
    decoded = decodeURIComponent(path)
  } catch {
    return undefined
  }
  const root = normalize(distDir + sep)
  const file = normalize(join(root, decoded))
  if (!file.startsWith(root) || !existsSync(file) || !statSync(file).isFile()) return undefined
  return answer(extname(file).toLowerCase(), readFileSync(file))
}
