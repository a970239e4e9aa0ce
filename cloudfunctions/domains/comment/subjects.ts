/** What is commented on, told by whichever domain it is of; wired in `comment-subjects.ts`. */
import type { Moment } from '../../kernel/time'
import type { SubjectKind } from './model'

export interface CommentSubject {
  title: string
  /** Path of the root organisation whose moderators review the comments; null when those of any root do. */
  rootPath: string | null
  /** Path of the organisation it is of, for the figures; null for what is everybody's. */
  organisationPath: string | null
  /** False once nothing more may be written. */
  open: boolean
  /** Members it is about: they review nothing that is said of it. */
  aboutMemberIds: readonly string[]
}

/** A domain whose matters can be commented on. Must answer in one trip to the database. */
export interface CommentSubjectSource {
  kind: SubjectKind
  /** The subject, or null when the public does not see it. */
  find(id: string): Promise<CommentSubject | null>
}

/** How long an instance trusts what it found. A subject that is taken down takes no comments half a minute later. */
const KEPT_MS = 30_000
/** How long it trusts it for a call that has read its place elsewhere already, such as a reply. */
const FRUGAL_MS = 5 * 60_000
/** Subjects an instance keeps; the oldest goes when there are more. */
const KEPT = 200

/** A subject, and whether it had to be read. */
export interface FoundSubject {
  subject: CommentSubject | null
  read: boolean
}

/** Finds subjects in any of the sources, keeping them for a moment: a busy one is not read for each comment. */
export function subjectFinder(sources: readonly CommentSubjectSource[]) {
  const kept = new Map<string, { atMs: number; subject: CommentSubject | null }>()
  return async function find(
    kind: SubjectKind,
    id: string,
    now: Moment,
    { frugal = false } = {},
  ): Promise<FoundSubject> {
    const key = `${kind}:${id}`
    const known = kept.get(key)
    const ageMs = known ? now.ms - known.atMs : Infinity
    // Never what is of a time to come: the clock of a local cloud can be set back.
    if (known && ageMs >= 0 && ageMs < (frugal ? FRUGAL_MS : KEPT_MS))
      return { subject: known.subject, read: false }
    const subject = (await sources.find((source) => source.kind === kind)?.find(id)) ?? null
    kept.delete(key)
    kept.set(key, { atMs: now.ms, subject })
    for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest)
    return { subject, read: true }
  }
}
export type FindSubject = ReturnType<typeof subjectFinder>
