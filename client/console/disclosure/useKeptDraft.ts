import { useEffect, useState } from 'react'
import { same } from '../editorial/problems'
import { unsavedDrafts } from '../editorial/useDraftEditing'
import { useDeclareUnsaved } from '../shell/unsavedWork'
import { useWho } from '../shell/who'
import type { DisclosureForm } from './disclosureForm'

/** The form of a draft; what is not saved yet is kept on this computer and found again. */
export function useKeptDraft(disclosureId: string, revision: number, start: DisclosureForm) {
  const who = useWho().name
  const place = { who, subject: 'disclosure', id: disclosureId, version: revision }
  const [found] = useState(() => unsavedDrafts.find(place))
  const [form, change] = useState<DisclosureForm>(() => (found ? (found.form as DisclosureForm) : start))
  const dirty = !same(form, start)
  useDeclareUnsaved(dirty)
  useEffect(() => {
    if (!dirty) return
    const keptAt = new Date().toISOString()
    const timer = setTimeout(
      () => unsavedDrafts.keep(place, { form, title: form.title, revision, from: null, keptAt }),
      KEEP_AFTER_MS,
    )
    return () => clearTimeout(timer)
    // The place follows from the draft and its revision.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [dirty, form])
  return { form, change, restored: found !== null && dirty, forget: () => unsavedDrafts.drop(place) }
}

const KEEP_AFTER_MS = 400
