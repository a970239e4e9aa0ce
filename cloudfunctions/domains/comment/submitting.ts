/** Writing and rewriting comments. */
import { DuplicateError } from '../../kernel/database'
import { type ErrorKind, fail } from '../../kernel/errors'
import type { Identity, Person } from '../../kernel/identity'
import type { Moment } from '../../kernel/time'
import { transaction } from '../../kernel/transaction'
import { commentUnknown, nameNotOffered, parentUnknown, subjectUnknown } from './errors'
import type { Judge } from './judge'
import { namesFor } from './names'
import { currentOf, refuseAuthor, refuseRevision, revised, submitted } from './rules'
import { type Comment, comments, ownComments, subjectKeyOf } from './store'
import type { FindSubject } from './subjects'

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
  const missing = refuseAuthor(person)
  if (missing) fail(missing)
  if (!namesFor(person, identity).includes(shownName)) fail(nameNotOffered)
  const { personId, memberId } = person
  const subjectKey = subjectKeyOf(subjectKind, id)
  const [place, own] = await Promise.all([
    placeOf(findSubject, subjectKind, id, parentId, now),
    ownComments(personId),
  ])
  if (own.some(({ _id }) => _id === commentId)) return ownOf(commentId, personId)
  if ('code' in place) return fail(place)
  const { title, scope, organisationPath, recused, read } = place
  const subject = { kind: subjectKind, id, title }
  const judgement = await judge.judge({ subject, text, personId, openid, own, frugal: read }, now)
  const comment = submitted(
    {
      _id: commentId,
      kind,
      subject,
      subjectKey,
      parentId,
      personId,
      memberId,
      recused,
      shownName,
      scope,
      organisationPath,
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
  { openid, person }: Author,
  now: Moment,
  { commentId, basedOn, text }: { commentId: string; basedOn: number; text: string },
  { judge, findSubject }: { judge: Judge; findSubject: FindSubject },
): Promise<Comment> {
  const missing = refuseAuthor(person)
  if (missing) fail(missing)
  const { personId } = person
  const [before, own] = await Promise.all([ownOf(commentId, personId), ownComments(personId)])
  const current = currentOf(before)
  if (current.number === basedOn + 1 && current.text === text) return before
  const refusal = refuseRevision(before, basedOn)
  if (refusal) fail(refusal)
  const { subject: found } = await findSubject(before.subject.kind, before.subject.id, now)
  if (!found?.open) return fail(subjectUnknown)
  // An edit repeats most of what it changes: only other comments are compared.
  const others = own.filter(({ _id }) => _id !== commentId)
  const judgement = await judge.judge(
    { subject: before.subject, text, personId, openid, own: others, frugal: false },
    now,
  )
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

/** Where a comment stands: who reviews it and who does not, and whether the instance had to read that. */
interface Place {
  title: string
  scope: string
  organisationPath: string | null
  recused: string[]
  read: boolean
}

/**
 * Nobody reviews what is said about themself or to them. Only what everybody reads is answered, and no reply is: talk
 * stays easy to follow.
 */
async function placeOf(
  findSubject: FindSubject,
  kind: Comment['subject']['kind'],
  id: string,
  parentId: string | null,
  now: Moment,
): Promise<Place | ErrorKind> {
  const [{ subject, read }, parent] = await Promise.all([
    findSubject(kind, id, now, { frugal: parentId !== null }),
    parentId === null ? null : comments.get(parentId),
  ])
  if (!subject?.open) return subjectUnknown
  const { title, rootPath, organisationPath, aboutMemberIds } = subject
  const place = { title, scope: rootPath ?? EVERYWHERE, organisationPath, recused: [...aboutMemberIds] }
  if (parentId === null) return { ...place, read }
  if (!parent?.shown || parent.parentId !== null || parent.subjectKey !== subjectKeyOf(kind, id))
    return parentUnknown
  if (parent.memberId) place.recused.push(parent.memberId)
  return { ...place, read: true }
}
