import type { Input } from '../api/client'
import type { FieldProblem } from '../api/client'

type Source = Input<'study.saveDraft'>['source']

/** A source while it is being written: empty text stands for nothing. */
export interface SourceForm {
  issuer: string
  title: string
  documentNumber: string
  /** `YYYY-MM-DD`, or empty. */
  publishedOn: string
  url: string
}

export function emptySource(): SourceForm {
  return { issuer: '', title: '', documentNumber: '', publishedOn: '', url: '' }
}

export function sourceForm(source: Source): SourceForm {
  return {
    ...source,
    documentNumber: source.documentNumber ?? '',
    publishedOn: source.publishedOn ?? '',
  }
}

export function sourceInput(form: SourceForm): Source {
  return {
    issuer: form.issuer.trim(),
    title: form.title.trim(),
    documentNumber: form.documentNumber.trim() || null,
    publishedOn: form.publishedOn || null,
    url: form.url.trim(),
  }
}

/** 全国人民代表大会 · 《…》 · 主席令第四十五号 · 2020年5月28日, without what is missing. */
export function sourceLine(form: SourceForm, readableDay: (day: string) => string): string {
  return [form.issuer, form.title, form.documentNumber, form.publishedOn && readableDay(form.publishedOn)]
    .filter(Boolean)
    .join(' · ')
}

/** A problem for each of these texts that is blank. */
export function blanks(texts: Record<string, string>): FieldProblem[] {
  return Object.entries(texts)
    .filter(([, text]) => text.trim() === '')
    .map(([path]) => ({ path, message: '不能为空' }))
}
