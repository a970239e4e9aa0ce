/** What readers of an item must be told beside its text, and the figures by which items are compared. */
import { collection } from '../../../kernel/database'
import type { Supersession } from '../content'
import type { Contradiction, ContradictionNotice, StatedFact } from './figures'

/** Read together with the head of an item, so that a notice costs a reader no further trip. */
export interface StudyNotice {
  /** The item. */
  _id: string
  supersession: Supersession | null
  /** The newest item of the chain and its title; both null while there is none. */
  newestId: string | null
  newestTitle: string | null
  contradictions: ContradictionNotice[]
  /** What was published last has not been compared with the other items yet. */
  unsettled: boolean
}

/** A figure of a published item in force. */
export interface StudyFact extends StatedFact {
  /** `{contentId}.{hash of the rule}` */
  _id: string
}

export const studyNotices = collection<StudyNotice>({
  name: 'studyNotices',
  indexes: [
    { fields: [['newestId', 1]], reason: 'items whose chain ends with one that is now superseded itself' },
    { fields: [['unsettled', 1]], reason: 'publications not compared with other items yet' },
  ],
})

export const studyFacts = collection<StudyFact>({
  name: 'studyFacts',
  indexes: [
    { fields: [['ruleKey', 1]], reason: 'what the items in force state on a rule' },
    { fields: [['contentId', 1]], reason: 'the figures of an item, when it is published anew' },
  ],
})

export const studyContradictions = collection<Contradiction>({
  name: 'studyContradictions',
  indexes: [
    {
      fields: [
        ['state', 1],
        ['listKey', -1],
      ],
      reason: "the editors' list by state, newest first",
    },
    { fields: [['ruleKey', 1]], reason: 'what is known about a rule, when a figure of it changes' },
  ],
})

/** The notice of an item that has none yet. */
export function noNotice(contentId: string): StudyNotice {
  return {
    _id: contentId,
    supersession: null,
    newestId: null,
    newestTitle: null,
    contradictions: [],
    unsettled: false,
  }
}
