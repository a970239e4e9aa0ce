import { ChoicePreview, Phone, SourceLine } from '../editorial/Phone'
import { topicNames } from '../editorial/topics'
import { type BlockForm, estimatedMinutes, type ImageForm, plainText, type TextForm } from './blocks'
import { addressOfFile } from './files'
import { linesOfRuns, type Run } from './runs'
import { howNames, kindNames, type StudyForm } from './studyForm'

/** The article as its readers will have it in their hand, with the key for the editor. */
export function StudyPreview({ form }: { form: StudyForm }) {
  const minutes = form.minutes ?? estimatedMinutes(form.blocks)
  const { supersededBy } = form
  return (
    <Phone>
      {supersededBy && (
        <p className="phone-notice">
          本文{howNames[supersededBy.how]}
          {supersededBy.successor && `，请读《${supersededBy.successor.title}》`}
        </p>
      )}
      <p className="phone-label">
        {form.topic ? topicNames[form.topic] : '（主题）'} · {kindNames[form.media.kind]} · 约 {minutes} 分钟
        {form.required && ' · 必学'}
      </p>
      <h1>{form.title || '（标题）'}</h1>
      <p className="phone-summary">{form.summary || '（摘要）'}</p>
      <SourceLine source={form.source} />
      {form.blocks.map((block, index) => (
        <BlockPreview key={index} block={block} />
      ))}
      {form.facts.length > 0 && (
        <p className="phone-label">
          规则与数字：
          {form.facts.map(({ rule, value, unit }) => `${rule} ${value ?? ''}${unit}`).join('；')}
        </p>
      )}
      {form.checkQuestions.map((question, index) => (
        <ChoicePreview key={index} form={question} label={`读后题 ${index + 1}`} />
      ))}
    </Phone>
  )
}

/** One block as readers see it; nothing for one that is empty. */
export function BlockPreview({ block }: { block: BlockForm }) {
  if (block.type === 'image') return <ImagePreview block={block} />
  if (plainText(block).trim() === '') return null
  return block.type === 'table' ? <TablePreview {...block} /> : <TextPreview block={block} />
}

function TextPreview({ block: { type, runs, ordered } }: { block: TextForm }) {
  if (type === 'heading')
    return (
      <h2>
        <Runs runs={runs} />
      </h2>
    )
  if (type === 'quote')
    return (
      <blockquote>
        <Runs runs={runs} />
      </blockquote>
    )
  if (type === 'paragraph')
    return (
      <p>
        <Runs runs={runs} />
      </p>
    )
  const List = ordered ? 'ol' : 'ul'
  return (
    <List>
      {linesOfRuns(runs).map((line, index) => (
        <li key={index}>
          <Runs runs={line} />
        </li>
      ))}
    </List>
  )
}

function Runs({ runs }: { runs: Run[] }) {
  return runs.map(({ text, bold, italic, href }, index) => {
    const inner = italic ? <i>{text}</i> : text
    const set = bold ? <b>{inner}</b> : inner
    return href ? (
      <a key={index} href={href} target="_blank" rel="noreferrer noopener">
        {set}
      </a>
    ) : (
      <span key={index}>{set}</span>
    )
  })
}

function TablePreview({ header, rows }: { header: boolean; rows: string[][] }) {
  return (
    <div className="phone-table">
      <table>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) =>
                header && row === 0 ? <th key={column}>{cell}</th> : <td key={column}>{cell}</td>,
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ImagePreview({ block }: { block: ImageForm }) {
  const url = addressOfFile(block.fileId)
  return (
    <figure>
      {url ? <img src={url} alt={block.alt} /> : <p className="phone-label">（图片）{block.alt}</p>}
      {block.caption && <figcaption>{block.caption}</figcaption>}
    </figure>
  )
}
