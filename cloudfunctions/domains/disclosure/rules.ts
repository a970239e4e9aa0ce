/**
 * The way of a disclosure, as 党务公开条例 Art. 15 has it: proposed, checked for secrecy, approved, carried out; each step
 * by somebody else. Pure.
 */
import type { ErrorKind } from '../../kernel/errors'
import { mayActFor, type Identity, type Role } from '../../kernel/identity'
import { personalDetails } from '../../kernel/personal-details'
import { addDays } from '../../kernel/time'
import type { Attachment } from '../attachment/model'
import { categories, type CategoryId } from './categories'
import {
  correctionNoteRequired,
  disclosureUnknown,
  filesUnread,
  idNumberFound,
  idNumberInFile,
  movedOn,
  objectionsOpen,
  recused,
  thirdPersonRequired,
  windowRunning,
  windowTooShort,
} from './errors'

/** Where the newest version stands. */
export type Step = 'draft' | 'checking' | 'approving' | 'published'
/** What the public sees of it. */
export type Life = 'unpublished' | 'open' | 'closed' | 'withdrawn'
/** What can be done with a disclosure. */
export const acts = [
  'save',
  'submit',
  'drop',
  'check',
  'return',
  'approve',
  'correct',
  'close',
  'withdraw',
] as const
export type Act = (typeof acts)[number]

/** What decisions look at. */
export interface Standing {
  life: Life
  step: Step
  /** Everybody who wrote in the version at hand. */
  writerIds: readonly string[]
  /** Who checked it for secrecy; null before. */
  checkerId: string | null
  /** Members it is about, in any of its versions. */
  aboutMemberIds: readonly string[]
  organisationPath: string
  /** The details of persons are gone, and with them what could be corrected. */
  hidden: boolean
}

const writers: readonly Role[] = ['branchOfficer', 'committeeOfficer']
const deciders: readonly Role[] = ['committeeOfficer']

interface Rule {
  roles: readonly Role[]
  steps: readonly Step[]
  lives: readonly Life[]
}

const anyStep = ['draft', 'checking', 'approving', 'published'] as const
const notWithdrawn = ['unpublished', 'open', 'closed'] as const

/** The whole state machine: who may do what, where the newest version stands, and what the public sees then. */
const machine: Record<Act, Rule> = {
  save: { roles: writers, steps: ['draft'], lives: notWithdrawn },
  submit: { roles: writers, steps: ['draft'], lives: notWithdrawn },
  drop: { roles: writers, steps: ['draft'], lives: notWithdrawn },
  check: { roles: deciders, steps: ['checking'], lives: notWithdrawn },
  return: { roles: deciders, steps: ['checking', 'approving'], lives: notWithdrawn },
  approve: { roles: deciders, steps: ['approving'], lives: notWithdrawn },
  correct: { roles: writers, steps: ['published'], lives: ['open', 'closed'] },
  close: { roles: writers, steps: ['published'], lives: ['open'] },
  withdraw: { roles: deciders, steps: anyStep, lives: ['open', 'closed'] },
}

/** Whether a disclosure is at a place where this can be done, by whomever. */
export function isPossible({ step, life, hidden }: Standing, act: Act): boolean {
  const { steps, lives } = machine[act]
  return steps.includes(step) && lives.includes(life) && !(hidden && act === 'correct')
}

/** Why this person may not do this now; null when they may. Unknown is what is not theirs at all. */
export function refuseAct(standing: Standing, act: Act, actor: Identity): ErrorKind | null {
  const { roles } = machine[act]
  if (!mayActFor(actor, writers, standing.organisationPath)) return disclosureUnknown
  if (standing.aboutMemberIds.includes(actor.memberId)) return recused
  if (!mayActFor(actor, roles, standing.organisationPath)) return disclosureUnknown
  if (!isPossible(standing, act)) return movedOn
  const wrote = standing.writerIds.includes(actor.memberId)
  if (act === 'check' && wrote) return thirdPersonRequired
  if (act === 'approve' && (wrote || standing.checkerId === actor.memberId)) return thirdPersonRequired
  return null
}

/** The step a version is at after an act. */
export function stepAfter(step: Step, act: Act): Step {
  if (act === 'submit') return 'checking'
  if (act === 'check') return 'approving'
  if (act === 'return' || act === 'correct') return 'draft'
  if (act === 'approve' || act === 'withdraw') return 'published'
  return step
}

/** What stands in a version, as far as rules look at it. */
export interface Draft {
  category: CategoryId
  title: string
  workingDays: number
  /** What a correction corrects; null in a first version. */
  correction: string | null
}

/** Why a version can't be handed in as it is; null when it can. */
export function refuseDraft(draft: Draft, texts: readonly string[], life: Life): ErrorKind | null {
  if (draft.workingDays < categories[draft.category].leastWorkingDays) return windowTooShort
  if (life !== 'unpublished' && draft.correction === null) return correctionNoteRequired
  return personalDetails([draft.title, ...texts].join('\n')).idNumbers > 0 ? idNumberFound : null
}

/** What rules look at of a file. */
type File = Pick<Attachment, 'name' | 'personal'>

/** Why a version can't be handed in with these files; null when it can. */
export function refuseFiles(files: readonly File[]): ErrorKind | null {
  return files.some(({ personal }) => personal !== null && personal.idNumbers > 0) ? idNumberInFile : null
}

/** The names of files about persons that only a person can look through. */
export function unreadFiles(category: CategoryId, files: readonly File[]): string[] {
  if (!categories[category].personal) return []
  return files.filter(({ personal }) => personal === null).map(({ name }) => name)
}

/** Why the secrecy check can't be passed; null when it can. @param looked the checker says they looked through them all */
export function refuseUnread(unread: readonly string[], looked: boolean): ErrorKind | null {
  return unread.length > 0 && !looked ? filesUnread : null
}

/** Why a disclosure can't be closed yet; null when it can. */
export function refuseClosing(lastDay: string, today: string, openObjections: number): ErrorKind | null {
  if (today <= lastDay) return windowRunning
  return openObjections > 0 ? objectionsOpen : null
}

/** Days a closed or withdrawn disclosure about persons stays readable before their details go. */
export const KEEP_PERSONAL_DAYS = 3

/** The day from which on the details of persons are hidden; null when there are none. */
export function hideFrom(category: CategoryId, today: string): string | null {
  return categories[category].personal ? addDays(today, KEEP_PERSONAL_DAYS) : null
}

/** What readers are told about where a disclosure stands. */
export type Shown = 'open' | 'ended' | 'closed' | 'withdrawn' | 'hidden'

/** Ended is a window that is over while its closing record is still to come. */
export function shownState(
  { life, hidden }: { life: Life; hidden: boolean },
  lastDay: string,
  today: string,
): Shown {
  if (life === 'withdrawn') return 'withdrawn'
  if (hidden) return 'hidden'
  if (life === 'closed') return 'closed'
  return today <= lastDay ? 'open' : 'ended'
}
