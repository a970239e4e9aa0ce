/** A question of the bank while it is being written. */
import { blankCount } from '../../../cloudfunctions/domains/quiz/formats/question'
import type { FieldProblem, Input, Output } from '../api/client'
import { type ChoiceForm, choiceInput, emptyChoice, missingInChoice, tidyChoice } from '../editorial/choice'
import { blanks, emptySource, type SourceForm, sourceForm, sourceInput } from '../editorial/source'
import type { Topic } from '../editorial/topics'

export interface QuestionForm extends ChoiceForm {
  topic: Topic | null
  /** 1 everybody has met it, 2 known to who has read the source, 3 asks for care. */
  difficulty: number
  /** For each blank of a fill-in question what is accepted, one text a line. */
  blanks: string[]
  numeric: boolean
  source: SourceForm
}

type QuestionInput = Omit<Input<'quiz.saveQuestion'>, 'questionId' | 'revision'>

export function emptyQuestion(): QuestionForm {
  return { ...emptyChoice(), topic: null, difficulty: 2, blanks: [], numeric: false, source: emptySource() }
}

/** A question as the server has it, as a form. */
export function questionForm(
  question: Omit<QuestionInput, 'topic' | 'accepted' | 'numeric'> &
    Pick<Output<'quiz.question'>, 'topic' | 'accepted' | 'numeric'>,
): QuestionForm {
  const { kind, difficulty, stem, options, answer, accepted, numeric, explanation } = question
  return {
    kind,
    difficulty,
    stem,
    options,
    answer,
    blanks: accepted.map((texts) => texts.join('\n')),
    numeric,
    explanation,
    topic: question.topic.id,
    source: sourceForm(question.source),
  }
}

export function questionInput(form: QuestionForm): QuestionInput {
  return {
    ...choiceInput(form),
    accepted: acceptedOf(form),
    numeric: form.kind === 'fillIn' && form.numeric,
    // Never sent while null: a missing topic is found before.
    topic: form.topic as Topic,
    difficulty: form.difficulty,
    source: sourceInput(form.source),
  }
}

/** For each blank of the stem the texts that are right. */
export function acceptedOf({ kind, stem, blanks }: QuestionForm): string[][] {
  if (kind !== 'fillIn') return []
  return Array.from({ length: blankCount(stem) }, (_, index) =>
    (blanks[index] ?? '')
      .split('\n')
      .map((text) => text.trim())
      .filter(Boolean),
  )
}

export const tidyQuestion: (form: QuestionForm) => QuestionForm = tidyChoice

/** What is plainly missing, in the order of the form. */
export function missingInQuestion(form: QuestionForm): FieldProblem[] {
  return [
    ...(form.topic === null ? [{ path: 'topic', message: '请选一个主题' }] : []),
    ...missingInChoice(form, ''),
    ...missingInBlanks(form),
    ...blanks({
      'source.issuer': form.source.issuer,
      'source.title': form.source.title,
      'source.url': form.source.url,
    }),
  ]
}

function missingInBlanks(form: QuestionForm): FieldProblem[] {
  if (form.kind !== 'fillIn' || form.stem.trim() === '') return []
  if (blankCount(form.stem) === 0)
    return [{ path: 'stem', message: '请在题干里用四个下划线 ____ 标出要填的空' }]
  return acceptedOf(form).flatMap((texts, index) =>
    texts.length === 0 ? [{ path: `accepted.${index}`, message: '不能为空' }] : [],
  )
}
