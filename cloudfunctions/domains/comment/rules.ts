/** What becomes of a comment, step by step. Pure: each step takes the comment as it is and gives the one that follows. */
import type { ErrorKind } from '../../kernel/errors'
import type { Person } from '../../kernel/identity'
import { DAY_MS, type Moment } from '../../kernel/time'
import {
  agreementRequired,
  appealExists,
  appealTooLate,
  changedMeanwhile,
  commentUnknown,
  notRejected,
  phoneRequired,
  tooManyEdits,
} from './errors'
import type { CommentEvent, EventKind, PhaseResult, RejectionReason, ReportReason } from './model'
import type { Comment, Opinion, Revision, Task } from './store'

export const MAX_REVISIONS = 10
export const APPEAL_DAYS = 30
/** Members that are kept from reviewing a comment because they reported it; more than that need not be remembered. */
const MOST_RECUSED = 50

/** What the phases made of a text. */
export interface Judgement {
  /** `recheck`: WeChat's check did not answer; it is published by nobody until it has. */
  verdict: 'publish' | 'hold' | 'reject' | 'recheck'
  /** Why it was rejected; only a word that the law forbids rejects without a person. */
  reason: RejectionReason | null
  results: PhaseResult[]
  needsTwo: boolean
  policyVersion: number
  wordsVersion: number
  /** When to try the check again; set with `recheck`. */
  checkAt: string | null
}

/** The revision the author wrote last. */
export function currentOf(comment: Pick<Comment, 'revisions'>): Revision {
  const revision = comment.revisions.at(-1)
  if (!revision) throw new Error('a comment without a revision')
  return revision
}

export type NewComment = Pick<
  Comment,
  | '_id'
  | 'kind'
  | 'subject'
  | 'subjectKey'
  | 'parentId'
  | 'personId'
  | 'memberId'
  | 'recused'
  | 'shownName'
  | 'scope'
  | 'organisationPath'
>

/** A comment as it begins: with its first revision, judged. */
export function submitted(fields: NewComment, text: string, judgement: Judgement, now: Moment): Comment {
  const empty: Comment = {
    ...fields,
    revisions: [],
    shown: null,
    listKey: null,
    mineKey: '',
    withdrawnAt: null,
    events: [],
    counted: 0,
    uncounted: true,
    checkAt: null,
    checkTries: 0,
    lease: null,
    fence: 0,
    ...noTask,
    reports: { count: 0, reasons: {} },
  }
  return withRevision(empty, text, judgement, now)
}

/**
 * Whether somebody may write, reply or change what they wrote; null when they may. 跟帖评论服务管理规定: a service
 * agreement and a verified phone come first. Reading, taking back and appealing ask for neither.
 */
export function refuseAuthor({
  agreedAt,
  phoneVerifiedOn,
}: Pick<Person, 'agreedAt' | 'phoneVerifiedOn'>): ErrorKind | null {
  if (agreedAt === null) return agreementRequired
  return phoneVerifiedOn === null ? phoneRequired : null
}

/** Whether the author may write a new revision on top of this one; null when they may. */
export function refuseRevision(comment: Comment, basedOn: number): ErrorKind | null {
  if (comment.withdrawnAt !== null) return commentUnknown
  if (currentOf(comment).number !== basedOn) return changedMeanwhile
  return comment.revisions.length >= MAX_REVISIONS ? tooManyEdits : null
}

/** The author wrote it anew. What is published stays until the new revision is; a decision that waited is void. */
export function revised(comment: Comment, text: string, judgement: Judgement, now: Moment): Comment {
  const current = currentOf(comment)
  const open = current.status === 'checking' || current.status === 'waiting'
  const before = open ? withStatus(comment, current.number, 'replaced') : comment
  // Whoever was going to look at reports of it looks at the new text as well.
  const looked = comment.task?.kind === 'reports' && judgement.verdict === 'publish'
  const verdict = looked ? 'hold' : judgement.verdict
  return withRevision({ ...before, ...noTask, lease: null }, text, { ...judgement, verdict }, now)
}

