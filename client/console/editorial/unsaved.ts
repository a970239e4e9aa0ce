/** Work the server does not have yet, kept on this computer so that neither a crash nor a sign-out loses it. */
import type { KeyValueStorage } from '../api/session'

export interface UnsavedDraft {
  form: unknown
  title: string
  /** Revision of the server's draft the work started from; 0 when there was none. */
  revision: number
  /** Published version the work started from, when it is a new version of one. */
  from: number | null
  /** Instant, ISO 8601. */
  keptAt: string
}

export interface UnsavedPlace {
  /** Name of the editor: another person at this computer gets their own work only. */
  who: string
  subject: string
  id: string
  /** Null while the server has no draft. */
  version: number | null
}

// Raised when the shape of a form changes, so that an older shape is never opened.
const prefix = 'lianxin.console.unsaved.2'

/** Keeps, finds and drops unsaved drafts in the storage. */
export function createUnsavedDrafts(storage: KeyValueStorage) {
  return {
    /** Throws when the storage is full or forbidden. */
    keep(place: UnsavedPlace, draft: UnsavedDraft) {
      storage.setItem(keyOf(place), JSON.stringify(draft))
    },
    find(place: UnsavedPlace): UnsavedDraft | null {
      return parse(storage.getItem(keyOf(place)))
    },
    drop(place: UnsavedPlace) {
      storage.removeItem(keyOf(place))
    },
    /** Drafts the server has never seen, newest first. */
    findNew(who: string, subject: string): (UnsavedDraft & { id: string })[] {
      const start = `${prefix}|${who}|${subject}|`
      return keysOf(storage)
        .filter((key) => key.startsWith(start) && key.endsWith('|new'))
        .flatMap((key) => {
          const draft = parse(storage.getItem(key))
          return draft ? [{ ...draft, id: key.slice(start.length, -'|new'.length) }] : []
        })
        .sort((a, b) => b.keptAt.localeCompare(a.keptAt))
    },
  }
}

function keyOf({ who, subject, id, version }: UnsavedPlace): string {
  return [prefix, who, subject, id, version ?? 'new'].join('|')
}

function keysOf(storage: KeyValueStorage): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter(
    (key) => key !== null,
  )
}

function parse(stored: string | null): UnsavedDraft | null {
  if (stored === null) return null
  try {
    return JSON.parse(stored) as UnsavedDraft
  } catch {
    // Damaged beyond reading; the server's version is shown instead.
    return null
  }
}
