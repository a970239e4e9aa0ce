import { ChoicePreview, Phone, SourceLine } from '../editorial/Phone'
import { topicNames } from '../editorial/topics'
import { type BlockForm, estimatedMinutes, linesOf } from './blocks'
import type { StudyForm } from './studyForm'

/** The article as its readers will have it in their hand, with the key for the editor. */
export function StudyPreview({ form }: { form: StudyForm }) {
  const minutes = form.minutes ?? estimatedMinutes(form.blocks)
  return (
    <Phone>
      <p className="phone-label">
        {form.topic ? topicNames[form.topic] : '（主题）'} · 约 {minutes} 分钟
      </p>
      <h1>{form.title || '（标题）'}</h1>
      <p className="phone-summary">{form.summary || '（摘要）'}</p>
      <SourceLine source={form.source} />
      {form.blocks.map((block, index) => (
        <BlockPreview key={index} block={block} />
      ))}
      {form.checkQuestions.map((question, index) => (
        <ChoicePreview key={index} form={question} label={`读后题 ${index + 1}`} />
      ))}
    </Phone>
  )
}

function BlockPreview({ block: { type, text } }: { block: BlockForm }) {
  if (text.trim() === '') return null
  if (type === 'heading') return <h2>{text}</h2>
  if (type === 'quote') return <blockquote>{text}</blockquote>
  if (type === 'paragraph') return <p>{text}</p>
  return (
    <ul>
      {linesOf(text).map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  )
}
