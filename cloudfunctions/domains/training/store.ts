/** Trainings, who takes part, what they ask, and what they were told. */
import { collection } from '../../kernel/database'
import type { TrainingFields } from './model'

export interface Training extends TrainingFields {
  _id: string
  status: 'draft' | 'published' | 'cancelled'
  /** True once members may see it. */
  shown: boolean
  revision: number
  organisationId: string
  organisationName: string
  organisationPath: string
  /** `{endsAt}~{_id}`: unique, sorts by end. */
  endKey: string
  /** Makes the codes; never leaves the server. */
  secret: string
  /** Taken places and who waits, in turn; both stay empty when there is no limit. */
  seatsTaken: number
  waiting: string[]
  cancelReason: string | null
  /** What the enrolled were told, newest first. */
  changes: Array<{ revision: number; at: string; text: string }>
  /** Set while the enrolled have not all been told of the latest revision. */
  untoldSince: string | null
  updatedById: string
  /** When the enrolled are told that it is near; empty when that is done. */
  soonAt: string
  /** List key of the last one told, while it goes on. */
  soonTo: string
}

/**
 * One member with one training. Carries what the member's own list shows, so that the list needs no further read;
 * `training.tell` renews it after a change.
 */
export interface Enrolment {
  /** `{trainingId}.{memberId}` */
  _id: string
  trainingId: string
  memberId: string
  memberName: string
  organisationName: string
  state: 'enrolled' | 'waiting' | 'left'
  /** Left when it was late already. */
  late: boolean
  /** `{at}~{memberId}`: the order of enrolment. */
  listKey: string
  /** The revision this member knows of. */
  toldRevision: number
  endKey: string
  about: Pick<Training, 'kind' | 'title' | 'organisationName' | 'startsAt' | 'endsAt' | 'place'> & {
    cancelled: boolean
  }
  signIn: Signature | null
  signOut: Signature | null
  minutes: number | null
  wrongCodes: { count: number; since: string } | null
}

/** One use of a code. */
export interface Signature {
  at: string
  code: string
  requestId: string
}

export interface TrainingQuestion {
  _id: string
  trainingId: string
  memberId: string
  text: string
  askedAt: string
  listKey: string
  answered: boolean
  answer: string | null
  answeredBy: string | null
}

/** A word to one member: a change, a cancellation, or having moved up. */
export interface TrainingNotice {
  _id: string
  memberId: string
  trainingId: string
  title: string
  text: string
  at: string
}

/** An officer looked at the names. */
export interface TrainingLook {
  /** `{day}.{officerId}.{trainingId}` */
  _id: string
  trainingId: string
  day: string
  officerName: string
}

export const trainings = collection<Training>({
  name: 'trainings',
  indexes: [
    {
      fields: [
        ['organisationId', 1],
        ['shown', 1],
        ['endKey', 1],
      ],
      reason: 'trainings that members of an organisation see, to come or past',
    },
    {
      fields: [
        ['organisationId', 1],
        ['endKey', -1],
      ],
      reason: 'trainings an officer manages, drafts too',
    },
    { fields: [['soonAt', 1]], reason: 'trainings whose enrolled are to be told that it is near' },
    { fields: [['untoldSince', 1]], reason: 'changes the enrolled have not been told of' },
  ],
})

export const trainingEnrolments = collection<Enrolment>({
  name: 'trainingEnrolments',
  indexes: [
    {
      fields: [
        ['memberId', 1],
        ['endKey', -1],
      ],
      reason: "a member's own trainings, to come and past",
    },
    {
      fields: [
        ['trainingId', 1],
        ['listKey', 1],
      ],
      reason: 'who takes part in a training, in turn',
    },
    {
      fields: [
        ['trainingId', 1],
        ['toldRevision', 1],
      ],
      reason: 'who has not been told of a change',
    },
  ],
})

export const trainingQuestions = collection<TrainingQuestion>({
  name: 'trainingQuestions',
  indexes: [
    {
      fields: [
        ['trainingId', 1],
        ['listKey', -1],
      ],
      reason: 'the questions of a training, for its officers',
    },
    {
      fields: [
        ['trainingId', 1],
        ['answered', 1],
        ['listKey', -1],
      ],
      reason: 'the answered questions of a training, for everybody',
    },
    {
      fields: [
        ['trainingId', 1],
        ['memberId', 1],
        ['listKey', -1],
      ],
      reason: 'what a member asked in a training',
    },
  ],
})

export const trainingNotices = collection<TrainingNotice>({
  name: 'trainingNotices',
  indexes: [
    {
      fields: [
        ['memberId', 1],
        ['at', -1],
      ],
      reason: 'what a member was told lately',
    },
  ],
})

export const trainingLooks = collection<TrainingLook>({
  name: 'trainingLooks',
  indexes: [
    {
      fields: [
        ['trainingId', 1],
        ['day', -1],
      ],
      reason: 'who looked at the names of a training lately',
    },
  ],
})

export const enrolmentId = (trainingId: string, memberId: string) => `${trainingId}.${memberId}`
