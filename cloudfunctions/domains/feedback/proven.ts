/** What the public log commits to of a letter: one step of it, exactly as the sender's page shows it. */
import type { Json } from '../../../transparency-log/entry'

interface Step {
  seq: number
  kind: string
  at: string
  by: string
  office: string | null
  desk: string | null
  text: string | null
  reason: string | null
  days: number | null
  clock: string | null
  changed: boolean | null
  score: number | null
  files: ReadonlyArray<{ sha256: string }>
}

export function feedbackContent(letterId: string, step: Step): Json {
  const { seq, kind, at, by, office, desk, text, reason, days, clock, changed, score, files } = step
  const content = { letterId, seq, kind, at, by, office, desk, text, reason, days, clock, changed, score }
  return files.length > 0 ? { ...content, files: files.map(({ sha256 }) => sha256) } : content
}

/** The entry a step stands in the log under. */
export function feedbackEntryId(letterId: string, seq: number): string {
  return `feedback.changed:${letterId}.${seq}`
}
