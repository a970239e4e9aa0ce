import { Phone } from '../editorial/Phone'
import type { BlockForm } from '../study/blocks'
import { BlockPreview } from '../study/StudyPreview'

interface DisclosurePreviewProps {
  title: string
  label: string
  blocks: readonly BlockForm[]
  contact: string
  correction: string | null
  files: ReadonlyArray<{ name: string }>
}

/** The text as readers will have it in their hand. */
export function DisclosurePreview(props: DisclosurePreviewProps) {
  const { title, label, blocks, contact, correction, files } = props
  return (
    <Phone>
      <p className="phone-label">{label}</p>
      <h1>{title || '（标题）'}</h1>
      {correction && <p className="phone-notice">更正：{correction}</p>}
      {blocks.map((block, index) => (
        <BlockPreview key={index} block={block} />
      ))}
      {files.length > 0 && <p className="phone-label">附件：{files.map(({ name }) => name).join('、')}</p>}
      <p className="phone-label">联系方式：{contact || '（请填写）'}</p>
    </Phone>
  )
}
