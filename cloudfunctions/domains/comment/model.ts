/** What a comment is made of, for the contracts and for whoever reviews it. */
import * as z from 'zod'
import { instant } from '../../kernel/fields'

/** What can be commented on. */
export const subjectKind = z.enum(['disclosure', 'study'])
export type SubjectKind = z.output<typeof subjectKind>

/** A remark, or a question that wants an answer. */
export const commentKind = z.enum(['comment', 'question'])

/**
 * Why a comment is not published: this list is closed. Being critical, of whomever, is not on it and never will be; a
 * test says so.
 */
export const rejectionReasons = [
  'illegal',
  'privacy',
  'insult',
  'fraud',
  'advertising',
  'impersonation',
  'offTopic',
  'duplicate',
] as const
export const rejectionReason = z.enum(rejectionReasons)
export type RejectionReason = (typeof rejectionReasons)[number]

/** The reasons as people read them. */
export const reasonNames: Record<RejectionReason, string> = {
  illegal: '违反法律法规',
  privacy: '泄露他人个人信息',
  insult: '侮辱、谩骂他人',
  fraud: '诈骗',
  advertising: '广告营销',
  impersonation: '冒充他人或单位',
  offTopic: '与这篇内容无关',
  duplicate: '重复发布',
}

/** Why a reader reports a comment: closed as well, and the same kinds. */
export const reportReason = z.enum(['illegal', 'privacy', 'insult', 'fraud', 'advertising', 'impersonation'])
export type ReportReason = z.output<typeof reportReason>

/** How a revision stands. */
export const revisionStatus = z.enum([
  /** Waits for WeChat's check. */
  'checking',
  /** Waits for a person. */
  'waiting',
  'published',
  'rejected',
  /** Changed by its author before it was decided. */
  'replaced',
  'withdrawn',
])
export type RevisionStatus = z.output<typeof revisionStatus>

/** The phases a text goes through, in turn. */
export const phaseName = z.enum(['length', 'rate', 'repeat', 'words', 'security', 'history'])
export type PhaseName = z.output<typeof phaseName>

/** A word of the list found in a text: what is written there, and where, in UTF-16 units from `start` to `end`. */
export const wordHit = z.object({
  word: z.string(),
  category: rejectionReason,
  forbidden: z.boolean(),
  start: z.number().int(),
  end: z.number().int(),
})
export type WordHit = z.output<typeof wordHit>

/** What one phase found, kept with the revision so that every decision can be explained. */
export const phaseResult = z.object({
  phase: phaseName,
  /** `recheck`: it could not be found out yet. */
  outcome: z.enum(['pass', 'hold', 'reject', 'recheck']),
  /** In plain Chinese, for moderator and author. */
  why: z.string(),
  hits: z.array(wordHit).optional(),
})
export type PhaseResult = z.output<typeof phaseResult>

/** What happened to a comment, oldest first. Nothing is ever taken out of it. */
export const eventKind = z.enum([
  'submitted',
  'published',
  'held',
  'rejected',
  'edited',
  'reported',
  'kept',
  'appealed',
  'appealUpheld',
  'appealReversed',
  'withdrawn',
])
export type EventKind = z.output<typeof eventKind>

export interface CommentEvent {
  kind: EventKind
  at: string
  revision: number
  /** Member ids of the moderators who decided; empty for the author and for what the phases decided by themselves. */
  by: string[]
  reason: RejectionReason | null
  /** A word of the moderator to the author. */
  note: string | null
  /** The ids of the decisions, by which a repeated one is known. */
  decisionIds: string[]
  /** Minutes the text or the appeal had waited; null when nothing waited. */
  waited: number | null
}

/** An event as the author sees it: who decided is not told, so that nobody is pressed. */
export const eventView = z.object({
  kind: eventKind,
  at: instant,
  revision: z.number().int(),
  reason: rejectionReason.nullable(),
  note: z.string().nullable(),
  byPerson: z.boolean(),
})

/** What a person has to look at. */
export const taskKind = z.enum(['new', 'edit', 'reports', 'appeal'])
export type TaskKind = z.output<typeof taskKind>
