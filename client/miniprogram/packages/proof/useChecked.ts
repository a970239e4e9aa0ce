/** Asks about the log with the size this phone remembers, checks the answer, and remembers what it has seen. */
import { useEffect, useMemo, useState } from 'react'
import { openCheckpoint } from '../../../../transparency-log/checkpoint'
import type { LogFindings } from './checking'
import { pinned, remember, rememberedNote } from './pinned'

/** The checkpoint remembered when the page opened, and its size for the question. */
export function useRemembered(): { note: string | null; size: number | null } {
  return useState(() => {
    const note = rememberedNote()
    return { note, size: (note !== null && openCheckpoint(note, pinned.log)?.size) || null }
  })[0]
}

/** The findings on an answer, once there is one; a checkpoint worth remembering is remembered. */
export function useChecked<T, F extends LogFindings>(answer: T | undefined, check: (answer: T) => F) {
  const findings = useMemo(() => (answer === undefined ? undefined : check(answer)), [answer, check])
  useEffect(() => {
    if (findings?.remember) remember(findings.remember)
  }, [findings])
  return findings
}
