/** What a mini-program in the phone reports of itself while it runs. */

/** What one page did over the bridge between logic and view. */
export interface PageCount {
  calls: number
  /** UTF-8 bytes of the data as JSON: of all calls, and of the largest one. */
  bytes: number
  largest: number
}

export interface ProgramCounters {
  /** By route. */
  perPage: Record<string, PageCount>
  /** Limits of WeChat's audit that were passed, in words. */
  audit: string[]
}

/** The counters in a message of `{type: 'miniprogram.counters', perPage, audit}`; null for any other message. */
export function countersIn(message: unknown): ProgramCounters | null {
  if (!isRecord(message) || message['type'] !== 'miniprogram.counters') return null
  const { perPage, audit } = message
  if (!isRecord(perPage)) return null
  const pages = Object.entries(perPage).filter((entry): entry is [string, PageCount] => isPageCount(entry[1]))
  return {
    perPage: Object.fromEntries(pages),
    audit: Array.isArray(audit) ? audit.map(String) : [],
  }
}

/** Pages by what they sent, most first, and all of them together. */
export function rankPages({ perPage }: ProgramCounters) {
  const pages = Object.entries(perPage)
    .map(([route, count]) => ({ route, ...count }))
    .sort((left, right) => right.bytes - left.bytes)
  return {
    pages,
    calls: pages.reduce((sum, { calls }) => sum + calls, 0),
    bytes: pages.reduce((sum, { bytes }) => sum + bytes, 0),
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isPageCount(value: unknown): value is PageCount {
  return isRecord(value) && ['calls', 'bytes', 'largest'].every((name) => typeof value[name] === 'number')
}
