/** What exams and special papers are made of, as contracts, rules and stores share it. */
import * as z from 'zod'
import { errorKind } from '../../../kernel/errors'
import { id, input, instant, text } from '../../../kernel/fields'
import { topic } from '../../editorial/model'

export const examNotFound = errorKind('EXAM_NOT_FOUND', '没有找到这场考试，可能已经撤下。')
export const examNotOpen = errorKind('EXAM_NOT_OPEN', '还没到开始时间，到时再来。')
export const examOver = errorKind('EXAM_OVER', '时间已过，不能再开始。')
export const noAttemptsLeft = errorKind('NO_ATTEMPTS_LEFT', '可以作答的次数用完了。')

export const MAX_EXAM_QUESTIONS = 50

/** An exam has a pass mark and often a time limit; a special paper (专题) is for practice around a theme. */
export const examKind = z.enum(['exam', 'special'])
export type ExamKind = z.output<typeof examKind>

/** When the answers are shown: right after submitting, once nobody can take it any more, or never. */
export const reveal = z.enum(['immediately', 'afterWindow', 'never'])
export type Reveal = z.output<typeof reveal>

/** So many questions drawn from a topic and a difficulty; null takes any. */
export const pool = input({
  topic: topic.nullable(),
  difficulty: z.number().int().min(1).max(3).nullable(),
  count: z.number().int().min(1).max(MAX_EXAM_QUESTIONS),
  /** What each right answer is worth. */
  points: z.number().int().min(1).max(50),
})
export type Pool = z.output<typeof pool>

/** The fields an editor writes. */
export const examFields = {
  kind: examKind,
  title: text(40),
  /** What people should know before they begin; may be empty. */
  instructions: z.string().trim().max(500),
  /** Whose members take it: this organisation and everything below it. */
  organisationId: id,
  opensAt: instant,
  closesAt: instant,
  attemptsAllowed: z.number().int().min(1).max(9),
  /** Time limit of an attempt; null lets it run until the window ends. */
  minutes: z.number().int().min(1).max(300).nullable(),
  pools: z.array(pool).min(1).max(10),
  /** Points needed to pass; null when there is nothing to pass. */
  passScore: z.number().int().min(1).nullable(),
  reveal,
  /** Expected of every member of the organisation; its officers see who has passed. */
  required: z.boolean(),
  /** The part it has in measuring what a course taught. */
  measures: z.enum(['preTest', 'postTest']).nullable(),
}

/** An exam as a member's lists show it. */
export const examSummary = z.object({
  examId: z.string(),
  kind: examKind,
  title: z.string(),
  state: z.enum(['upcoming', 'open', 'over']),
  opensAt: instant,
  closesAt: instant,
  minutes: z.number().int().nullable(),
  total: z.number().int(),
  fullScore: z.number().int(),
  passScore: z.number().int().nullable(),
  required: z.boolean(),
  attemptsAllowed: z.number().int(),
  attemptsUsed: z.number().int(),
  /** Number of the attempt that is begun and not submitted. */
  openNumber: z.number().int().nullable(),
  bestScore: z.number().int().nullable(),
  /** Null until submitted, or when there is nothing to pass. */
  passed: z.boolean().nullable(),
})
