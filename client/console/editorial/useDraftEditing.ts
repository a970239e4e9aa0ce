import { App } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { ApiError } from '../api/client'
import { isCode } from '../parts/Failure'
import { useDeclareUnsaved } from '../shell/unsavedWork'
import { useWho } from '../shell/who'
import type { Attempt } from './problems'
import { same, standingProblems } from './problems'
import type { Subject, Version } from './subject'
import { createUnsavedDrafts } from './unsaved'

export const unsavedDrafts = createUnsavedDrafts(window.localStorage)

const keepAfterMs = 400

/** What an editor starts from. */
export interface OpenedDraft<Form> {
  id: string
  /** Null while the server has no draft. */
  version: number | null
  /** Published version it is a new version of. */
  from: number | null
  revision: number
  form: Form
}

/**
 * A draft under the editor's hands: the form, what of it is saved, and saving it. Unsaved work is kept on this
 * computer all the while and found again when the same draft is opened.
 */
export function useDraftEditing<Form>(subject: Subject<Form>, opened: OpenedDraft<Form>) {
  const who = useWho().name
  const { message } = App.useApp()
  const { id, version, from } = opened
  const place = { who, subject: subject.key, id, version }

  const [found] = useState(() => unsavedDrafts.find(place))
  const [form, setForm] = useState<Form>(() => (found ? (found.form as Form) : opened.form))
  const [savedForm, setSavedForm] = useState(opened.form)
  const [revision, setRevision] = useState(found?.revision ?? opened.revision)
  const [restoredAt, setRestoredAt] = useState(found?.keptAt ?? null)
  const [attempt, setAttempt] = useState<Attempt | null>(null)
  const [conflict, setConflict] = useState(false)
  const [saving, setSaving] = useState(false)

  const input = subject.inputOf(form)
  const dirty = !same(input, subject.inputOf(savedForm))
  useDeclareUnsaved(dirty)
  const storageFull = useKeeping(dirty, form, () =>
    unsavedDrafts.keep(place, {
      form,
      revision,
      from,
      title: subject.titleOf(form),
      keptAt: new Date().toISOString(),
    }),
  )

  /** Saves over the given revision; answers null when it was not saved, and then has said why. */
  async function save(over: number = revision): Promise<{ version: Version; form: Form } | null> {
    const tidy = subject.tidy(form)
    const missing = subject.missing(tidy)
    if (missing.length > 0) {
      setAttempt({ problems: missing, input })
      return null
    }
    setForm(tidy)
    setSaving(true)
    try {
      const saved = await subject.save(id, over, tidy)
      setSavedForm(tidy)
      setRevision(saved.revision)
      setRestoredAt(null)
      setAttempt(null)
      setConflict(false)
      unsavedDrafts.drop(place)
      return { version: saved, form: tidy }
    } catch (error) {
      if (isCode(error, 'DRAFT_CHANGED')) setConflict(true)
      else if (error instanceof ApiError && error.fields.length > 0)
        setAttempt({ problems: error.fields, input: subject.inputOf(tidy) })
      // The sign-in page that follows says it itself.
      else if (!isCode(error, 'SIGN_IN_REQUIRED')) void message.error(`没有保存：${(error as Error).message}`)
      return null
    } finally {
      setSaving(false)
    }
  }

  /** Gives up what was typed in favour of the server's version. */
  function giveUp(instead: { form: Form; revision: number }) {
    setForm(instead.form)
    setSavedForm(instead.form)
    setRevision(instead.revision)
    setRestoredAt(null)
    setAttempt(null)
    setConflict(false)
    unsavedDrafts.drop(place)
  }

  return {
    form,
    change: setForm,
    problems: standingProblems(attempt, input),
    attempt,
    dirty,
    saving,
    conflict,
    restoredAt: dirty ? restoredAt : null,
    storageFull,
    save,
    giveUp,
  }
}

/** Runs `keep` shortly after the form changed and when the page goes away; true when the storage refused. */
function useKeeping(dirty: boolean, form: unknown, keep: () => void): boolean {
  const [refused, setRefused] = useState(false)
  const latest = useRef({ dirty, keep })
  useEffect(() => {
    latest.current = { dirty, keep }
  })
  useEffect(() => {
    if (!dirty) return
    const timer = setTimeout(() => {
      try {
        latest.current.keep()
        setRefused(false)
      } catch {
        // Full or forbidden: the editor is told to save soon.
        setRefused(true)
      }
    }, keepAfterMs)
    return () => clearTimeout(timer)
  }, [dirty, form])
  useEffect(() => {
    const keepNow = () => {
      if (!latest.current.dirty) return
      try {
        latest.current.keep()
      } catch {
        // Told already by the attempt before; nothing more can be shown while leaving.
      }
    }
    window.addEventListener('pagehide', keepNow)
    return () => {
      window.removeEventListener('pagehide', keepNow)
      keepNow()
    }
  }, [])
  return refused
}
