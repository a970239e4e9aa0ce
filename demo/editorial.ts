/** The demo's study items, questions and courses as the editors would have published them. */
import {
  type EditorialFields,
  type Findable,
  type Head,
  newHead,
  publishedHead,
  type Version,
  versionId,
} from '../cloudfunctions/domains/editorial'
import type { Course } from '../cloudfunctions/domains/course/model'
import { findableBy as questionFindableBy, type Question } from '../cloudfunctions/domains/quiz/store'
import type { StudyContent } from '../cloudfunctions/domains/study/content'
import { findableBy } from '../cloudfunctions/domains/study/publication'
import { timeKey } from '../cloudfunctions/kernel/paging'
import { DAY_MS } from '../cloudfunctions/kernel/time'
import { articles } from './content/articles'
import { courses } from './content/courses'
import { questions } from './content/questions'
import { fillInQuestions } from './content/questions/fillIn'
import type { QuestionData } from './content/types'
import type { ArticleData } from './content/types'
import { demoPeople } from './people'

/** This many at the end of each list are left unpublished, so that the editors' lists are not empty. */
const IN_REVIEW = 2
const DRAFTS = 1
/** The newest item was published yesterday, the oldest this many days before. */
const SPREAD_DAYS = 45

export interface EditorialDocuments<F> {
  heads: Array<Head<F>>
  versions: Array<Version<F>>
}

/** @param oldest items beside the articles, published before all of them */
export function demoStudyContents(
  nowMs: number,
  oldest: readonly ArticleData[],
): EditorialDocuments<StudyContent> {
  const unpublished = articles.length - IN_REVIEW - DRAFTS
  return documents(
    [...articles.slice(0, unpublished), ...oldest, ...articles.slice(unpublished)].map(
      ({ key, ...fields }) => ({
        id: key,
        fields: { required: false, facts: [], supersededBy: null, media: null, ...fields },
      }),
    ),
    nowMs,
    findableBy,
  )
}

/** Study items that are all published. */
export function publishedDocuments(
  items: ReadonlyArray<{ id: string; fields: StudyContent }>,
  nowMs: number,
): EditorialDocuments<StudyContent> {
  return documents(items, nowMs, findableBy, 0)
}

export function demoQuestions(nowMs: number): EditorialDocuments<Question> {
  return questionDocuments(questions, nowMs)
}

/** Questions with blanks, all published; apart from the others, which can all be answered by tapping. */
export function demoFillIns(nowMs: number): EditorialDocuments<Question> {
  return questionDocuments(fillInQuestions, nowMs, 0)
}

function questionDocuments(of: readonly QuestionData[], nowMs: number, unpublished?: number) {
  return documents(
    of.map(({ key, accepted = [], numeric = false, ...fields }) => ({
      id: key,
      fields: { ...fields, accepted, numeric },
    })),
    nowMs,
    questionFindableBy,
    unpublished,
  )
}

export function demoCourses(nowMs: number): EditorialDocuments<Course> {
  return documents(
    courses.map(({ key, examId = null, ...fields }) => ({ id: key, fields: { ...fields, examId } })),
    nowMs,
  )
}

function documents<F extends EditorialFields>(
  items: ReadonlyArray<{ id: string; fields: F }>,
  nowMs: number,
  findable?: (fields: F) => Findable,
  unpublished = IN_REVIEW + DRAFTS,
): EditorialDocuments<F> {
  const editors = demoPeople.filter(({ role }) => role === 'editor')
  const all = items.map(({ id, fields }, index) => {
    const author = editors[index % editors.length]
    const reviewer = editors[(index + 1) % editors.length]
    if (!author || !reviewer) throw new Error('the demo needs two editors')
    const fromEnd = items.length - 1 - index
    const status = fromEnd >= unpublished ? 'published' : fromEnd < DRAFTS ? 'draft' : 'inReview'
    const at = new Date(nowMs - DAY_MS - ((index * SPREAD_DAYS) / items.length) * DAY_MS).toISOString()
    const _id = versionId(id, 1)
    const version: Version<F> = {
      _id,
      itemId: id,
      version: 1,
      revision: 1,
      status,
      fields,
      authorIds: [author.memberId],
      authorNames: [author.name],
      writerId: author.memberId,
      replaced: null,
      withdrawnById: null,
      lastEditorId: author.memberId,
      reviewerId: status === 'published' ? reviewer.memberId : null,
      reviewerName: status === 'published' ? reviewer.name : null,
      publishedAt: status === 'published' ? at : null,
      note: null,
      ...(findable?.(fields) ?? { searchKeys: [], initials: '' }),
      updatedAt: at,
      listKey: timeKey(at, _id),
    }
    const head = newHead<F>(id)
    return {
      version,
      head: status === 'published' ? publishedHead(head, version, at, findable?.(fields)) : head,
    }
  })
  return { heads: all.map(({ head }) => head), versions: all.map(({ version }) => version) }
}
