/** The collections of daily study. */
import { collection, command, type Transaction } from '../../kernel/database'
import { editorialCollections } from '../editorial'
import type { EarnedRecord, PointsEarned, PointsSource } from '../points'
import type { StudyContent } from './content'
import type { ContentKind } from './media'
import type { CheckResult } from './rules'

export const { heads: studyHeads, versions: studyVersions } = editorialCollections<StudyContent>('study', [
  {
    fields: [
      ['searchKeys', 1],
      ['listKey', -1],
    ],
    reason: 'what is found by a word or is of a kind, newest first',
  },
])

/** The day's bundle of a root organisation. Never changed once made, so instances may keep it. */
export interface StudyBundle {
  /** `{day}.{organisationId}` */
  _id: string
  organisationId: string
  day: string
  items: BundleItem[]
}

/** What lists show of an item, copied into the bundle so that today's page needs no further read. */
export interface BundleItem {
  contentId: string
  kind: ContentKind
  title: string
  summary: string
  topic: StudyContent['topic']
  minutes: number
  issuer: string
  required: boolean
}

/** One member with one item. */
export interface StudyRecord {
  /** `{memberId}.{contentId}` */
  _id: string
  memberId: string
  contentId: string
  state: 'reading' | 'completed'
  /** The version the reader knows; of a newer one they are told what changed. */
  version: number
  /** How far the reader got, 0 to 1. */
  position: number
  /** The paragraph at the top of the screen when reading was left, and the part of it that had gone by, 0 to 1. */
  block: number
  into: number
  /** How far a recording was heard or watched. */
  heardSeconds: number
  /** `instant~contentId` of when it became a favourite; null when it is none. */
  favouriteKey: string | null
  openedAt: string
  completedAt: string | null
  /** The graded answers of the completing attempt, for repeating its answer. */
  results: CheckResult[] | null
  points: PointsEarned | null
}

/** What a member finished on a day: keeps the daily cap exact, and counts participation with one document. */
export interface StudyDay {
  /** `{day}.{memberId}` */
  _id: string
  memberId: string
  organisationId: string
  day: string
  completed: number
  earned: number
  /** Earnings of the day that are not in the ledger yet. */
  pending: EarnedRecord[]
  hasPending: boolean
  /** Changed, and not in the roll-ups of evaluation yet. */
  uncounted: boolean
}

export const studyBundles = collection<StudyBundle>({
  name: 'studyBundles',
  indexes: [
    {
      fields: [
        ['organisationId', 1],
        ['day', -1],
      ],
      reason: 'what earlier bundles offered',
    },
  ],
})

export const studyRecords = collection<StudyRecord>({
  name: 'studyRecords',
  indexes: [
    {
      fields: [
        ['memberId', 1],
        ['favouriteKey', -1],
      ],
      reason: "a member's favourites, the latest first",
    },
  ],
})

export const studyDays = collection<StudyDay>({
  name: 'studyDays',
  indexes: [
    {
      fields: [
        ['memberId', 1],
        ['day', 1],
      ],
      reason: "the days of a member's week",
    },
    {
      fields: [
        ['hasPending', 1],
        ['memberId', 1],
      ],
      reason: 'earnings not yet in the ledger',
    },
    { fields: [['uncounted', 1]], reason: 'days not yet in the roll-ups of evaluation' },
  ],
})

export const recordId = (memberId: string, contentId: string) => `${memberId}.${contentId}`
export const studyDayId = (day: string, memberId: string) => `${day}.${memberId}`
export const bundleId = (day: string, organisationId: string) => `${day}.${organisationId}`

/** The record of a member who opens an item for the first time. */
export function newRecord(memberId: string, contentId: string, version: number, at: string): StudyRecord {
  return {
    _id: recordId(memberId, contentId),
    memberId,
    contentId,
    state: 'reading',
    version,
    position: 0,
    block: 0,
    into: 0,
    heardSeconds: 0,
    favouriteKey: null,
    openedAt: at,
    completedAt: null,
    results: null,
    points: null,
  }
}

/** The records of a member with these items. */
export function recordsOf(memberId: string, contentIds: readonly string[]): Promise<StudyRecord[]> {
  return studyRecords.getMany(contentIds.map((contentId) => recordId(memberId, contentId)))
}

/** The days from `day` on on which a member finished something. */
export function studyDaysSince(memberId: string, day: string): Promise<StudyDay[]> {
  return studyDays.find({ memberId, day: command.gte(day) }, { limit: 31 })
}

/** Points earned by studying. */
export const studyPointsSource: PointsSource = {
  async pendingOf(memberId) {
    const days = await studyDays.find({ hasPending: true, memberId }, { limit: 100 })
    return days.flatMap(({ pending }) => pending)
  },
  async pending(limit) {
    const days = await studyDays.find({ hasPending: true }, { limit })
    return days.flatMap(({ _id, pending }) => pending.map((earned) => ({ ...earned, recordId: _id })))
  },
  async markPosted(running: Transaction, id: string, entryId: string) {
    const studyDay = await studyDays.within(running).get(id)
    if (!studyDay) return
    const pending = studyDay.pending.filter(({ points }) => points.entryId !== entryId)
    await studyDays.within(running).update(id, { pending, hasPending: pending.length > 0 })
  },
}
