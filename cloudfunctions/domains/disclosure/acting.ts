/** Acts on disclosures: read, decide, and write state, record and log together. */
import { DuplicateError, type Transaction } from '../../kernel/database'
import { fail } from '../../kernel/errors'
import { type Identity, mayActFor } from '../../kernel/identity'
import { sha256 } from '../../kernel/random'
import type { Moment } from '../../kernel/time'
import { transaction } from '../../kernel/transaction'
import { claimAttachments, releaseAttachments } from '../attachment'
import { type Attachment, MAX_ATTACHMENTS } from '../attachment/model'
import { organisations, organisationUnknown } from '../organisation'
import { textOfBlock } from '../study/model'
import { logged } from '../transparency'
import { type Change, deskKeyOf, marked, stageOf } from './changes'
import { disclosureUnknown, editedMeanwhile, tooManyFiles } from './errors'
import type { DraftFields } from './model'
import { type Act, refuseAct, refuseDraft, refuseFiles } from './rules'
import {
  type Disclosure,
  disclosureEvents,
  disclosureHeads,
  type DisclosureVersion,
  disclosureVersions,
  versionId,
} from './store'

export interface Found {
  head: Disclosure
  version: DisclosureVersion
}

/**
 * Does an act: state, record and log entry in one transaction. The same person repeating their last act gets its result.
 * @param change what becomes of it
 */
export function act(
  caller: Identity,
  now: Moment,
  disclosureId: string,
  which: Exclude<Act, 'save' | 'drop'>,
  change: Change,
): Promise<Found> {
  return transaction(async (running) => {
    const found = await read(running, disclosureId)
    const refusal = refuseAct(found.head, which, caller)
    if (refusal) return isRepeated(found.head, which, caller) ? found : fail(refusal)
    if (which === 'submit' || which === 'check' || which === 'approve') checkDraft(found)
    const outcome = change(found.head, found.version, caller, now)
    const head = marked(outcome.head, which, caller, now)
    const goes = which === 'withdraw' && found.version.publishedAt === null
    // A correction that was on its way goes with what it corrected.
    if (goes) await disclosureVersions.within(running).remove(found.version._id)
    else await disclosureVersions.within(running).put(outcome.version)
    await disclosureHeads.within(running).put(head)
    await record(running, head, caller, now, outcome.note)
    if (outcome.log) await logged(running, now.iso, outcome.log)
    return goes ? read(running, disclosureId) : { head, version: outcome.version }
  })
}

function isRepeated({ last }: Disclosure, act: Act, { memberId }: Identity): boolean {
  return last.act === act && last.byId === memberId
}

async function read(running: Transaction, disclosureId: string): Promise<Found> {
  const head = (await disclosureHeads.within(running).get(disclosureId)) ?? fail(disclosureUnknown)
  const newest = versionId(disclosureId, head.version)
  const version = (await disclosureVersions.within(running).get(newest)) ?? fail(disclosureUnknown)
  return { head, version }
}

function record(running: Transaction, head: Disclosure, caller: Identity, now: Moment, note: string | null) {
  return disclosureEvents.within(running).put({
    _id: `${head._id}.${head.events}`,
    disclosureId: head._id,
    number: head.events,
    act: head.last.act,
    version: head.version,
    at: now.iso,
    byName: caller.name,
    note,
  })
}

/** Refuses what may not be handed on as it is. */
function checkDraft({ head, version: { fields } }: Found): void {
  const texts = [...fields.blocks.map(textOfBlock), fields.contact, fields.correction ?? '']
  const refusal = refuseDraft(fields, texts, head.life) ?? refuseFiles(fields.attachments)
  if (refusal) fail(refusal)
}

export interface Save {
  disclosureId: string
  organisationId: string
  revision: number
  fields: DraftFields
  keptFileIds: readonly string[]
  uploadIds: readonly string[]
}

