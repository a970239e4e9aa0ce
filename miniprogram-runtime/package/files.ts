import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The files of a built mini-program, by slash-separated path relative to its root. */
export interface PackageFiles {
  paths: string[]
  has(path: string): boolean
  text(path: string): string
  size(path: string): number
  withExtension(extension: string): string[]
}

function walk(root: string, folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name
    return entry.isDirectory() ? walk(root, path) : [path]
  })
}

/** Lists a built mini-program; throws when the folder is missing or holds no app.json. */
export function openPackage(distDir: string): PackageFiles {
  if (!existsSync(join(distDir, 'app.json'))) {
    throw new Error(`There is no built mini-program in ${distDir} (no app.json).`)
  }
  const paths = walk(distDir).sort()
  const known = new Set(paths)
  return {
    paths,
    has: (path) => known.has(path),
    text: (path) => readFileSync(join(distDir, path), 'utf8'),
    size: (path) => statSync(join(distDir, path)).size,
    withExtension: (extension) => paths.filter((path) => path.endsWith(extension)),
  }
}

/** Changes whenever a file of the folder is added, removed or written; cheap enough to ask on every page load. */
export function fingerprint(distDir: string): string {
  if (!existsSync(distDir)) return ''
  return walk(distDir)
    .map((path) => {
      const { mtimeMs, size } = statSync(join(distDir, path))
      return `${path}:${mtimeMs}:${size}`
    })
    .join('\n')
}
