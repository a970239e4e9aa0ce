/** What the roll-ups are made of. Everything here is counts; nobody's name stands in it. */
import type { Topic } from '../editorial'

/** Right answers and all answers. */
export interface Tally {
  right: number
  asked: number
}

/** One answer, as far as the roll-ups need it. */
export interface CountedAnswer extends Tally {
  questionId: string
  version: number
  topic: Topic
  /** Percent of the other answers of the same paper that were right, 0 to 100; 0 when there was no other. */
  rest: number
}

/** One submitted paper as it was counted last; a paper graded anew is counted as the difference to this. */
export interface CountedPaper {
  id: string
  answers: CountedAnswer[]
}

/** What has been counted of one member's day. Makes each paper count once, however often the fold runs. */
export interface LearningDay {
  /** `{day}.{memberId}` */
  _id: string
  memberId: string
  /** Path of the organisation the day is counted for. */
  path: string
  day: string
  /** Study items finished. */
  studied: number
  papers: CountedPaper[]
}

/** A member's last day of answering, with the organisation it is counted for. */
export interface LastDay {
  day: string
  path: string
}

/** A member's own course of learning: what the member's page shows, and what keeps distinct counts exact. */
export interface Learner {
  _id: string
  /** The last day of answering anything, and on each topic. */
  last: LastDay | null
  lastOn: Partial<Record<Topic, LastDay>>
  /** Answers by week (its Monday) and topic, oldest first, at most `KEPT_WEEKS`. */
  weeks: Array<{ week: string; topics: Partial<Record<Topic, Tally>> }>
}

/** A group's answers on one topic. */
export interface TopicCount extends Tally {
  /**
   * Members whose latest answer on the topic is of this day. Summed over the last n days it is the exact number of
   * different members who answered in them, which daily head counts cannot tell.
   */
  last: number
}

/** One organisation with everything below it, on one day. */
export interface GroupDay extends Tally {
  /** `{day}.{organisationId}` */
  _id: string
  organisationId: string
  day: string
  /** Members who finished a study item, who submitted a paper, and who did either. */
  studied: number
  quizzed: number
  tookPart: number
  /** Members whose latest paper is of this day. */
  last: number
  /** Of `quizzed`, those who belong to the organisation itself and to none of its parts. */
  own: number
  /** Of `quizzed`, those in parts whose average is held back because fewer than the minimum submitted. */
  few: number
  topics: Partial<Record<Topic, TopicCount>>
}

/** One question version over everybody who answered it. */
export interface ItemRecord {
  /** `{questionId}.{version}` */
  _id: string
  questionId: string
  version: number
  topic: Topic
  kind: string
  stem: string
  /** In no order that means anything; empty for questions without options. */
  options: Array<{ text: string; right: boolean; chosen: number }>
  /** How many answered so, by the answer and the percent right of the rest of their paper. */
  cells: ItemCell[]
  /** Always true: lists of everything need an index to begin with. */
  listed: true
  /** How much an editor should look at it, as text that sorts, with the id; from `doubtKey`. */
  doubtKey: string
}

/** So many gave a right (1) or wrong (0) answer while `rest` percent of their other answers were right. */
export interface ItemCell {
  mark: number
  rest: number
  count: number
}
