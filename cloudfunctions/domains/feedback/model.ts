/** What a letter is made of. */

import type { Attachment } from '../attachment'

/** How the sender wants to be known: by name, by a receipt only, or by a receipt with the words sealed as well. */
export type Mode = 'named' | 'anonymous' | 'sealed'
/** 建议、监督、咨询、表扬 */
export type Category = 'suggestion' | 'supervision' | 'enquiry' | 'praise'
/** The roles that handle letters. An administrator is none of them. */
export type DeskRole = 'branchOfficer' | 'committeeOfficer' | 'inspector'

export interface Place {
  organisationId: string
  organisationPath: string
  organisationName: string
}

/** Who has a letter: whoever holds the role for this organisation. */
export interface Desk extends Place {
  role: DeskRole
}

/** An organisation on the way from the one a letter is for up to the root. */
export interface Unit {
  id: string
  path: string
  name: string
  kind: 'committee' | 'generalBranch' | 'branch' | 'group'
}

/**
 * Whom a letter is about, as far as it is known. Offices count as the people in them: whoever holds one is never on
 * the letter, and neither is anybody below it.
 */
export interface Recusal {
  memberIds: string[]
  /** Names as the sender wrote them: a namesake is kept away too rather than the person let in. */
  names: string[]
  offices: Array<{ role: DeskRole; organisationPath: string }>
}

/**
 * The limits a letter is handled by, as they were when it came in.
 * Source: 信访工作条例 (15 days to accept, 60 to resolve, 30 more once, 30 to ask for a second review).
 */
export interface Limits {
  acceptDays: number
  resolveDays: number
  /** Most days a resolution may be put off by, once. */
  extensionDays: number
  reviewAskDays: number
  reviewDays: number
  /** A limit that ends on a day off ends on the next working day instead. */
  toWorkingDay: boolean
}

export const usualLimits: Limits = {
  acceptDays: 15,
  resolveDays: 60,
  extensionDays: 30,
  reviewAskDays: 30,
  reviewDays: 30,
  toWorkingDay: true,
}

export type Status =
  | 'submitted'
  | 'accepted'
  | 'transferred'
  | 'declined'
  | 'inProgress'
  | 'replied'
  | 'closed'
  | 'reviewRequested'
  | 'reviewed'

/**
 * Why a letter may be declined. The list is closed, and being critical of the organisation is not on it: no setting,
 * role or mode can decline a letter for what it thinks.
 */
export const declineReasons = [
  'outsideDuties',
  'otherProcedure',
  'alreadyAnswered',
  'nothingToCheck',
] as const
export type DeclineReason = (typeof declineReasons)[number]

/** 3 satisfied, 2 more or less, 1 not. */
export type Score = 1 | 2 | 3

/** What runs: until a letter is accepted, resolved, a second review asked for, a second review done. */
export type ClockKind = 'accept' | 'resolve' | 'ask' | 'review'

/** What happened to a letter; its status is derived from nothing else. */
export type Happening =
  | { kind: 'submitted'; desk: Desk }
  | { kind: 'accepted' }
  | { kind: 'transferred'; desk: Desk; text: string }
  | { kind: 'declined'; reason: DeclineReason; text: string }
  | { kind: 'started' }
  | { kind: 'extended'; days: number; text: string }
  | { kind: 'handedOver'; desk: Desk; text: string }
  /** `summary` is what would be published with the reply, if the sender agrees; null to propose nothing. */
  | { kind: 'replied'; text: string; summary: string | null; files?: readonly Attachment[] }
  | { kind: 'closed' }
  | { kind: 'rated'; score: Score; text: string }
  | { kind: 'reviewRequested'; desk: Desk; text: string }
  | { kind: 'reviewed'; changed: boolean; text: string; files?: readonly Attachment[] }
  | { kind: 'published' }
  | { kind: 'reminded'; clock: ClockKind; stage: 'half' | 'near' }
  | { kind: 'escalated'; clock: ClockKind; desk: Desk }
  /** Overdue where nobody stands above: said in public, and by nobody else. */
  | { kind: 'overdue'; clock: ClockKind }

export type Actor =
  { kind: 'sender' } | { kind: 'clock' } | { kind: 'handler'; memberId: string; name: string; office: string }

export type LetterEvent = Happening & {
  /** Made by whoever acts, so that a repeated act is one event. */
  id: string
  /** ISO instant; of what unnamed senders do, the hour it lies in. */
  at: string
  /** The day in China. */
  day: string
  by: Actor
}
