/** A study item while it is being written. */
import type { FieldProblem, Input, Output } from '../api/client'
import { type ChoiceForm, choiceInput, emptyChoice, missingInChoice, tidyChoice } from '../editorial/choice'
import { blanks, emptySource, type SourceForm, sourceForm, sourceInput } from '../editorial/source'
import type { Topic } from '../editorial/topics'
import {
  type BlockForm,
  blockForm,
  blockInput,
  emptyBlock,
  estimatedMinutes,
  plainText,
  tidyBlocks,
} from './blocks'
import type { PickedItem } from './ItemPicker'

export type CheckForm = ChoiceForm<'single' | 'trueFalse'>
type StudyInput = Omit<Input<'study.saveDraft'>, 'contentId' | 'revision'>
type Media = Output<'study.draft'>['media']

export interface FactForm {
  rule: string
  value: number | null
  unit: string
}

/** All fields of all forms, so that changing the form back loses nothing. */
export interface MediaForm {
  kind: 'article' | 'audio' | 'video' | 'document'
  file: string
  seconds: number | null
  name: string
}

export interface SupersededForm {
  how: keyof typeof howNames
  successor: PickedItem | null
  basis: string
  /** `YYYY-MM-DD`, or empty. */
  on: string
}

export interface StudyForm {
  title: string
  summary: string
  topic: Topic | null
  /** Null takes the estimate from the length of the text. */
  minutes: number | null
  required: boolean
  source: SourceForm
  media: MediaForm
  blocks: BlockForm[]
  facts: FactForm[]
  supersededBy: SupersededForm | null
  checkQuestions: CheckForm[]
}

export const kindNames: Record<MediaForm['kind'], string> = {
  article: '文章',
  audio: '音频',
  video: '视频',
  document: '文档',
}

export const howNames: Record<NonNullable<Output<'study.draft'>['supersededBy']>['how'], string> = {
  revised: '已修订',
  replaced: '已被替代',
  abolished: '已废止',
}

export function emptyStudy(): StudyForm {
  return {
    title: '',
    summary: '',
    topic: null,
    minutes: null,
    required: false,
    source: emptySource(),
    media: emptyMedia(),
    blocks: [emptyBlock('paragraph')],
    facts: [],
    supersededBy: null,
    checkQuestions: [emptyChoice()],
  }
}

export function emptyMedia(): MediaForm {
  return { kind: 'article', file: '', seconds: null, name: '' }
}

export function studyForm(draft: Output<'study.draft'>): StudyForm {
  const { title, summary, minutes, required, facts, checkQuestions, supersededBy } = draft
  return {
    ...{ title, summary, minutes, required, facts, checkQuestions },
    topic: draft.topic.id,
    source: sourceForm(draft.source),
    media: mediaForm(draft.media),
    blocks: draft.blocks.map(blockForm),
    supersededBy: supersededBy && {
      ...{ how: supersededBy.how, basis: supersededBy.basis, on: supersededBy.on },
      successor:
        supersededBy.contentId === null
          ? null
          : { contentId: supersededBy.contentId, title: draft.supersededByTitle ?? '（未发布）' },
    },
  }
}

function mediaForm(media: Media): MediaForm {
  if (!media) return emptyMedia()
  const { kind, file } = media
  return {
    ...{ kind, file },
    seconds: media.kind === 'document' ? null : media.durationSeconds,
    name: media.kind === 'document' ? media.name : '',
  }
}

function mediaInput({ kind, file, seconds, name }: MediaForm): Media {
  if (kind === 'article') return null
  return kind === 'document'
    ? { kind, file: file.trim(), name: name.trim() }
    : { kind, file: file.trim(), durationSeconds: seconds ?? 0 }
}

export function studyInput(form: StudyForm): StudyInput {
  const { supersededBy } = form
  return {
    title: form.title.trim(),
    summary: form.summary.trim(),
    // Never sent while null: a missing topic is found before.
    topic: form.topic as Topic,
    minutes: form.minutes ?? estimatedMinutes(form.blocks),
    required: form.required,
    source: sourceInput(form.source),
    media: mediaInput(form.media),
    blocks: form.blocks.map(blockInput),
    // Never sent while null either.
    facts: form.facts.map(({ rule, value, unit }) => ({
      rule: rule.trim(),
      value: value as number,
      unit: unit.trim(),
    })),
    supersededBy: supersededBy && {
      how: supersededBy.how,
      contentId: supersededBy.successor?.contentId ?? null,
      basis: supersededBy.basis.trim(),
      on: supersededBy.on,
    },
    checkQuestions: form.checkQuestions.map((question) => ({
      ...choiceInput(question),
      answer: question.answer.slice(0, 1) as [number],
    })),
  }
}

export function tidyStudy(form: StudyForm): StudyForm {
  return {
    ...form,
    blocks: tidyBlocks(form.blocks),
    facts: form.facts.filter(
      ({ rule, value, unit }) => rule.trim() !== '' || value !== null || unit.trim() !== '',
    ),
    checkQuestions: form.checkQuestions.map(tidyChoice),
  }
}

/** What is plainly missing, in the order of the form. */
export function missingInStudy(form: StudyForm): FieldProblem[] {
  const { media, supersededBy } = form
  const [first] = form.blocks
  return [
    ...blanks({ title: form.title, summary: form.summary }),
    ...(form.topic === null ? [{ path: 'topic', message: '请选一个主题' }] : []),
    ...blanks({
      'source.issuer': form.source.issuer,
      'source.title': form.source.title,
      'source.url': form.source.url,
    }),
    ...(media.kind === 'article' ? [] : blanks({ 'media.file': media.file })),
    ...(media.kind === 'document' ? blanks({ 'media.name': media.name }) : []),
    ...((media.kind === 'audio' || media.kind === 'video') && !media.seconds
      ? [{ path: 'media.durationSeconds', message: '请填写时长' }]
      : []),
    ...(form.blocks.length === 1 && first?.type === 'paragraph' && plainText(first).trim() === ''
      ? [{ path: 'blocks.0.text', message: '还没有正文' }]
      : []),
    ...form.blocks.flatMap((block, index) =>
      block.type === 'image' ? blanks({ [`blocks.${index}.alt`]: block.alt }) : [],
    ),
    ...form.facts.flatMap(({ rule, value, unit }, index) => [
      ...blanks({ [`facts.${index}.rule`]: rule }),
      ...(value === null ? [{ path: `facts.${index}.value`, message: '请填写数字' }] : []),
      ...blanks({ [`facts.${index}.unit`]: unit }),
    ]),
    ...(supersededBy ? missingInSuperseded(supersededBy) : []),
    ...form.checkQuestions.flatMap((question, index) =>
      missingInChoice(question, `checkQuestions.${index}.`),
    ),
  ]
}

function missingInSuperseded({ how, successor, basis, on }: SupersededForm): FieldProblem[] {
  return [
    ...(on === '' ? [{ path: 'supersededBy.on', message: '请选日期' }] : []),
    ...(how !== 'abolished' && successor === null
      ? [{ path: 'supersededBy.contentId', message: '请选出接替它的内容' }]
      : []),
    ...blanks({ 'supersededBy.basis': basis }),
  ]
}
