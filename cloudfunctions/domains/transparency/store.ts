/** The public log as it stands in the database. */
import { collection } from '../../kernel/database'
import type { LogKind } from './model'

/**
 * One event. `kind`, `subject`, `at` and `commitment` make the leaf and never change; `salt` and `content` can be erased.
 */
export interface LogEntry {
  /** Derived from the event, e.g. `disclosure.published:{id}.{version}`. */
  _id: string
  kind: LogKind
  subject: string
  /** ISO instant, as the public sees it. */
  at: string
  /** Base64; see `transparency-log/entry.ts`. */
  commitment: string
  /** Base64; null once erased. */
  salt: string | null
  /** Canonical JSON of what was published; null for closed kinds and once erased. */
  content: string | null
  /** Place in the log; null until sealed. */
  index: number | null
  /**
   * `{instant from which it may be sealed}~{commitment}` while it waits, then null. Commitments are random, so the order
   * of entries with the same instant tells nothing.
   */
  pendingKey: string | null
}

export const logEntries = collection<LogEntry>({
  name: 'logEntries',
  indexes: [
    { fields: [['pendingKey', 1]], reason: 'entries to be sealed, the oldest first' },
    { fields: [['index', -1]], reason: 'the log by place, newest first' },
    {
      fields: [
        ['kind', 1],
        ['index', -1],
      ],
      reason: 'the entries of one kind, newest first',
    },
  ],
})

/** A tile, full or still growing; see `transparency-log/tiles.ts`. */
export interface LogTile {
  /** `{level}.{index}` */
  _id: string
  /** Its hashes one after the other, base64. */
  hashes: string
}

export const logTiles = collection<LogTile>({ name: 'logTiles', indexes: [] })

/** Where the log stands: one document, written by the sealing job alone. */
export interface LogState {
  _id: typeof LOG
  size: number
  /** The hashes of the tree's right edge, base64. */
  edge: string
  /** The latest signed checkpoint; empty before the first. */
  checkpoint: string
  /** What is being sealed, in order: fixed before anything of it is written, so that whoever goes on writes the same. */
  plan: Array<{ entryId: string; leaf: string }> | null
  /** Size of the log as far as it lies in the cloud storage. */
  publishedSize: number
}

export const LOG = 'log'

export const logStates = collection<LogState>({ name: 'logStates', indexes: [] })