/** Writes a draft, the first time or again. */
export async function save(caller: Identity, now: Moment, given: Save): Promise<Found> {
  if (given.keptFileIds.length + given.uploadIds.length > MAX_ATTACHMENTS) fail(tooManyFiles)
  const organisation = (await organisations.get(given.organisationId)) ?? fail(organisationUnknown)
  if (!mayActFor(caller, ['branchOfficer', 'committeeOfficer'], organisation.path)) fail(disclosureUnknown)
  const savedHash = sha256(JSON.stringify(given))
  const { found, dropped } = await transaction(async (running) => {
    const head = await disclosureHeads.within(running).get(given.disclosureId)
    const before = head ? await read(running, given.disclosureId) : begun(given, organisation)
    if (before.head.savedHash === savedHash && isRepeated(before.head, 'save', caller))
      return { found: before, dropped: [] }
    const about = { aboutMemberIds: [...before.head.aboutMemberIds, ...given.fields.aboutMemberIds] }
    const refusal = refuseAct({ ...before.head, ...about }, 'save', caller)
    if (refusal) fail(refusal)
    if (before.head.revision !== given.revision) fail(editedMeanwhile)
    const known = before.version.fields.attachments
    const kept = known.filter(({ fileId }) => given.keptFileIds.includes(fileId))
    const attachments = [...kept, ...(await claimAttachments(running, given.uploadIds))]
    const { memberId, name } = caller
    const writers = before.version.writers.filter((one) => one.memberId !== memberId)
    const version: DisclosureVersion = {
      ...before.version,
      // What is published keeps its category: readers and subscribers found it there.
      fields: { ...given.fields, category: categoryOf(before.head, given), attachments },
      writers: [...writers, { memberId, name }],
    }
    const next = marked(
      {
        ...before.head,
        category: version.fields.category,
        title: given.fields.title,
        writerIds: version.writers.map((one) => one.memberId),
        aboutMemberIds: [
          ...new Set([
            ...(before.head.shown ? before.head.aboutMemberIds : []),
            ...given.fields.aboutMemberIds,
          ]),
        ],
        revision: given.revision + 1,
        savedHash,
      },
      'save',
      caller,
      now,
    )
    await disclosureVersions.within(running).put(version)
    await disclosureHeads.within(running).put(next)
    await record(running, next, caller, now, null)
    return { found: { head: next, version }, dropped: without(known, [...attachments, ...shownFiles(next)]) }
  }).catch((problem: unknown) => {
    // Two first saves at once: the other one made it.
    if (problem instanceof DuplicateError) return fail(editedMeanwhile)
    throw problem
  })
  await releaseAttachments(dropped)
  return found
}

const categoryOf = ({ shown, category }: Disclosure, given: Save) =>
  shown ? category : given.fields.category

const shownFiles = ({ shown }: Disclosure) => shown?.fields.attachments ?? []

/** Files of the first list that are not in the second. */
function without(files: readonly Attachment[], kept: readonly Attachment[]): string[] {
  return files.map(({ fileId }) => fileId).filter((id) => !kept.some(({ fileId }) => fileId === id))
}

/** A disclosure before its first save. */
function begun(
  { disclosureId, fields }: Save,
  organisation: { _id: string; path: string; name: string },
): Found {
  return {
    head: {
      _id: disclosureId,
      organisationId: organisation._id,
      organisationPath: organisation.path,
      organisationName: organisation.name,
      category: fields.category,
      life: 'unpublished',
      step: 'draft',
      version: 1,
      title: fields.title,
      writerIds: [],
      checkerId: null,
      aboutMemberIds: [],
      revision: 0,
      savedHash: '',
      last: { act: 'save', byId: '' },
      events: 0,
      shown: null,
      window: null,
      closing: null,
      withdrawal: null,
      hideOn: null,
      hidden: false,
      provisionalDay: null,
      untoldSince: null,
      toldUpTo: '',
      searchKeys: [],
      listKey: disclosureId,
      stage: 'draft',
      deskKey: deskKeyOf(organisation.path, '', disclosureId),
    },
    version: {
      _id: versionId(disclosureId, 1),
      disclosureId,
      version: 1,
      fields: { ...fields, attachments: [] },
      writers: [],
      checker: null,
      approver: null,
      publishedAt: null,
      hidden: false,
    },
  }
}

/** Drops a draft; what is published stays as it is. Answers with what is left, null when that is nothing. */
export async function drop(caller: Identity, now: Moment, disclosureId: string): Promise<Found | null> {
  const { left, files } = await transaction(async (running) => {
    const head = await disclosureHeads.within(running).get(disclosureId)
    // Dropped before, as far as anybody can tell.
    if (!head) return { left: null, files: [] }
    const found = await read(running, disclosureId)
    const refusal = refuseAct(head, 'drop', caller)
    if (refusal) {
      if (isRepeated(head, 'drop', caller)) return { left: found, files: [] }
      return fail(refusal)
    }
    await disclosureVersions.within(running).remove(found.version._id)
    const files = without(found.version.fields.attachments, shownFiles(head))
    if (!head.shown) {
      await disclosureHeads.within(running).remove(disclosureId)
      return { left: null, files }
    }
    const version = await disclosureVersions.within(running).get(versionId(disclosureId, head.shown.version))
    if (!version) return fail(disclosureUnknown)
    const { memberId } = version.checker ?? { memberId: null }
    const back = {
      ...marked(head, 'drop', caller, now),
      step: 'published' as const,
      stage: stageOf('published', head.life),
      version: head.shown.version,
      title: head.shown.fields.title,
      writerIds: version.writers.map((one) => one.memberId),
      checkerId: memberId,
    }
    await disclosureHeads.within(running).put(back)
    await record(running, back, caller, now, null)
    return { left: { head: back, version }, files }
  })
  await releaseAttachments(files)
  return left
}
