import { Checkbox, Segmented } from 'antd'
import { useMemo, useState } from 'react'
import { comparedParts, type Piece } from './difference'
import './difference.css'
import type { Part } from './subject'

interface Props {
  before: Part[]
  after: Part[]
}

type Layout = 'inline' | 'beside'

/** What changed from one version to the other: in one text or side by side, with what stayed folded away. */
export function Difference({ before, after }: Props) {
  const [layout, setLayout] = useState<Layout>('inline')
  const [all, setAll] = useState(false)
  const changes = useMemo(() => comparedParts(before, after), [before, after])
  const changed = changes.filter(({ kind }) => kind !== 'same')
  return (
    <section className="difference" aria-label="两版的不同">
      <div className="difference-tools">
        <span>{changed.length === 0 ? '两版内容相同' : `有 ${changed.length} 处不同`}</span>
        <Checkbox checked={all} onChange={(event) => setAll(event.target.checked)}>
          也列出没有改动的
        </Checkbox>
        <Segmented<Layout>
          size="small"
          value={layout}
          options={[
            { value: 'inline', label: '合在一起' },
            { value: 'beside', label: '左右对照' },
          ]}
          onChange={setLayout}
        />
      </div>
      <dl className={`difference-parts ${layout}`}>
        {(all ? changes : changed).map(({ kind, label, pieces }, index) => (
          <div key={index} className={`difference-part ${kind}`}>
            <dt>
              {label}
              {kind === 'added' ? ' · 新增' : kind === 'removed' ? ' · 删去' : ''}
            </dt>
            {layout === 'inline' ? (
              <dd>
                <Pieces pieces={pieces} />
              </dd>
            ) : (
              <>
                <dd aria-label="原来">
                  <Pieces pieces={pieces.filter((piece) => piece.kind !== 'added')} />
                </dd>
                <dd aria-label="现在">
                  <Pieces pieces={pieces.filter((piece) => piece.kind !== 'removed')} />
                </dd>
              </>
            )}
          </div>
        ))}
      </dl>
    </section>
  )
}

function Pieces({ pieces }: { pieces: Piece[] }) {
  return pieces.map(({ kind, text }, index) =>
    kind === 'added' ? (
      <ins key={index}>{text}</ins>
    ) : kind === 'removed' ? (
      <del key={index}>{text}</del>
    ) : (
      <span key={index}>{text}</span>
    ),
  )
}
