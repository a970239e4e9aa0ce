import type { ComponentType } from 'react'
import type { FieldProblem, Output } from '../api/client'

export type Status = Output<'study.drafts'>['drafts'][number]['status']
export type ListedStatus = Exclude<Status, 'archived'>
export type TopicTag = Output<'study.drafts'>['drafts'][number]['topic']

/** One version of a study item or a question, as a line in a list. */
export interface Version {
  id: string
  version: number
  revision: number
  status: Status
  title: string
  topic: TopicTag
  /** What kind of thing it is, when that is worth a word. */
  kindName: string | null
  author: string
  /** Instant, ISO 8601. */
  updatedAt: string
  /** True when the signed-in editor wrote some of it and so may not publish it. */
  mine: boolean
}

export interface LoadedVersion<Form> extends Version {
  form: Form
  /** Why it was returned, when it was. */
  note: string | null
}

/** Where a form shows itself and takes changes. */
export interface FormProps<Form> {
  form: Form
  onChange: (form: Form) => void
  /** What did not fit, by path into the saved input. */
  problems: Problems
}

/** Messages beside fields, by path such as `blocks.0.text`. */
export type Problems = ReadonlyMap<string, string>

/** Everything the shared way from draft to publication has to know about study items or questions. */
export interface Subject<Form, Saved = unknown> {
  /** First part of its route and of its storage keys. */
  key: 'study' | 'quiz' | 'course' | 'exams'
  /** 学习内容, 题目, 课程 or 考试, as it stands in sentences. */
  noun: string
  /** 篇, 道 or 门. */
  measure: string
  empty(): Form
  titleOf(form: Form): string
  /** What would be saved; two forms are the same when this is. */
  inputOf(form: Form): Saved
  /** Drops what the editor left empty on the way. */
  tidy(form: Form): Form
  /** What is plainly missing, found before asking the server. */
  missing(form: Form): FieldProblem[]
  list(status: ListedStatus, cursor?: string): Promise<{ versions: Version[]; nextCursor: string | null }>
  load(id: string, version: number): Promise<LoadedVersion<Form>>
  save(id: string, revision: number, form: Form): Promise<Version>
  submit(id: string, version: number): Promise<Version>
  return(id: string, version: number, note: string): Promise<Version>
  publish(id: string, version: number): Promise<Version>
  Fields: ComponentType<FormProps<Form>>
  Preview: ComponentType<{ form: Form }>
}

export const statusNames: Record<Status, string> = {
  draft: '草稿',
  inReview: '待审',
  published: '已发布',
  archived: '已被新版替代',
}

export const listedStatuses: readonly ListedStatus[] = ['draft', 'inReview', 'published']
