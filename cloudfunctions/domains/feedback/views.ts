/** A letter as its sender and as its handlers see it. */
import { clockView, daysBetween } from './counting'
import { fileView } from './files'
import { type InspectorKey, keyView } from './keys'
import type { LetterEvent } from './model'
import { type Letter, type Message, standing } from './store'

const OPENING = 40

/** One thing that happened, as everybody who may see the letter sees it, and as the public log commits to it. */
export function stepView(event: LetterEvent, seq: number) {
  return {
    seq,
    kind: event.kind,
    at: event.at,
    by: event.by.kind,
    office: event.by.kind === 'handler' ? event.by.office : null,
    desk: 'desk' in event ? deskName(event.desk) : null,
    text: 'text' in event && event.text !== '' ? event.text : null,
    reason: event.kind === 'declined' ? event.reason : null,
    days: event.kind === 'extended' ? event.days : null,
    clock: 'clock' in event ? event.clock : null,
    changed: event.kind === 'reviewed' ? event.changed : null,
    score: event.kind === 'rated' ? event.score : null,
    files: (('files' in event && event.files) || []).map(fileView),
  }
}

/** e.g. 示例局机关党支部, or 示例县直属机关党委纪检委员. */
export function deskName({ role, organisationName }: { role: string; organisationName: string }): string {
  return role === 'inspector' ? `${organisationName}纪检委员` : organisationName
}

export function messageView({ _id, at, by, office, text, files }: Message) {
  return { messageId: _id, at, by, office, text, files: files.map(fileView) }
}

/** What both sides see. */
export function commonView(letter: Letter, said: readonly Message[], today: string) {
  const now = standing(letter)
  const { _id, mode, category, organisationId, organisationName, about, text, files, events, limits } = letter
  return {
    now,
    view: {
      letterId: _id,
      mode,
      category,
      organisation: { id: organisationId, name: organisationName },
      about,
      text,
      files: files.map(fileView),
      sentAt: events[0]!.at,
      status: now.status,
      office: deskName(now.desk),
      steps: events.map(stepView),
      clock: now.clock && clockView(now.clock, today, limits),
      messages: said.map(messageView),
      score: now.score,
      replyKey: letter.replyKey,
    },
  }
}

export function senderView(
  letter: Letter,
  said: readonly Message[],
  today: string,
  readers: readonly InspectorKey[],
) {
  const { now, view } = commonView(letter, said, today)
  const summary = proposedSummary(letter)
  return {
    ...view,
    sealedTo: readers.map(keyView),
    mayWrite: now.open,
    mayRate: now.score === null && ['declined', 'replied', 'closed', 'reviewed'].includes(now.status),
    mayRequestReview: now.status === 'replied' && now.clock !== null && today <= now.clock.last,
    publication: summary === null ? null : { summary, agreed: now.published },
  }
}

/** What would be published with the reply; null when nothing was proposed. */
export function proposedSummary({ events }: Letter): string | null {
  const reply = events.find((event) => event.kind === 'replied')
  return reply?.kind === 'replied' ? reply.summary : null
}

/** A line of a list. */
export function rowView(letter: Letter, today: string) {
  const { _id, mode, category, organisationName, events } = letter
  const { status, desk, clock } = standing(letter)
  return {
    letterId: _id,
    mode,
    category,
    organisationName,
    opening: openingOf(letter),
    sentAt: events[0]!.at,
    status,
    office: deskName(desk),
    clock: clock && { kind: clock.kind, last: clock.last, daysLeft: daysBetween(today, clock.last) },
    waiting: letter.lastBy === 'sender',
  }
}

/** The first words of a letter; of a sealed one there are none to show. */
export function openingOf({ mode, text }: Letter): string {
  if (mode === 'sealed') return ''
  return text.length > OPENING ? `${text.slice(0, OPENING)}…` : text
}
