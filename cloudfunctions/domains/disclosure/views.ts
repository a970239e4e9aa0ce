/** Disclosures as readers and as those at the desk see them. */
import { personalDetails } from '../../kernel/personal-details'
import type { Moment } from '../../kernel/time'
import type { Identity } from '../../kernel/identity'
import { workingWindow } from '../calendar'
import type { CountedWindow } from '../calendar/model'
import { textOfBlock } from '../study/model'
import { categories, type CategoryId } from './categories'
import type { Found } from './acting'
import { type Act, acts, isPossible, refuseAct, shownState, unreadFiles } from './rules'
import type { Disclosure, DisclosureEvent } from './store'

export const tagOf = (id: CategoryId) => ({ id, name: categories[id].name })

/** What stands in the place of a title that named persons. */
export const hiddenTitle = (category: CategoryId) =>
  `${categories[category].name}（公示期满，个人信息已隐去）`

/** The title as readers see it; one that may name persons goes with what is withdrawn. */
export function publicTitle({ life, category, shown }: Disclosure): string {
  if (life === 'withdrawn' && categories[category].personal) return `${categories[category].name}（已撤回）`
  return shown?.fields.title ?? ''
}

/** What is published of a disclosure; null before that. */
export function publishedPart(head: Disclosure | null) {
  return head?.shown && head.window ? { head, shown: head.shown, window: head.window } : null
}

export function cardOf({ head, shown, window }: NonNullable<ReturnType<typeof publishedPart>>, day: string) {
  const state = shownState(head, window.lastDay, day)
  return {
    disclosureId: head._id,
    title: publicTitle(head),
    category: tagOf(head.category),
    organisationName: head.organisationName,
    state,
    publishedAt: shown.publishedAt,
    lastDay: window.lastDay,
    version: shown.version,
  }
}

/** Working days of a window that are still to come on this day, itself included. */
export function daysLeftIn({ days }: CountedWindow, today: string): number {
  return days.filter(({ day, counted }) => counted && day >= today).length
}

export function rowOf(head: Disclosure) {
  return {
    disclosureId: head._id,
    title: head.title,
    category: tagOf(head.category),
    organisationName: head.organisationName,
    stage: head.stage,
    version: head.version,
    lastDay: head.window?.lastDay ?? null,
    updatedAt: head.deskKey.split('~')[1] ?? '',
  }
}

const named = (people: ReadonlyArray<{ name: string }>) => people.map(({ name }) => name)

/** All of it, for somebody who works on it. */
export function deskView(
  { head, version }: Found,
  about: ReadonlyArray<{ memberId: string; name: string }>,
  objections: { open: number; total: number },
  events: readonly DisclosureEvent[],
  caller: Identity,
  now: Moment,
) {
  const { fields } = version
  const texts = [fields.title, ...fields.blocks.map(textOfBlock), fields.contact]
  return {
    ...rowOf(head),
    organisationId: head.organisationId,
    revision: head.revision,
    fields,
    about: [...about],
    published: head.step === 'published' ? null : (head.shown?.fields ?? null),
    people: {
      writers: named(version.writers),
      checker: version.checker?.name ?? null,
      approver: version.approver?.name ?? null,
    },
    personal: {
      warned: categories[fields.category].personal,
      ...personalDetails(texts.join('\n')),
      files: fields.attachments.flatMap(({ name, personal }) =>
        personal && personal.idNumbers + personal.phones > 0 ? [{ name, ...personal }] : [],
      ),
      unread: unreadFiles(fields.category, fields.attachments),
    },
    window: head.window && workingWindow(head.window.startDay, head.window.workingDays),
    shown: head.window && shownState(head, head.window.lastDay, now.day),
    objections,
    closing: head.closing,
    withdrawal: head.withdrawal,
    acts: actsFor(head, caller),
    events: events.map(({ act, version, at, byName, note }) => ({ act, version, at, byName, note })),
  }
}

/** What can be done at this step, with what keeps this person from it. */
function actsFor(head: Disclosure, caller: Identity): Array<{ act: Act; refusal: string | null }> {
  return acts
    .filter((act) => isPossible(head, act))
    .map((act) => ({ act, refusal: refuseAct(head, act, caller)?.message ?? null }))
}
