/** The shapes that the contracts of this domain share. */
import * as z from 'zod'
import { instant } from '../../kernel/fields'

export const year = z.number().int().min(2020).max(2099)
export const day = z.iso.date()

/** What the minutes stand for: a training or course attended, or an act of two officers. */
export const evidence = z.object({
  kind: z.enum(['training', 'course', 'makeUp', 'correction']),
  id: z.string(),
  title: z.string(),
})
export type Evidence = z.output<typeof evidence>

/** 补录 or 更正: who entered it and why, and who checked it. */
export const manualMark = z.object({
  reason: z.string(),
  proposedBy: z.string(),
  proposedAt: instant,
  confirmedBy: z.string(),
  confirmedAt: instant,
})
export type ManualMark = z.output<typeof manualMark>

export const hoursEntry = z.object({
  entryId: z.string(),
  day,
  /** Negative in a correction that takes away. */
  minutes: z.number().int(),
  ruleName: z.string(),
  ruleVersion: z.number().int(),
  evidence,
  manual: manualMark.nullable(),
})

/** How far a member has come in a year; hours are rounded down to tenths. */
export const progress = z.object({
  minutes: z.number().int(),
  hours: z.number(),
  targetHours: z.number(),
  /** 0 to 1. */
  share: z.number(),
  /** Attended 集中培训, and how many the target asks for. */
  centralised: z.number().int(),
  centralisedTarget: z.number().int(),
  reached: z.boolean(),
})
export type Progress = z.output<typeof progress>

/** The yearly target in force: a version is never edited. */
export const target = z.object({
  version: z.number().int(),
  from: day,
  memberHours: z.number().int(),
  officerHours: z.number().int(),
  officerCentralised: z.number().int(),
  minutesPerHour: z.number().int(),
  /** The rule it comes from, e.g. a regulation and its article. */
  source: z.string(),
})
export type TargetVersion = z.output<typeof target>

export const proposal = z.object({
  proposalId: z.string(),
  kind: z.enum(['makeUp', 'correction']),
  memberName: z.string(),
  organisationName: z.string(),
  day,
  minutes: z.number().int(),
  title: z.string(),
  reason: z.string(),
  state: z.enum(['waiting', 'confirmed', 'refused']),
  proposedBy: z.string(),
  proposedAt: instant,
  decidedBy: z.string().nullable(),
  note: z.string().nullable(),
})

export const certificate = z.object({
  code: z.string(),
  name: z.string(),
  organisationName: z.string(),
  year,
  hours: z.number(),
  targetHours: z.number(),
  centralised: z.number().int(),
  reached: z.boolean(),
  issuedAt: instant,
})
