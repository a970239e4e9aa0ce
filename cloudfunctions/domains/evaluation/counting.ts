/**
 * How papers and study days become roll-ups. Pure: a source and what was counted of it before give changes, and changes
 * add up, so that a fold that is repeated, late or graded anew ends where a full recount ends.
 */
import { mondayOf } from '../../kernel/time'
import type { Topic } from '../editorial'
import type {
  CountedAnswer,
  CountedPaper,
  GroupDay,
  ItemRecord,
  LastDay,
  Learner,
  LearningDay,
  Tally,
  TopicCount,
} from './model'
import { GROUP_MINIMUM } from './rules'

/** Weeks a member's own trend goes back. */
export const KEPT_WEEKS = 12

/** What changes for a group and everything above it on one day. */
export interface GroupChange extends Tally {
  day: string
  path: string
  studied: number
  quizzed: number
  tookPart: number
  last: number
  topics: Partial<Record<Topic, TopicCount>>
}

/** What changes for one question version. */
export interface ItemChange {
  questionId: string
  version: number
  topic: Topic
  mark: number
  rest: number
  count: 1 | -1
}

export interface Changes {
  learningDay: LearningDay
  learner: Learner
  groups: GroupChange[]
  items: ItemChange[]
}

/** What is known of a member before the next source. */
export interface Known {
  learningDay: LearningDay
  learner: Learner
}

export const learningDayId = (day: string, memberId: string) => `${day}.${memberId}`
export const groupDayId = (day: string, organisationId: string) => `${day}.${organisationId}`
export const itemId = (questionId: string, version: number) => `${questionId}.${version}`

export function newLearningDay(memberId: string, path: string, day: string): LearningDay {
  return { _id: learningDayId(day, memberId), memberId, path, day, studied: 0, papers: [] }
}

export function newLearner(memberId: string): Learner {
  return { _id: memberId, last: null, lastOn: {}, weeks: [] }
}

/** Organisations a path goes through, the root first: `/a/b/` → a, b. */
export function organisationsOn(path: string): string[] {
  return path.split('/').filter((part) => part !== '')
}

/** The answers of a paper, each with how the rest of the paper went. */
export function countedAnswers(
  answers: ReadonlyArray<{ questionId: string; version: number; topic: Topic; correct: boolean }>,
): CountedAnswer[] {
  const right = answers.filter(({ correct }) => correct).length
  const others = answers.length - 1
  return answers.map(({ questionId, version, topic, correct }) => {
    const rest = others === 0 ? 0 : Math.round((100 * (right - (correct ? 1 : 0))) / others)
    return { questionId, version, topic, right: correct ? 1 : 0, asked: 1, rest }
  })
}

/** Counts a submitted paper, or counts it anew after it was graded anew. */
export function countPaper(known: Known, paper: CountedPaper): Changes {
  const { learningDay, learner } = known
  const earlier = learningDay.papers.find(({ id }) => id === paper.id)
  const papers = [...learningDay.papers.filter(({ id }) => id !== paper.id), paper]
  const next = { ...learningDay, papers }
  const itemsOf = ({ answers }: CountedPaper, count: 1 | -1): ItemChange[] =>
    answers.map(({ questionId, version, topic, right, rest }) => ({
      questionId,
      version,
      topic,
      mark: right,
      rest,
      count,
    }))
  return changed(learningDay, next, learner, [...(earlier ? itemsOf(earlier, -1) : []), ...itemsOf(paper, 1)])
}

/** Counts what a member finished on a day; `studied` is the number of the whole day. */
export function countStudy({ learningDay, learner }: Known, studied: number): Changes {
  return changed(learningDay, { ...learningDay, studied }, learner, [])
}

function changed(before: LearningDay, after: LearningDay, learner: Learner, items: ItemChange[]): Changes {
  const change = subtract(contributionOf(after), contributionOf(before))
  const here: GroupChange = { ...change, day: after.day, path: after.path, last: 0 }
  const moved: GroupChange[] = []
  const next: Learner = { ...learner, lastOn: { ...learner.lastOn } }
  // The latest day moves forward only; a late paper of an earlier day leaves it where it is.
  const isLater = (last: LastDay | null | undefined) => !last || last.day < after.day
  if (after.papers.length > 0 && isLater(learner.last)) {
    here.last = 1
    if (learner.last) moved.push({ ...nothing(learner.last), last: -1 })
    next.last = { day: after.day, path: after.path }
  }
  for (const topic of topicsOf(after)) {
    const last = learner.lastOn[topic]
    if (!isLater(last)) continue
    here.topics[topic] = add(here.topics[topic], { right: 0, asked: 0, last: 1 })
    if (last) moved.push({ ...nothing(last), topics: { [topic]: { right: 0, asked: 0, last: -1 } } })
    next.lastOn[topic] = { day: after.day, path: after.path }
  }
  next.weeks = addToWeek(learner.weeks, mondayOf(after.day), here.topics)
  return { learningDay: after, learner: next, groups: [here, ...moved], items }
}