function withRevision(comment: Comment, text: string, judgement: Judgement, now: Moment): Comment {
  const number = comment.revisions.length + 1
  const { results, policyVersion, wordsVersion, needsTwo } = judgement
  const revision: Revision = {
    number,
    text,
    submittedAt: now.iso,
    status: 'checking',
    phases: results,
    policyVersion,
    wordsVersion,
    needsTwo,
  }
  const written = happened(
    { ...comment, revisions: [...comment.revisions, revision], mineKey: `${now.iso}~${comment._id}` },
    number === 1 ? 'submitted' : 'edited',
    number,
    now,
  )
  return judged({ ...written, checkTries: 0 }, judgement, now)
}

/** The check that was missing has answered, or failed once more. */
export function rechecked(comment: Comment, judgement: Judgement, now: Moment): Comment {
  const { number } = currentOf(comment)
  const revisions = comment.revisions.map((revision) =>
    revision.number === number ? { ...revision, phases: judgement.results } : revision,
  )
  return judged({ ...comment, revisions }, judgement, now)
}

function judged(comment: Comment, { verdict, reason, needsTwo, checkAt }: Judgement, now: Moment): Comment {
  const { number } = currentOf(comment)
  if (verdict === 'recheck') return { ...comment, checkAt, checkTries: comment.checkTries + 1 }
  const checked = { ...comment, checkAt: null }
  if (verdict === 'publish') return published(checked, number, 'published', now, {})
  if (verdict === 'reject') return rejected(checked, number, 'rejected', now, { reason })
  const held = happened(withStatus(checked, number, 'waiting'), 'held', number, now)
  return withTask(held, {
    kind: number === 1 ? 'new' : 'edit',
    revision: number,
    since: now.iso,
    needsTwo,
    opinions: [],
    assignee: null,
  })
}

/** A moderator's opinion on the task that waits: decides it, or is kept until another one agrees. */
export function decided(comment: Comment, opinion: Opinion, now: Moment): Comment {
  const { task } = comment
  if (!task) throw new Error('there is no task to decide on')
  const opinions = [...task.opinions, opinion]
  const agreeing = opinions.filter(({ verdict }) => verdict === opinion.verdict)
  if (agreeing.length < (task.needsTwo ? 2 : 1))
    return { ...withTask(comment, { ...task, opinions, assignee: null }), lease: null }
  const publish = opinion.verdict === 'publish'
  const details = {
    by: opinions.map(({ by }) => by),
    // What is published needs no reason, and a word is for the author of what is not.
    reason: publish ? null : opinion.reason,
    note: opinion.note,
    decisionIds: opinions.map(({ decisionId }) => decisionId),
    waited: Math.round((now.ms - Date.parse(task.since)) / 60_000),
  }
  const done = { ...comment, ...noTask, lease: null }
  if (task.kind === 'reports' && publish) return happened(done, 'kept', task.revision, now, details)
  if (task.kind === 'appeal')
    return publish
      ? published(done, task.revision, 'appealReversed', now, details)
      : happened(done, 'appealUpheld', task.revision, now, details)
  return publish
    ? published(done, task.revision, 'published', now, details)
    : rejected(done, task.revision, 'rejected', now, details)
}

/** Whether the author may appeal; null when they may. A revision is appealed once. */
export function refuseAppeal(comment: Comment, revision: number, now: Moment): ErrorKind | null {
  const current = currentOf(comment)
  if (comment.withdrawnAt !== null || current.number !== revision || current.status !== 'rejected')
    return notRejected
  if (comment.events.some((event) => event.kind === 'appealed' && event.revision === revision))
    return appealExists
  const rejection = comment.events.findLast(({ kind }) => kind === 'rejected')
  const age = now.ms - Date.parse(rejection?.at ?? now.iso)
  return age > APPEAL_DAYS * DAY_MS ? appealTooLate : null
}

/** The author asks for another moderator. */
export function appealed(comment: Comment, text: string, now: Moment): Comment {
  const { number } = currentOf(comment)
  return withTask(happened(comment, 'appealed', number, now, { note: text }), {
    kind: 'appeal',
    revision: number,
    since: now.iso,
    needsTwo: false,
    opinions: [],
    assignee: null,
  })
}

