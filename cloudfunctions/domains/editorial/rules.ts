/** Pure decisions on the way from draft to publication (编审分离: nobody publishes what they wrote). */
import type { ErrorKind } from '../../kernel/errors'
import { editorialErrors } from './errors'
import type { Head, Replaced, Version } from './store'

/** What saving does: creates a first version, a next one after a published one, or changes the draft there is. */
export type SavePlan = { kind: 'create'; version: number } | { kind: 'change' } | { kind: 'repeat' }

/**
 * Decides what saving these fields means.
 * @param revision the revision the editor saw; 0 when they saw none
 */
export function planSave<F>(
  head: Head<F> | null,
  latest: Version<F> | null,
  editorId: string,
  revision: number,
  fields: F,
): SavePlan | ErrorKind {
  if (!head || !latest) return revision === 0 ? { kind: 'create', version: 1 } : editorialErrors.draftChanged
  if (latest.status === 'published')
    return revision === 0 ? { kind: 'create', version: latest.version + 1 } : editorialErrors.draftChanged
  if (latest.status !== 'draft') return editorialErrors.notADraft
  if (latest.revision === revision) return { kind: 'change' }
  const repeated =
    latest.revision === revision + 1 &&
    latest.lastEditorId === editorId &&
    JSON.stringify(latest.fields) === JSON.stringify(fields)
  return repeated ? { kind: 'repeat' } : editorialErrors.draftChanged
}

/** Null when the editor may publish the version now. */
export function refusePublication<F>(version: Version<F>, editorId: string): ErrorKind | null {
  if (version.status !== 'inReview') return editorialErrors.notInReview
  return version.authorIds.includes(editorId) ? editorialErrors.secondEditorRequired : null
}

/** What a draft holds, and who wrote it, once an editor has saved these fields. */
export function written<F>(
  base: Version<F> | null,
  editor: { memberId: string; name: string },
  fields: F,
): Replaced<F> & Pick<Version<F>, 'replaced'> {
  const { memberId, name } = editor
  if (!base) return { fields, authorIds: [memberId], authorNames: [name], writerId: memberId, replaced: null }
  const known = base.authorIds.includes(memberId)
  return {
    fields,
    authorIds: known ? base.authorIds : [...base.authorIds, memberId],
    authorNames: known ? base.authorNames : [...base.authorNames, name],
    writerId: memberId,
    replaced: base.writerId === memberId ? base.replaced : contentOf(base),
  }
}

/** Null when the editor may take back what they changed in somebody else's draft. */
export function refuseWithdrawal<F>(version: Version<F>, editorId: string): ErrorKind | null {
  if (version.status !== 'draft') return editorialErrors.notADraft
  return version.replaced && version.writerId === editorId ? null : editorialErrors.nothingToWithdraw
}

function contentOf<F>({ fields, authorIds, authorNames, writerId }: Version<F>): Replaced<F> {
  return { fields, authorIds, authorNames, writerId }
}