type Contribution = Omit<GroupChange, 'day' | 'path' | 'last'>

/** What one member's day adds to their group. */
function contributionOf({ studied, papers }: LearningDay): Contribution {
  const answers = papers.flatMap((paper) => paper.answers)
  const topics: Contribution['topics'] = {}
  for (const { topic, right, asked } of answers) topics[topic] = add(topics[topic], { right, asked, last: 0 })
  return {
    studied: studied > 0 ? 1 : 0,
    quizzed: papers.length > 0 ? 1 : 0,
    tookPart: studied > 0 || papers.length > 0 ? 1 : 0,
    right: answers.reduce((sum, { right }) => sum + right, 0),
    asked: answers.length,
    topics,
  }
}

function subtract(after: Contribution, before: Contribution): Contribution {
  const topics = { ...after.topics }
  for (const [topic, { right, asked }] of Object.entries(before.topics) as Array<[Topic, TopicCount]>)
    topics[topic] = add(topics[topic], { right: -right, asked: -asked, last: 0 })
  return {
    studied: after.studied - before.studied,
    quizzed: after.quizzed - before.quizzed,
    tookPart: after.tookPart - before.tookPart,
    right: after.right - before.right,
    asked: after.asked - before.asked,
    topics,
  }
}

function nothing({ day, path }: LastDay): GroupChange {
  return { day, path, studied: 0, quizzed: 0, tookPart: 0, right: 0, asked: 0, last: 0, topics: {} }
}

function topicsOf({ papers }: LearningDay): Topic[] {
  return [...new Set(papers.flatMap(({ answers }) => answers.map(({ topic }) => topic)))]
}

function add(count: TopicCount | undefined, { right, asked, last }: TopicCount): TopicCount {
  return {
    right: (count?.right ?? 0) + right,
    asked: (count?.asked ?? 0) + asked,
    last: (count?.last ?? 0) + last,
  }
}

function addToWeek(
  weeks: Learner['weeks'],
  week: string,
  changes: Partial<Record<Topic, Tally>>,
): Learner['weeks'] {
  const topics = { ...weeks.find((known) => known.week === week)?.topics }
  for (const [topic, { right, asked }] of Object.entries(changes) as Array<[Topic, Tally]>) {
    const known = topics[topic] ?? { right: 0, asked: 0 }
    topics[topic] = { right: known.right + right, asked: known.asked + asked }
  }
  if (Object.keys(topics).length === 0) return weeks
  return [...weeks.filter((known) => known.week !== week), { week, topics }]
    .sort((a, b) => (a.week < b.week ? -1 : 1))
    .slice(-KEPT_WEEKS)
}

/** The roll-up ids a change needs: its day in its organisation and in every one above. */
export function groupDayIds({ day, path }: GroupChange): string[] {
  return organisationsOn(path).map((organisationId) => groupDayId(day, organisationId))
}

/**
 * Adds a change to its organisation and every one above, in place.
 * @param groups what is known of them by id; a missing one has been empty so far
 */
export function addToGroups(groups: Map<string, GroupDay>, change: GroupChange): void {
  let part: { before: number; after: number } | null = null
  for (const organisationId of organisationsOn(change.path).reverse()) {
    const _id = groupDayId(change.day, organisationId)
    const group = groups.get(_id) ?? newGroupDay(organisationId, change.day)
    const topics = { ...group.topics }
    for (const [topic, count] of Object.entries(change.topics) as Array<[Topic, TopicCount]>)
      topics[topic] = add(topics[topic], count)
    const quizzed = group.quizzed + change.quizzed
    groups.set(_id, {
      ...group,
      studied: group.studied + change.studied,
      quizzed,
      tookPart: group.tookPart + change.tookPart,
      right: group.right + change.right,
      asked: group.asked + change.asked,
      last: group.last + change.last,
      own: group.own + (part === null ? change.quizzed : 0),
      few: group.few + (part === null ? 0 : tooFew(part.after) - tooFew(part.before)),
      topics,
    })
    part = { before: group.quizzed, after: quizzed }
  }
}

function newGroupDay(organisationId: string, day: string): GroupDay {
  const _id = groupDayId(day, organisationId)
  const empty = { studied: 0, quizzed: 0, tookPart: 0, right: 0, asked: 0, last: 0, own: 0, few: 0 }
  return { _id, organisationId, day, ...empty, topics: {} }
}

/** The members of a part whose average is held back: all of them while they are too few. */
function tooFew(quizzed: number): number {
  return quizzed < GROUP_MINIMUM ? quizzed : 0
}

/** The record of a question with one more answer, or one less. */
export function addToItem(item: ItemRecord, { mark, rest, count }: ItemChange): ItemRecord {
  const known = item.cells.find((cell) => cell.mark === mark && cell.rest === rest)
  const cells = item.cells.filter((cell) => cell !== known)
  const next = (known?.count ?? 0) + count
  return { ...item, cells: next === 0 ? cells : [...cells, { mark, rest, count: next }] }
}
