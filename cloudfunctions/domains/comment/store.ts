/** Comments, one document each: its revisions, what became of them, and what waits to be looked at. */
import { collection, command } from '../../kernel/database'
import type {
  CommentEvent,
  PhaseResult,
  RejectionReason,
  ReportReason,
  RevisionStatus,
  SubjectKind,
  TaskKind,
} from './model'

export interface Revision {
  /** From 1 on. */
  number: number
  text: string
  submittedAt: string
  status: RevisionStatus
  /** What the phases found, by which policy and which list of words. */
  phases: PhaseResult[]
  policyVersion: number
  wordsVersion: number
  /** Two people must agree before it is decided. */
  needsTwo: boolean
}

/** What one moderator says of a task. Two that agree decide where a second pair of eyes is wanted. */
export interface Opinion {
  by: string
  verdict: 'publish' | 'reject'
  reason: RejectionReason | null
  note: string | null
  at: string
  decisionId: string
}

export interface Task {
  kind: TaskKind
  revision: number
  since: string
  needsTwo: boolean
  opinions: Opinion[]
  /** Who is to do it, when somebody was named. */
  assignee: { memberId: string; name: string } | null
}

/** Held by one moderator for a while. `token` grows with every taking: whoever shows an older one has lost it. */
export interface Lease {
  memberId: string
  name: string
  token: number
  until: string
}

export interface Comment {
  /** Made by the phone, so that a retry makes no second one. */
  _id: string
  kind: 'comment' | 'question'
  subject: { kind: SubjectKind; id: string; title: string }
  /** `{kind}:{id}` of the subject. */
  subjectKey: string
  /** The comment this one answers; null for one that stands by itself. Replies are not replied to. */
  parentId: string | null
  /** The author, and the members who may not review it besides. */
  personId: string
  memberId: string | null
  recused: string[]
  shownName: string
  /** Path of the root organisation whose moderators review it, or `*` when those of any root do. */
  scope: string
  /** Path of the organisation whose matter it is under; null for what is everybody's. */
  organisationPath: string | null
  revisions: Revision[]
  /** What everybody reads; null while nothing is published. */
  shown: { revision: number; text: string; at: string } | null
  /** `{instant of first publication}~{_id}` while it is shown, else null. */
  listKey: string | null
  /** `{instant of the latest submission}~{_id}` */
  mineKey: string
  withdrawnAt: string | null
  events: CommentEvent[]
  /** Events that the figures have counted already, and whether some are left. */
  counted: number
  uncounted: boolean
  /** When WeChat's check is to be tried again, and how often it was; null when nothing waits for it. */
  checkAt: string | null
  checkTries: number
  task: Task | null
  lease: Lease | null
  /** The newest token given. */
  fence: number
  /** `comments` or `appeals` while a task waits, else null; queues go by `{since}~{_id}`. */
  queue: 'comments' | 'appeals' | null
  queueKey: string | null
  /** Kind of the task, and whom it is assigned to, for the queue's filters. */
  taskKind: TaskKind | null
  assigneeId: string | null
  reports: { count: number; reasons: Partial<Record<ReportReason, number>> }
}

export const comments = collection<Comment>({
  name: 'comments',
  indexes: [
    {
      fields: [
        ['subjectKey', 1],
        ['parentId', 1],
        ['listKey', -1],
      ],
      reason: 'what is published under a subject, newest first',
    },
    {
      fields: [
        ['parentId', 1],
        ['listKey', 1],
      ],
      reason: 'the published replies to comments',
    },
    {
      fields: [
        ['personId', 1],
        ['mineKey', -1],
      ],
      reason: "a person's own comments, the latest first; also how often they write and what became of it",
    },
    {
      fields: [
        ['scope', 1],
        ['queue', 1],
        ['queueKey', 1],
      ],
      reason: 'what waits for a moderator, the oldest first',
    },
    {
      fields: [
        ['scope', 1],
        ['queue', 1],
        ['taskKind', 1],
        ['queueKey', 1],
      ],
      reason: 'one kind of what waits for a moderator',
    },
    {
      fields: [
        ['assigneeId', 1],
        ['queue', 1],
        ['queueKey', 1],
      ],
      reason: 'what is assigned to a moderator, and how much that is',
    },
    { fields: [['checkAt', 1]], reason: "texts that wait for WeChat's check" },
    { fields: [['uncounted', 1]], reason: 'what the figures have not counted yet' },
  ],
})

/** A reader's report of a comment, one a person. */
export interface CommentReport {
  /** `{commentId}.{personId}` */
  _id: string
  commentId: string
  personId: string
  memberId: string | null
  reason: ReportReason
  text: string
  at: string
}

export const commentReports = collection<CommentReport>({
  name: 'commentReports',
  indexes: [{ fields: [['commentId', 1]], reason: 'what readers said about a comment' }],
})

export const reportId = (commentId: string, personId: string) => `${commentId}.${personId}`
export const subjectKeyOf = (kind: SubjectKind, id: string) => `${kind}:${id}`

/** Comments by one person that the rules on rate, repetition and trust look at. */
const OWN = 30
/** The latest comments of a person, with what these rules need of them. */
export function ownComments(personId: string): Promise<OwnComment[]> {
  return comments.find(
    { personId },
    {
      orderBy: [['mineKey', 'desc']],
      limit: OWN,
      fields: ['subjectKey', 'shownName', 'revisions', 'events', 'withdrawnAt'],
    },
  )
}
export type OwnComment = Pick<
  Comment,
  '_id' | 'subjectKey' | 'shownName' | 'revisions' | 'events' | 'withdrawnAt'
>

const REPLIES = 200
/** The published replies to these comments, oldest first. */
export function repliesTo(commentIds: readonly string[]): Promise<Comment[]> {
  if (commentIds.length === 0) return Promise.resolve([])
  return comments.find(
    { parentId: command.in([...commentIds]), listKey: command.gt('') },
    { orderBy: [['listKey', 'asc']], limit: REPLIES },
  )
}
