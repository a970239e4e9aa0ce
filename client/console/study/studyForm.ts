/** A study item while it is being written. */
import type { FieldProblem, Input, Output } from '../api/client'
import { type ChoiceForm, choiceInput, emptyChoice, missingInChoice, tidyChoice } from '../editorial/choice'
import { blanks, emptySource, type SourceForm, sourceForm, sourceInput } from '../editorial/source'
import type { Topic } from '../editorial/topics'
import { type BlockForm, blockForm, blockInput, estimatedMinutes, tidyBlocks } from './blocks'

export type CheckForm = ChoiceForm<'single' | 'trueFalse'>

export interface StudyForm {
  title: string
  summary: string
  topic: Topic | null
  /** Null takes the estimate from the length of the text. */
  minutes: number | null
  source: SourceForm
  /** A recording or document beside the text. */
  media: Output<'study.draft'>['media']
  blocks: BlockForm[]
  checkQuestions: CheckForm[]
}

type StudyInput = Omit<Input<'study.saveDraft'>, 'contentId' | 'revision'>

export function emptyStudy(): StudyForm {
  return {
    title: '',
    summary: '',
    topic: null,
    minutes: null,
    source: emptySource(),
    media: null,
    blocks: [{ type: 'paragraph', text: '' }],
    checkQuestions: [emptyChoice()],
  }
}

export function studyForm(draft: Output<'study.draft'>): StudyForm {
  return {
    title: draft.title,
    summary: draft.summary,
    topic: draft.topic.id,
    minutes: draft.minutes,
    source: sourceForm(draft.source),
    media: draft.media,
    blocks: draft.blocks.map(blockForm),
    checkQuestions: draft.checkQuestions,
  }
}

export function studyInput(form: StudyForm): StudyInput {
  return {
    title: form.title.trim(),
    summary: form.summary.trim(),
    // Never sent while null: a missing topic is found before.
    topic: form.topic as Topic,
    minutes: form.minutes ?? estimatedMinutes(form.blocks),
    source: sourceInput(form.source),
    media: form.media,
    blocks: form.blocks.map(blockInput),
    checkQuestions: form.checkQuestions.map((question) => ({
      ...choiceInput(question),
      answer: question.answer.slice(0, 1) as [number],
    })),
  }
}

export function tidyStudy(form: StudyForm): StudyForm {
  return { ...form, blocks: tidyBlocks(form.blocks), checkQuestions: form.checkQuestions.map(tidyChoice) }
}

/** What is plainly missing, in the order of the form. */
export function missingInStudy(form: StudyForm): FieldProblem[] {
  const [first] = form.blocks
  return [
    ...blanks({ title: form.title, summary: form.summary }),
    ...(form.topic === null ? [{ path: 'topic', message: '请选一个主题' }] : []),
    ...(form.blocks.length === 1 && first?.text.trim() === ''
      ? [{ path: 'blocks.0.text', message: '还没有正文' }]
      : []),
    ...blanks({
      'source.issuer': form.source.issuer,
      'source.title': form.source.title,
      'source.url': form.source.url,
    }),
    ...form.checkQuestions.flatMap((question, index) =>
      missingInChoice(question, `checkQuestions.${index}.`),
    ),
  ]
}
