/** What an act makes of a disclosure. Pure: who, when and what come in; documents and what follows from them go out. */
import { fail } from '../../kernel/errors'
import type { Identity } from '../../kernel/identity'
import type { Moment } from '../../kernel/time'
import { timeKey } from '../../kernel/paging'
import { workingWindow } from '../calendar'
import type { LogEvent } from '../transparency'
import { categories } from './categories'
import { searchKeysOf, yearOf } from './finding'
import { disclosureContent, publishedEntryId, withdrawalContent, withdrawnEntryId } from './proven'
import { type Act, hideFrom, type Life, refuseUnread, type Step, stepAfter, unreadFiles } from './rules'
import type { Disclosure, DisclosureVersion, PublishedWindow, Stage } from './store'
import { versionId } from './store'

/** The head and the newest version after an act, and what the log is to hold of it. */
interface Outcome {
  head: Disclosure
  version: DisclosureVersion
  note: string | null
  log: LogEvent | null
}

/** Makes an outcome of what stands there; who acts and when come in. */
export type Change = (head: Disclosure, version: DisclosureVersion, caller: Identity, now: Moment) => Outcome

const plain = (head: Disclosure, version: DisclosureVersion, note: string | null = null): Outcome => ({
  head,
  version,
  note,
  log: null,
})

export const submitted: Change = (head, version) => plain(head, version)

/** @param looked the checker says they looked through the files that can't be read by the system; it is recorded */
export const checked =
  (looked: boolean): Change =>
  (head, version, { memberId, name }) => {
    const unread = unreadFiles(version.fields.category, version.fields.attachments)
    const refusal = refuseUnread(unread, looked)
    if (refusal) fail(refusal)
    const note = unread.length > 0 ? `已逐个看过系统读不出文字的附件：${unread.join('、')}` : null
    return plain({ ...head, checkerId: memberId }, { ...version, checker: { memberId, name } }, note)
  }

/** Back to the writers; what was checked is to be checked again. */
export const returned =
  (reason: string): Change =>
  (head, version) =>
    plain({ ...head, checkerId: null }, { ...version, checker: null }, reason)

/** Published: the window opens now, unless a correction leaves the old one running. */
export const approved: Change = (head, version, { memberId, name }, now) => {
  const { fields } = version
  const first = head.life === 'unpublished'
  const opens = first || fields.restartsWindow
  const window = opens ? windowFrom(now.day, fields.workingDays) : head.window!
  const disclosureId = head._id
  return {
    head: {
      ...head,
      life: opens ? 'open' : head.life,
      title: fields.title,
      shown: { version: version.version, fields, publishedAt: now.iso },
      window,
      provisionalDay: firstProvisionalDay(window),
      closing: opens ? null : head.closing,
      hideOn: opens ? null : head.hideOn,
      untoldSince: now.iso,
      toldUpTo: '',
      searchKeys: searchKeysOf(head.category, head.organisationPath, yearOf(now.iso), fields.title),
      listKey: timeKey(now.iso, disclosureId),
    },
    version: { ...version, approver: { memberId, name }, publishedAt: now.iso },
    note: null,
    log: {
      entryId: publishedEntryId(disclosureId, version.version),
      kind: 'disclosure.published',
      subject: disclosureId,
      content: disclosureContent({
        ...fields,
        disclosureId,
        version: version.version,
        organisationName: head.organisationName,
        publishedAt: now.iso,
      }),
    },
  }
}

/** A new version that begins as the published one. */
export const corrected: Change = (head, { fields }, { memberId, name }) => {
  const version = head.version + 1
  return plain(
    { ...head, version, writerIds: [memberId], checkerId: null, revision: 0, savedHash: '' },
    {
      _id: versionId(head._id, version),
      disclosureId: head._id,
      version,
      fields: { ...fields, correction: null, restartsWindow: true },
      writers: [{ memberId, name }],
      checker: null,
      approver: null,
      publishedAt: null,
      hidden: false,
    },
  )
}

/** @param objections how many came in all, none of them open any more */
export const closed =
  (text: string, objections: number): Change =>
  (head, version, _, now) =>
    plain(
      {
        ...head,
        life: 'closed',
        closing: { at: now.iso, text, objections },
        hideOn: hideFrom(head.category, now.day),
      },
      version,
      text,
    )

/** Taken back for good; a correction on its way goes with it. */
export const withdrawn =
  (reason: string): Change =>
  (head, version, _, now) => ({
    head: {
      ...head,
      life: 'withdrawn',
      version: head.shown?.version ?? head.version,
      withdrawal: { at: now.iso, reason },
      searchKeys: withoutTitle(head),
      hideOn: head.hidden ? null : hideFrom(head.category, now.day),
      provisionalDay: null,
      untoldSince: null,
    },
    version,
    note: reason,
    log: {
      entryId: withdrawnEntryId(head._id),
      kind: 'disclosure.withdrawn',
      subject: head._id,
      content: withdrawalContent({
        disclosureId: head._id,
        version: head.shown?.version ?? head.version,
        withdrawnAt: now.iso,
        reason,
      }),
    },
  })

/** A title that may name persons can't be searched for any more. */
function withoutTitle({ category, organisationPath, shown, searchKeys }: Disclosure): string[] {
  if (!categories[category].personal || !shown) return searchKeys
  return searchKeysOf(category, organisationPath, yearOf(shown.publishedAt), '')
}

/** The head with the marks that every act leaves. */
export function marked(head: Disclosure, act: Act, caller: Identity, now: Moment): Disclosure {
  const step = stepAfter(head.step, act)
  return {
    ...head,
    step,
    stage: stageOf(step, head.life),
    last: { act, byId: caller.memberId },
    events: head.events + 1,
    deskKey: deskKeyOf(head.organisationPath, now.iso, head._id),
  }
}

/** Where it stands in the lists of the desk. */
export function stageOf(step: Step, life: Life): Stage {
  if (life === 'withdrawn') return 'withdrawn'
  if (step !== 'published') return step
  return life === 'closed' ? 'closed' : 'open'
}

export const deskKeyOf = (organisationPath: string, updatedAt: string, id: string) =>
  `${organisationPath}~${updatedAt}~${id}`

export function windowFrom(startDay: string, workingDays: number): PublishedWindow {
  const { lastDay, provisional } = workingWindow(startDay, workingDays)
  return { startDay, workingDays, lastDay, provisional }
}

export function firstProvisionalDay({ startDay, workingDays }: PublishedWindow): string | null {
  return workingWindow(startDay, workingDays).days.find(({ provisional }) => provisional)?.day ?? null
}
