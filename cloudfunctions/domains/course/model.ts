/** What a course is made of, as an editor wrote it, and its fields in inputs. */
import * as z from 'zod'
import { id, text } from '../../kernel/fields'
import { source, topic } from '../editorial/model'

/** Before learning, after it, and a week and a month after that. */
export const testStage = z.enum(['before', 'after', 'week', 'month'])

/** The fields an editor writes. */
export const courseFields = {
  title: text(40),
  /** What one knows or can do afterwards. */
  summary: text(200),
  /** The topic whose weak answers recommend this course. */
  topic,
  /** Which document asks for it or what it rests on. */
  source,
  /** Study items in the order of learning. */
  lessons: z
    .array(id)
    .min(1)
    .max(20)
    .refine((lessons) => new Set(lessons).size === lessons.length, '同一篇内容只能放一次'),
  /** Courses to be completed before this one begins. */
  prerequisites: z
    .array(id)
    .max(5)
    .refine((courses) => new Set(courses).size === courses.length, '同一门课只能选一次'),
  /** The exam to be passed as well, or null when the lessons are all of it. */
  examId: id.nullable(),
}

/** A course, as an editor wrote it. */
export type Course = { [K in keyof typeof courseFields]: z.output<(typeof courseFields)[K]> }
