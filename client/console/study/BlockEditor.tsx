import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { replaced } from '../editorial/choice'
import { FormPart } from '../editorial/FormPart'
import { limits } from '../editorial/limits'
import type { FormProps, Problems } from '../editorial/subject'
import { Key } from '../parts/Key'
import {
  type BlockForm,
  blockNames,
  type BlockType,
  blocksOfPasted,
  linesOf,
  moved,
  pasteInto,
  splitAt,
} from './blocks'

const typeOptions = Object.entries(blockNames).map(([value, label]) => ({ value: value as BlockType, label }))
const maxOf: Record<BlockType, number | undefined> = {
  paragraph: limits.study.paragraph,
  heading: limits.study.heading,
  quote: limits.study.quote,
  list: undefined,
}

/**
 * The article block by block. Enter begins a new paragraph, Backspace in an empty block removes it, and pasted
 * text keeps its paragraphs, so that it feels like any other text and still cannot carry foreign formatting.
 */
export function BlockEditor({ form: blocks, onChange, problems }: FormProps<BlockForm[]>) {
  const areas = useRef<(TextAreaRef | null)[]>([])
  const [focusAt, setFocusAt] = useState<{ index: number; caret: number | null } | null>(null)
  useEffect(() => {
    if (!focusAt) return
    const area = areas.current[focusAt.index]?.resizableTextArea?.textArea
    area?.focus()
    if (focusAt.caret !== null) area?.setSelectionRange(focusAt.caret, focusAt.caret)
  }, [focusAt])

  function change(next: BlockForm[], focus: number, caret: number | null = null) {
    onChange(next)
    setFocusAt({ index: focus, caret })
  }

  const remove = (index: number) =>
    change(
      blocks.length === 1
        ? [{ type: 'paragraph', text: '' }]
        : blocks.filter((_, position) => position !== index),
      Math.max(0, index - 1),
    )

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>, index: number) {
    // Enter and Backspace belong to the input method while it is composing.
    if (event.nativeEvent.isComposing) return
    const block = blocks[index]!
    const { selectionStart, selectionEnd } = event.currentTarget
    if (event.key === 'Enter' && !event.shiftKey && block.type !== 'list') {
      event.preventDefault()
      if (blocks.length < limits.study.blocks && selectionStart === selectionEnd)
        change(splitAt(blocks, index, selectionStart), index + 1, 0)
    } else if (event.key === 'Backspace' && block.text === '' && blocks.length > 1) {
      event.preventDefault()
      remove(index)
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      move(index, event.key === 'ArrowUp' ? -1 : 1)
    }
  }

  function move(index: number, step: -1 | 1) {
    const to = index + step
    if (to >= 0 && to < blocks.length) change(moved(blocks, index, step), to)
  }

  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>, index: number) {
    if (blocks[index]!.type === 'list') return
    const pasted = blocksOfPasted(event.clipboardData.getData('text/plain'))
    if (!pasted) return
    event.preventDefault()
    const { selectionStart, selectionEnd } = event.currentTarget
    onChange(pasteInto(blocks, index, [selectionStart, selectionEnd], pasted))
  }

  return (
    <FormPart
      title="正文"
      hint={
        <>
          每块是一段。<Key>Enter</Key> 另起一段，<Key>Alt ↑ ↓</Key> 移动；可从文档里整篇粘贴，会自动分段。
        </>
      }
    >
      <div className="blocks">
        {blocks.map((block, index) => (
          <div className={`block block-${block.type}`} key={index}>
            <Select
              className="block-type"
              size="small"
              variant="borderless"
              value={block.type}
              options={typeOptions}
              aria-label={`第 ${index + 1} 块的样式`}
              onChange={(type) => change(replaced(blocks, index, { ...block, type }), index)}
            />
            <div className="block-text">
              <Input.TextArea
                ref={(area) => {
                  areas.current[index] = area
                }}
                id={block.type === 'list' ? `blocks.${index}.items` : `blocks.${index}.text`}
                value={block.text}
                onChange={(event) =>
                  onChange(replaced(blocks, index, { ...block, text: event.target.value }))
                }
                onKeyDown={(event) => onKeyDown(event, index)}
                onPaste={(event) => onPaste(event, index)}
                maxLength={maxOf[block.type]}
                autoSize={{ minRows: block.type === 'list' ? 2 : 1 }}
                status={problemOf(problems, index, block) ? 'error' : undefined}
                placeholder={block.type === 'list' ? '每行一条' : blockNames[block.type]}
                aria-label={`第 ${index + 1} 块，${blockNames[block.type]}`}
              />
              {problemOf(problems, index, block) && (
                <p className="problem">{problemOf(problems, index, block)}</p>
              )}
            </div>
            <BlockButtons
              index={index}
              last={index === blocks.length - 1}
              onMove={(step) => move(index, step)}
              onRemove={() => remove(index)}
            />
          </div>
        ))}
      </div>
      {problems.has('blocks') && <p className="problem">{problems.get('blocks')}</p>}
      {blocks.length < limits.study.blocks && (
        <div className="block-add">
          {typeOptions.map(({ value, label }) => (
            <Button
              key={value}
              size="small"
              type="dashed"
              onClick={() => change([...blocks, { type: value, text: '' }], blocks.length)}
            >
              ＋ {label}
            </Button>
          ))}
        </div>
      )}
    </FormPart>
  )
}

interface ButtonsProps {
  index: number
  last: boolean
  onMove: (step: -1 | 1) => void
  onRemove: () => void
}

function BlockButtons({ index, last, onMove, onRemove }: ButtonsProps) {
  const which = `第 ${index + 1} 块`
  return (
    <div className="block-buttons">
      <Button
        type="text"
        size="small"
        icon={<ArrowUpOutlined />}
        disabled={index === 0}
        aria-label={`${which}上移`}
        onClick={() => onMove(-1)}
      />
      <Button
        type="text"
        size="small"
        icon={<ArrowDownOutlined />}
        disabled={last}
        aria-label={`${which}下移`}
        onClick={() => onMove(1)}
      />
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined />}
        aria-label={`删除${which}`}
        onClick={onRemove}
      />
    </div>
  )
}

/** A problem of a block, of its text, or of any line of its list. */
function problemOf(problems: Problems, index: number, block: BlockForm): string | undefined {
  const path = `blocks.${index}`
  const lines = linesOf(block.text).map((_, line) => problems.get(`${path}.items.${line}`))
  const wrongLine = lines.findIndex((problem) => problem !== undefined)
  return (
    problems.get(path) ??
    problems.get(`${path}.text`) ??
    problems.get(`${path}.items`) ??
    (wrongLine >= 0 ? `第 ${wrongLine + 1} 行：${lines[wrongLine]}` : undefined)
  )
}
