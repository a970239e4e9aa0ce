import { Checkbox } from 'antd'
import type { ClipboardEvent, KeyboardEvent } from 'react'
import { blockNames, type TextForm } from './blocks'
import { RichText } from './RichText'

interface Props {
  block: TextForm
  path: string
  label: string
  problem: string | undefined
  onChange: (block: TextForm) => void
  onKeyDown: (event: KeyboardEvent<HTMLDivElement>, field: HTMLDivElement) => void
  onPaste: (event: ClipboardEvent<HTMLDivElement>, field: HTMLDivElement) => void
  fieldRef: (field: HTMLDivElement | null) => void
}

/** A paragraph, heading, quote or list under the editor's hands. */
export function TextBlock({ block, path, label, problem, onChange, ...field }: Props) {
  return (
    <>
      <RichText
        {...field}
        id={block.type === 'list' ? `${path}.items` : `${path}.text`}
        label={label}
        placeholder={block.type === 'list' ? '每行一条' : blockNames[block.type]}
        runs={block.runs}
        invalid={problem !== undefined}
        onChange={(runs) => onChange({ ...block, runs })}
      />
      {block.type === 'list' && (
        <Checkbox
          checked={block.ordered ?? false}
          onChange={({ target }) =>
            onChange({ type: 'list', runs: block.runs, ...(target.checked && { ordered: true as const }) })
          }
        >
          编号
        </Checkbox>
      )}
      {problem && <p className="problem">{problem}</p>}
    </>
  )
}
