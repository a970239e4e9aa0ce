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
  /** Everybody who wrote in it, where the subject tells. */
  authors?: string[]
  /** True when the editor's changes to somebody else's draft can be taken back. */
  mayWithdraw?: boolean
  /** True when it says itself that something else took its place. */
  superseded?: boolean
}

/** One version in the history of an item. */
export interface HistoryEntry extends Version {
  reviewer: string | null
  /** Instant, ISO 8601. */
  publishedAt: string | null
  note: string | null
}

/** A part of an item in words, to be compared with the same part of another version. */
export interface Part {
  label: string
  text: string
}

/** What a list is narrowed down to. */
export interface Narrowed {
  topic?: TopicTag['id'] | undefined
  query?: string | undefined
}

/** What a subject offers whose versions can be looked back on. */
export interface History<Form> {
  list(id: string): Promise<HistoryEntry[]>
  parts(form: Form): Part[]
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
  /** True when `list` finds words and topics itself; else only what is listed is looked through. */
  searches?: boolean
  list(
    status: ListedStatus,
    cursor?: string,
    narrowed?: Narrowed,
  ): Promise<{ versions: Version[]; nextCursor: string | null }>
  load(id: string, version: number): Promise<LoadedVersion<Form>>
  save(id: string, revision: number, form: Form): Promise<Version>
  submit(id: string, version: number): Promise<Version>
  return(id: string, version: number, note: string): Promise<Version>
  publish(id: string, version: number): Promise<Version>
  /** Takes back the editor's own changes to somebody else's draft. */
  withdraw?(id: string, version: number, revision: number): Promise<Version>
  history?: History<Form>
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
