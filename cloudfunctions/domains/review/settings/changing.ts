/** One person proposes a version, another puts it in force, and everybody is told in the public log. */
import { DuplicateError } from '../../../kernel/database'
import { fail } from '../../../kernel/errors'
import type { Moment } from '../../../kernel/time'
import { transaction } from '../../../kernel/transaction'
import { logged } from '../../transparency'
import { settingsChanged, settingsNotProposed, settingsSecondPerson } from '../errors'
import { firstPolicyFields } from '../policy/model'
import { type SettingsChange, settingsContent, settingsEntryId, type SettingsKind } from '../proven'
import { policyChanges, wordsChanges } from './announcing'
import {
  inForce,
  type Officer,
  ofKind,
  reviewSettings,
  settingsId,
  type SettingsVersion,
  type VersionHead,
  versionsOf,
} from './store'

/** The version the product comes with: a policy, and no words. */
const firstVersion: Record<SettingsKind, number> = { policy: 1, words: 0 }
const roles = { policy: 'committeeOfficer', words: 'moderator' } as const

/** The version that a new proposal gets. */
export function nextVersion(kind: SettingsKind, newest: VersionHead | undefined): number {
  return (newest?.version ?? firstVersion[kind]) + 1
}

/** Proposes a version. The same person proposing just the same again changes nothing. */
export async function propose<K extends SettingsKind>(
  kind: K,
  { memberId, name }: Officer,
  now: Moment,
  { version, why, content }: Pick<SettingsVersion<K>, 'version' | 'why' | 'content'>,
): Promise<void> {
  const [newest] = await versionsOf(kind)
  const proposal: SettingsVersion = {
    _id: settingsId(kind, version),
    kind,
    version,
    status: 'proposed',
    why,
    proposer: { memberId, name },
    proposedAt: now.iso,
    decider: null,
    decidedAt: null,
    content,
    announced: null,
    announcedKey: null,
  }
  if (newest?.version === version && (await isRepeat(proposal))) return
  if (newest?.status === 'proposed' || version !== nextVersion(kind, newest)) fail(settingsChanged)
  try {
    await reviewSettings.add(proposal)
  } catch (problem) {
    if (!(problem instanceof DuplicateError)) throw problem
    if (!(await isRepeat(proposal))) fail(settingsChanged)
  }
}

/** Whether the same person has proposed just this before. */
async function isRepeat({ _id, proposer, content }: SettingsVersion): Promise<boolean> {
  const known = await reviewSettings.get(_id)
  return (
    known?.proposer.memberId === proposer.memberId &&
    JSON.stringify(known.content) === JSON.stringify(content)
  )
}

/** Puts a proposal in force as a second person, or withdraws it. The same decision again changes nothing. */
export async function decide(
  kind: SettingsKind,
  { memberId, name }: Officer,
  now: Moment,
  { version, confirm }: { version: number; confirm: boolean },
): Promise<void> {
  const current = (await inForce())[kind]
  await transaction(async (running) => {
    const settings = reviewSettings.within(running)
    const proposal = await settings.get(settingsId(kind, version))
    const status = confirm ? 'current' : 'withdrawn'
    if (proposal?.status === status && proposal.decider?.memberId === memberId) return
    if (proposal?.status !== 'proposed') return fail(settingsNotProposed)
    const decided = { ...proposal, status, decider: { memberId, name }, decidedAt: now.iso } as const
    if (!confirm) return settings.put(decided)
    if (proposal.proposer.memberId === memberId) fail(settingsSecondPerson)
    const before = current && (await settings.get(current._id))
    if (before) await settings.put({ ...before, status: 'past' })
    const announced: SettingsChange = {
      kind,
      version,
      at: now.iso,
      role: roles[kind],
      why: proposal.why,
      changes: changesOf(before, proposal),
    }
    await settings.put({ ...decided, announced, announcedKey: `${now.iso}~${proposal._id}` })
    await logged(running, now.iso, {
      entryId: settingsEntryId(announced),
      kind: 'review.settingsChanged',
      subject: proposal._id,
      content: settingsContent(announced),
    })
  })
}

function changesOf(before: SettingsVersion | null, after: SettingsVersion): string[] {
  const policy = ofKind('policy', [after])
  const words = ofKind('words', [after])
  if (policy) return policyChanges(ofKind('policy', [before])?.content ?? firstPolicyFields, policy.content)
  if (!words) return []
  return wordsChanges(ofKind('words', [before])?.content ?? { entries: [], exceptions: [] }, words.content)
}
