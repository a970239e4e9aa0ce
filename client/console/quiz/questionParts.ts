/** A question part by part, in words, so that two versions can be compared. */
import { kindNames, letterOf } from '../editorial/choice'
import type { Part } from '../editorial/subject'
import { topicNames } from '../editorial/topics'
import { difficulties } from './difficulties'
import { acceptedOf, type QuestionForm } from './questionForm'

export function questionParts(form: QuestionForm): Part[] {
  const { source } = form
  return [
    { label: '主题', text: form.topic ? topicNames[form.topic] : '' },
    { label: '题型', text: kindNames[form.kind] },
    { label: '难度', text: difficulties.find(({ value }) => value === form.difficulty)?.label ?? '' },
    { label: '题干', text: form.stem },
    ...form.options.map((option, at) => ({ label: `选项 ${letterOf(at)}`, text: option })),
    ...acceptedOf(form).map((texts, at) => ({ label: `第 ${at + 1} 空可以填`, text: texts.join('、') })),
    { label: '答案', text: form.answer.map(letterOf).join('') },
    { label: '解析', text: form.explanation },
    { label: '发布单位', text: source.issuer },
    { label: '文件名称', text: source.title },
    { label: '文号', text: source.documentNumber },
    { label: '发布日期', text: source.publishedOn },
    { label: '网址', text: source.url },
  ]
}
