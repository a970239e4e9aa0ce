/** A question with options while it is being written; shared by check questions and the question bank. */
import type { FieldProblem, Input } from '../api/client'
import { blanks } from './source'

export type ChoiceKind = Input<'quiz.saveQuestion'>['kind']

export interface ChoiceForm<Kind extends ChoiceKind = ChoiceKind> {
  kind: Kind
  stem: string
  options: string[]
  /** Indexes of the right options, ascending. */
  answer: number[]
  explanation: string
}

export const kindNames: Record<ChoiceKind, string> = {
  single: '单选题',
  multiple: '多选题',
  trueFalse: '判断题',
  fillIn: '填空题',
}

export const trueFalseOptions = ['对', '错']

export function emptyChoice(): ChoiceForm<'single'> {
  return { kind: 'single', stem: '', options: ['', '', '', ''], answer: [], explanation: '' }
}

/** Changes the kind and keeps whatever still makes sense. */
export function withKind<Form extends ChoiceForm>(form: Form, kind: Form['kind']): Form {
  if (kind === form.kind) return form
  if (kind === 'fillIn') return { ...form, kind, options: [], answer: [] }
  if (kind === 'trueFalse') return { ...form, kind, options: [...trueFalseOptions], answer: [] }
  const fresh = form.kind === 'trueFalse' || form.kind === 'fillIn'
  const options = fresh ? emptyChoice().options : form.options
  const answer = fresh ? [] : kind === 'single' ? form.answer.slice(0, 1) : form.answer
  return { ...form, kind, options, answer }
}

/** Marks an option as right: the only one, or one of several. */
export function withAnswer<Form extends ChoiceForm>(form: Form, index: number, right: boolean): Form {
  const others = form.kind === 'multiple' ? form.answer.filter((other) => other !== index) : []
  return { ...form, answer: (right ? [...others, index] : others).sort((a, b) => a - b) }
}

/** Removes an option; the key follows the options that move up. */
export function withoutOption<Form extends ChoiceForm>(form: Form, index: number): Form {
  return {
    ...form,
    options: form.options.filter((_, position) => position !== index),
    answer: form.answer
      .filter((right) => right !== index)
      .map((right) => (right > index ? right - 1 : right)),
  }
}

/** Drops the last options when they were left blank, as long as two remain. */
export function tidyChoice<Form extends ChoiceForm>(form: Form): Form {
  const last = form.options.length - 1
  return last >= 2 && form.options[last]?.trim() === '' ? tidyChoice(withoutOption(form, last)) : form
}

export function choiceInput<Kind extends ChoiceKind>(form: ChoiceForm<Kind>): ChoiceForm<Kind> {
  return {
    kind: form.kind,
    stem: form.stem.trim(),
    options: form.options.map((option) => option.trim()),
    answer: form.answer,
    explanation: form.explanation.trim(),
  }
}

/** What is plainly missing; `prefix` is the path of the question, such as `checkQuestions.0.`. */
export function missingInChoice(form: ChoiceForm, prefix: string): FieldProblem[] {
  const options = Object.fromEntries(
    form.options.map((option, index) => [`${prefix}options.${index}`, option]),
  )
  return [
    ...blanks({
      [`${prefix}stem`]: form.stem,
      ...options,
      [`${prefix}explanation`]: form.explanation,
    }),
    ...(form.kind !== 'fillIn' && form.answer.length === 0
      ? [{ path: `${prefix}answer`, message: '请标出正确答案' }]
      : []),
  ]
}

/** A, B, C … of an option. */
export function letterOf(index: number): string {
  return String.fromCharCode(65 + index)
}

/** A copy of the list with one entry replaced. */
export function replaced<Entry>(list: readonly Entry[], index: number, entry: Entry): Entry[] {
  return list.map((old, position) => (position === index ? entry : old))
}