/** The author takes it back: nobody sees it any more, and nobody has to look at it. */
export function withdrawn(comment: Comment, now: Moment): Comment {
  const { number, status } = currentOf(comment)
  const next = status === 'rejected' ? comment : withStatus(comment, number, 'withdrawn')
  return happened(
    {
      ...next,
      ...noTask,
      lease: null,
      shown: null,
      listKey: null,
      checkAt: null,
      withdrawnAt: now.iso,
    },
    'withdrawn',
    number,
    now,
  )
}

/**
 * A reader reported it. Enough reports bring it back to a person; by themselves they take nothing down, however many,
 * and after somebody has looked it takes as many again.
 * @param threshold reports that bring it to a person
 */
export function reported(
  comment: Comment,
  { reason, memberId }: { reason: ReportReason; memberId: string | null },
  threshold: number,
  now: Moment,
): Comment {
  const { shown, reports } = comment
  if (!shown) return comment
  const next: Comment = {
    ...comment,
    recused:
      memberId === null || comment.recused.length >= MOST_RECUSED
        ? comment.recused
        : [...comment.recused, memberId],
    reports: {
      count: reports.count + 1,
      reasons: { ...reports.reasons, [reason]: (reports.reasons[reason] ?? 0) + 1 },
    },
  }
  const looks = comment.events.filter(({ kind }) => kind === 'kept').length
  if (comment.task !== null || next.reports.count < threshold * (looks + 1)) return next
  // What is being edited has a task of its own soon; the published revision is what was reported.
  if (currentOf(comment).status === 'checking') return next
  return withTask(happened(next, 'reported', shown.revision, now), {
    kind: 'reports',
    revision: shown.revision,
    since: now.iso,
    needsTwo: false,
    opinions: [],
    assignee: null,
  })
}

/** Names who is to do the task; null gives it back to everybody. */
export function assigned(comment: Comment, assignee: Task['assignee']): Comment {
  return comment.task ? withTask(comment, { ...comment.task, assignee }) : comment
}

type Details = Partial<Pick<CommentEvent, 'by' | 'reason' | 'note' | 'decisionIds' | 'waited'>>

function published(
  comment: Comment,
  number: number,
  kind: EventKind,
  now: Moment,
  details: Details,
): Comment {
  const text = comment.revisions.find((revision) => revision.number === number)?.text ?? ''
  const first = comment.events.find((event) => event.kind === 'published' || event.kind === 'appealReversed')
  const next = happened(withStatus(comment, number, 'published'), kind, number, now, details)
  return {
    ...next,
    shown: { revision: number, text, at: now.iso },
    listKey: comment.listKey ?? `${first?.at ?? now.iso}~${comment._id}`,
  }
}

/** A rejected edit leaves what is published as it is; a rejected publication is taken down. */
function rejected(comment: Comment, number: number, kind: EventKind, now: Moment, details: Details): Comment {
  const next = happened(withStatus(comment, number, 'rejected'), kind, number, now, details)
  return comment.shown?.revision === number ? { ...next, shown: null, listKey: null } : next
}

function happened(
  comment: Comment,
  kind: EventKind,
  revision: number,
  now: Moment,
  details: Details = {},
): Comment {
  const event: CommentEvent = {
    kind,
    at: now.iso,
    revision,
    by: [],
    reason: null,
    note: null,
    decisionIds: [],
    waited: null,
    ...details,
  }
  return { ...comment, events: [...comment.events, event], uncounted: true }
}

function withStatus(comment: Comment, number: number, status: Revision['status']): Comment {
  const revisions = comment.revisions.map((revision) =>
    revision.number === number ? { ...revision, status } : revision,
  )
  return { ...comment, revisions }
}

const noTask = { task: null, queue: null, queueKey: null, taskKind: null, assigneeId: null } as const

function withTask(comment: Comment, task: Task): Comment {
  return {
    ...comment,
    task,
    queue: task.kind === 'appeal' ? 'appeals' : 'comments',
    queueKey: `${task.since}~${comment._id}`,
    taskKind: task.kind,
    assigneeId: task.assignee?.memberId ?? null,
  }
}
