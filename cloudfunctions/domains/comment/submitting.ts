/** Writing and rewriting comments. */
import { DuplicateError } from '../../kernel/database'
import { fail } from '../../kernel/errors'
import type { Identity } from '../../kernel/identity'
import type { Moment } from '../../kernel/time'
import { transaction } from '../../kernel/transaction'
import type { Person } from '../organisation'
import { agreementRequired, commentUnknown, nameNotOffered, parentUnknown, subjectUnknown } from './errors'
import type { Judge } from './judge'
import { namesFor } from './names'
import { currentOf, refuseRevision, revised, submitted } from './rules'
import { type Comment, comments, ownComments, subjectKeyOf } from './store'
import type { CommentSubject, FindSubject } from './subjects'

export interface Author {
  openid: string
  person: Person
  identity: Identity | null
}

interface NewText {
  commentId: string
  subject: { kind: Comment['subject']['kind']; id: string }
  kind: Comment['kind']
  parentId: string | null
  text: string
  shownName: string
}

/** Scope of comments that the moderators of any root review. */
const EVERYWHERE = '*'

/** Takes a comment in. The same id again answers with what became of it. */
export async function submit(
  { openid, person, identity }: Author,
  now: Moment,
  { commentId, subject: { kind: subjectKind, id }, kind, parentId, text, shownName }: NewText,
  { judge, findSubject }: { judge: Judge; findSubject: FindSubject },
): Promise<Comment> {
  if (person.agreedAt === null) fail(agreementRequired)
  if (!namesFor(person, identity).includes(shownName)) fail(nameNotOffered)
  const { personId, memberId } = person
  const [found, own, parent] = await Promise.all([
    findSubject(subjectKind, id, now),
    ownComments(personId),
    parentId === null ? null : comments.get(parentId),
  ])
  if (own.some(({ _id }) => _id === commentId)) return ownOf(commentId, personId)
  if (!found?.open) return fail(subjectUnknown)
  const subjectKey = subjectKeyOf(subjectKind, id)
  if (parentId !== null && !answerable(parent, subjectKey)) fail(parentUnknown)
  const subject = { kind: subjectKind, id, title: found.title }
  const judgement = await judge.judge({ subject, text, personId, openid, own }, now)
  const comment = submitted(
    {
      _id: commentId,
      kind,
      subject,
      subjectKey,
      parentId,
      personId,
      memberId,
      recused: recusedFrom(found, parent),
      shownName,
      scope: found.rootPath ?? EVERYWHERE,
    },
    text,
    judgement,
    now,
  )
  try {
    await comments.add(comment)
    return comment
  } catch (problem) {
    if (!(problem instanceof DuplicateError)) throw problem
    return ownOf(commentId, personId)
  }
}

/** Writes a new revision. The same one again answers with what became of it. */
export async function revise(
  { openid, person: { personId } }: Author,
  now: Moment,
  { commentId, basedOn, text }: { commentId: string; basedOn: number; text: string },
  { judge, findSubject }: { judge: Judge; findSubject: FindSubject },
): Promise<Comment> {
  const [before, own] = await Promise.all([ownOf(commentId, personId), ownComments(personId)])
  const current = currentOf(before)
  if (current.number === basedOn + 1 && current.text === text) return before
  const refusal = refuseRevision(before, basedOn)
  if (refusal) fail(refusal)
  const found = await findSubject(before.subject.kind, before.subject.id, now)
  if (!found?.open) return fail(subjectUnknown)
  // An edit repeats most of what it changes: only other comments are compared.
  const others = own.filter(({ _id }) => _id !== commentId)
  const judgement = await judge.judge({ subject: before.subject, text, personId, openid, own: others }, now)
  return transaction(async (running) => {
    const comment = await comments.within(running).get(commentId)
    if (!comment) return fail(commentUnknown)
    const late = currentOf(comment)
    if (late.number === basedOn + 1 && late.text === text) return comment
    const stale = refuseRevision(comment, basedOn)
    if (stale) return fail(stale)
    const next = revised(comment, text, judgement, now)
    await comments.within(running).put(next)
    return next
  })
}

/** An own comment. */
export async function ownOf(commentId: string, personId: string): Promise<Comment> {
  const comment = await comments.get(commentId)
  return comment?.personId === personId ? comment : fail(commentUnknown)
}

/** Only what everybody reads is answered, and no reply is: talk stays easy to follow. */
function answerable(parent: Comment | null, subjectKey: string): boolean {
  return (
    parent !== null && parent.shown !== null && parent.parentId === null && parent.subjectKey === subjectKey
  )
}

/** Nobody reviews what is said about themself or to them. */
function recusedFrom({ aboutMemberIds }: CommentSubject, parent: Comment | null): string[] {
  return [...aboutMemberIds, ...(parent?.memberId ? [parent.memberId] : [])]
}
