/** Disclosures, their versions, what was done with them, and who wants to hear of new ones. */
import { collection, command } from '../../kernel/database'
import type { Attachment } from '../attachment/model'
import type { CategoryId } from './categories'
import type { DraftFields } from './model'
import type { Act, Life, Step } from './rules'

/** A text as it is written or was published. */
export interface VersionFields extends DraftFields {
  attachments: Attachment[]
}

export interface Person {
  memberId: string
  name: string
}

export interface DisclosureVersion {
  /** `{disclosureId}.{version}` */
  _id: string
  disclosureId: string
  version: number
  fields: VersionFields
  writers: Person[]
  checker: Person | null
  approver: Person | null
  publishedAt: string | null
  /** Its details were removed when its window had served its purpose. */
  hidden: boolean
}

export interface ShownVersion {
  version: number
  fields: VersionFields
  publishedAt: string
}

export interface PublishedWindow {
  /** Day of publication, which does not count. */
  startDay: string
  workingDays: number
  lastDay: string
  provisional: boolean
}

/** One disclosure: what the public sees of it, ready to read in one go, and where its newest version stands. */
export interface Disclosure {
  _id: string
  organisationId: string
  organisationPath: string
  organisationName: string
  category: CategoryId
  life: Life
  step: Step
  /** The newest version, published or not. */
  version: number
  /** Its title. */
  title: string
  writerIds: string[]
  checkerId: string | null
  /** Members any of its versions is about. */
  aboutMemberIds: string[]
  /** Counts the saves of the draft; the editor sends back the one they saw. */
  revision: number
  /** What the last save was made of, to know a repeated one. */
  savedHash: string
  last: { act: Act; byId: string }
  events: number
  shown: ShownVersion | null
  window: PublishedWindow | null
  closing: { at: string; text: string; objections: number } | null
  withdrawal: { at: string; reason: string } | null
  /** From this day on the details of persons are removed; null when there are none or they are gone. */
  hideOn: string | null
  hidden: boolean
  /** The first day of a provisional window's year that has no calendar yet; null otherwise. */
  provisionalDay: string | null
  /** Since when its subscribers wait to be told; null when they were. */
  untoldSince: string | null
  /** Person ids up to this one were told of the newest publication. */
  toldUpTo: string
  /** What it is found by; empty until it is published. */
  searchKeys: string[]
  /** `{publishedAt}~{id}`; the bare id until it is published. */
  listKey: string
  /** The step of a version on its way, else the life. */
  stage: Stage
  /** `{organisationPath}~{updatedAt}~{id}` */
  deskKey: string
}
export type Stage = Exclude<Step, 'published'> | Exclude<Life, 'unpublished'>

/** One act, for the record; `_id` is `{disclosureId}.{number}`. */
export interface DisclosureEvent {
  _id: string
  disclosureId: string
  number: number
  act: Act | 'hide'
  version: number
  at: string
  byName: string
  note: string | null
}

/** Somebody wants to be told of new disclosures of a category; `_id` is `{category}.{personId}`. */
export interface DisclosureSubscription {
  _id: string
  category: CategoryId
  personId: string
}

export const disclosureHeads = collection<Disclosure>({
  name: 'disclosureHeads',
  indexes: [
    {
      fields: [
        ['searchKeys', 1],
        ['listKey', -1],
      ],
      reason: 'what the public finds by category, organisation, year and title, newest first',
    },
    {
      fields: [
        ['stage', 1],
        ['deskKey', -1],
      ],
      reason: 'what waits at a step in an organisation and below, newest first',
    },
    { fields: [['hideOn', 1]], reason: 'disclosures whose personal details are to go' },
    { fields: [['provisionalDay', 1]], reason: 'windows that wait for a calendar' },
    { fields: [['untoldSince', 1]], reason: 'publications whose subscribers are to be told' },
  ],
})

export const disclosureVersions = collection<DisclosureVersion>({
  name: 'disclosureVersions',
  indexes: [
    {
      fields: [
        ['disclosureId', 1],
        ['version', 1],
      ],
      reason: 'the versions of a disclosure in their order',
    },
  ],
})

export const disclosureEvents = collection<DisclosureEvent>({
  name: 'disclosureEvents',
  indexes: [
    {
      fields: [
        ['disclosureId', 1],
        ['number', -1],
      ],
      reason: 'what was done with a disclosure, the latest first',
    },
  ],
})

export const disclosureSubscriptions = collection<DisclosureSubscription>({
  name: 'disclosureSubscriptions',
  indexes: [
    {
      fields: [
        ['category', 1],
        ['personId', 1],
      ],
      reason: 'who is told of a category, page by page',
    },
    { fields: [['personId', 1]], reason: 'what somebody subscribed to' },
  ],
})

/** A correction a week for two years; more would be a newspaper. */
export const MAX_VERSIONS = 100

export const versionId = (disclosureId: string, version: number) => `${disclosureId}.${version}`

/** The newest at a stage in an organisation and everything below it. */
export function atStage(stage: Stage, path: string, before: string | undefined, limit: number) {
  const to = before !== undefined && before < `${path}\uffff` ? before : `${path}\uffff`
  return disclosureHeads.find(
    { stage, deskKey: command.gte(path).and(command.lt(to)) },
    { orderBy: [['deskKey', 'desc']], limit },
  )
}
