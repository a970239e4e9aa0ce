/** Resolves `.` and `..` in a slash-separated path; the result has no leading slash. */
export function normalize(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** Resolves `target` as seen from the file `from`: a leading slash means the root of the package. */
export function resolveFrom(from: string, target: string): string {
  if (target.startsWith('/')) return normalize(target)
  const folder = from.includes('/') ? from.slice(0, from.lastIndexOf('/')) : ''
  return normalize(`${folder}/${target}`)
}
