/**
 * Heads and versions of edited items. A head is what readers see (the published text, ready to read in one go) and
 * where the newest version stands; each version is kept for good. One kind of item, one pair of collections.
 */
import { type Collection, collection, type IndexDefinition } from '../../kernel/database'
import type { Status, Topic } from './model'

export interface EditorialFields {
  topic: Topic
  /** Set when something else took its place; kinds that know no such thing leave it out. */
  supersededBy?: object | null
}

/** How a text is found; empty for items nobody searches, and in a head until it is published. */
export interface Findable {
  searchKeys: string[]
  /** Pinyin initials of the title as it is compared, one letter a character. */
  initials: string
}

/** What somebody else's change of a draft replaced, so that it can be withdrawn. */
export type Replaced<F> = Pick<Version<F>, 'fields' | 'authorIds' | 'authorNames' | 'writerId'>

export interface Version<F> extends Findable {
  /** `{itemId}.{version}` */
  _id: string
  itemId: string
  version: number
  /** Counts the saves; the editor sends back the one they saw. */
  revision: number
  status: Status
  fields: F
  /** Everybody who wrote in this version; none of them may publish it. */
  authorIds: string[]
  /** Their names, in the same order. */
  authorNames: string[]
  /** Who wrote `fields` as they are. */
  writerId: string
  /** What stood there before `writerId` changed it; null when nobody else had written. */
  replaced: Replaced<F> | null
  /** Who took back a change with the last revision; null when that was something else. */
  withdrawnById: string | null
  lastEditorId: string
  reviewerId: string | null
  reviewerName: string | null
  publishedAt: string | null
  /** Why it was returned. */
  note: string | null
  updatedAt: string
  /** `updatedAt~_id` */
  listKey: string
}

export interface Head<F> extends Findable {
  _id: string
  latestVersion: number
  publishedVersion: number | null
  published: F | null
  publishedAt: string | null
  /** When a later version took the place of the first published one; null while that has not happened. */
  revisedAt: string | null
  /** Topic of the published text; null until there is one, which keeps unpublished items out of readers' queries. */
  liveTopic: Topic | null
  live: boolean
  /** `publishedAt~_id`, or the bare id until it is published. */
  listKey: string
  /** A number in [0, 1) fixed by the id: a random draw starts somewhere on it. */
  draw: number
}

export interface EditorialCollections<F> {
  heads: Collection<Head<F>>
  versions: Collection<Version<F>>
}

/**
 * Declares the pair of collections of one kind of item, e.g. `study` → studyHeads, studyVersions.
 * @param indexes of the heads, beside those that every kind needs
 */
export function editorialCollections<F extends EditorialFields>(
  prefix: string,
  indexes: IndexDefinition[] = [],
): EditorialCollections<F> {
  return {
    heads: collection<Head<F>>({
      name: `${prefix}Heads`,
      indexes: [
        {
          fields: [
            ['live', 1],
            ['listKey', -1],
          ],
          reason: 'what is published, newest first',
        },
        {
          fields: [
            ['liveTopic', 1],
            ['listKey', -1],
          ],
          reason: 'what is published on a topic, newest first',
        },
        {
          fields: [
            ['live', 1],
            ['draw', 1],
          ],
          reason: 'a random draw from what is published',
        },
        {
          fields: [
            ['liveTopic', 1],
            ['draw', 1],
          ],
          reason: 'a random draw from a topic',
        },
        ...indexes,
      ],
    }),
    versions: collection<Version<F>>({
      name: `${prefix}Versions`,
      indexes: [
        {
          fields: [
            ['status', 1],
            ['listKey', -1],
          ],
          reason: "the editors' lists by status, newest first",
        },
        {
          fields: [
            ['status', 1],
            ['fields.topic', 1],
            ['listKey', -1],
          ],
          reason: "the editors' lists by status and topic, newest first",
        },
        {
          fields: [
            ['status', 1],
            ['searchKeys', 1],
            ['listKey', -1],
          ],
          reason: 'what editors look for in a list by a word of its title',
        },
        {
          fields: [
            ['itemId', 1],
            ['version', -1],
          ],
          reason: 'the history of an item',
        },
      ],
    }),
  }
}

export function versionId(itemId: string, version: number): string {
  return `${itemId}.${version}`
}
