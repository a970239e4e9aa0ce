import { resolveFrom } from '../../shared/paths'

export interface PageUrl {
  path: string
  query: Record<string, string>
}

/** Splits a page URL as WeChat does: values are not decoded; a relative path starts from the page `from`. */
export function parsePageUrl(url: string, from = ''): PageUrl {
  const [path = '', search = ''] = url.split('?', 2)
  const query: Record<string, string> = {}
  for (const pair of search.split('&')) {
    if (!pair) continue
    const at = pair.indexOf('=')
    if (at < 0) query[pair] = ''
    else query[pair.slice(0, at)] = pair.slice(at + 1)
  }
  return { path: resolveFrom(from, path), query }
}
