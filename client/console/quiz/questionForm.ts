/** A question of the bank while it is being written. */
import type { FieldProblem, Input, Output } from '../api/client'
import { type ChoiceForm, choiceInput, emptyChoice, missingInChoice, tidyChoice } from '../editorial/choice'
import { blanks, emptySource, type SourceForm, sourceForm, sourceInput } from '../editorial/source'
import type { Topic } from '../editorial/topics'

export interface QuestionForm extends ChoiceForm {
  topic: Topic | null
  /** 1 everybody has met it, 2 known to who has read the source, 3 asks for care. */
  difficulty: number
  source: SourceForm
}

type QuestionInput = Omit<Input<'quiz.saveQuestion'>, 'questionId' | 'revision'>

export function emptyQuestion(): QuestionForm {
  return { ...emptyChoice(), topic: null, difficulty: 2, source: emptySource() }
}

export function questionForm(question: Output<'quiz.question'>): QuestionForm {
  const { kind, difficulty, stem, options, answer, explanation } = question
  return {
    kind,
    difficulty,
    stem,
    options,
    answer,
    explanation,
    topic: question.topic.id,
    source: sourceForm(question.source),
  }
}

export function questionInput(form: QuestionForm): QuestionInput {
  return {
    ...choiceInput(form),
    // Never sent while null: a missing topic is found before.
    topic: form.topic as Topic,
    difficulty: form.difficulty,
    source: sourceInput(form.source),
  }
}

export const tidyQuestion: (form: QuestionForm) => QuestionForm = tidyChoice

/** What is plainly missing, in the order of the form. */
export function missingInQuestion(form: QuestionForm): FieldProblem[] {
  return [
    ...(form.topic === null ? [{ path: 'topic', message: '请选一个主题' }] : []),
    ...missingInChoice(form, ''),
    ...blanks({
      'source.issuer': form.source.issuer,
      'source.title': form.source.title,
      'source.url': form.source.url,
    }),
  ]
}
