/**
 * Where a group stands: its size, and what its members answered in the last thirty days. Computed by a job from the
 * roll-ups, deepest groups first, so that a page about an organisation reads one document however many stand below it.
 */
import type { Topic } from '../editorial'
import type { GroupDay, Tally } from './model'
import { GROUP_MINIMUM } from './rules'

/** Days a standing covers. */
export const STANDING_DAYS = 30

export interface TopicStanding extends Tally {
  /** Different members who answered. */
  members: number
}

/** The parts of a group taken together, on one topic. */
export interface PartsStanding extends TopicStanding {
  /** Parts large enough to be counted here: at least the minimum of their members answered. */
  groups: number
  /** Members who answered and belong to a smaller part at whatever depth, or to no part. */
  hidden: number
}

export interface GroupStanding {
  /** The organisation's id. */
  _id: string
  parentId: string | null
  path: string
  name: string
  /** The last day it covers. */
  day: string
  /** Members in the organisation and everything below it. */
  memberCount: number
  /** Members who belong to the organisation itself or to a part that is too small to be shown. */
  hiddenMembers: number
  hasParts: boolean
  topics: Partial<Record<Topic, TopicStanding>>
  parts: Partial<Record<Topic, PartsStanding>>
}

export interface GroupUnit {
  _id: string
  parentId: string | null
  path: string
  name: string
  memberCount: number
}

/**
 * The standing of an organisation.
 * @param days its roll-ups of the last thirty days
 * @param below the standings of the organisations right below it
 */
export function standingOf(
  unit: GroupUnit,
  days: readonly GroupDay[],
  below: readonly GroupStanding[],
  today: string,
): GroupStanding {
  const topics: GroupStanding['topics'] = {}
  for (const day of days)
    for (const [topic, { right, asked, last }] of Object.entries(day.topics) as Array<
      [Topic, Tally & { last: number }]
    >) {
      const known = topics[topic] ?? { right: 0, asked: 0, members: 0 }
      topics[topic] = {
        right: known.right + right,
        asked: known.asked + asked,
        members: known.members + last,
      }
    }
  const parts: GroupStanding['parts'] = {}
  for (const [topic, whole] of Object.entries(topics) as Array<[Topic, TopicStanding]>) {
    const large = below.filter((part) => (part.topics[topic]?.members ?? 0) >= GROUP_MINIMUM)
    const shown = large.flatMap((part) => part.topics[topic] ?? [])
    const sum = (of: (part: TopicStanding) => number) => shown.reduce((total, part) => total + of(part), 0)
    const members = sum((part) => part.members)
    // A large part that is held back for a few inside it leaves those few here as well.
    const inside = large
      .map((part) => part.parts[topic]?.hidden ?? 0)
      .reduce((total, few) => total + (few < GROUP_MINIMUM ? few : 0), 0)
    parts[topic] = {
      right: sum(({ right }) => right),
      asked: sum(({ asked }) => asked),
      members,
      groups: shown.length,
      hidden: whole.members - members + inside,
    }
  }
  const small = below.filter(({ memberCount }) => memberCount < GROUP_MINIMUM)
  const total = (groups: readonly GroupStanding[]) =>
    groups.reduce((sum, { memberCount }) => sum + memberCount, 0)
  const { _id, parentId, path, name } = unit
  return {
    _id,
    parentId,
    path,
    name,
    day: today,
    memberCount: unit.memberCount + total(below),
    hiddenMembers: unit.memberCount + total(small),
    hasParts: below.length > 0,
    topics,
    parts,
  }
}
