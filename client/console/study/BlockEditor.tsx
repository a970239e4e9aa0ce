import { App, Button, Select } from 'antd'
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { replaced } from '../editorial/choice'
import { FormPart } from '../editorial/FormPart'
import { limits } from '../editorial/limits'
import type { FormProps, Problems } from '../editorial/subject'
import { Key } from '../parts/Key'
import { BlockButtons } from './BlockButtons'
import {
  type BlockForm,
  blockNames,
  blocksOfPasted,
  type BlockType,
  emptyBlock,
  isText,
  moved,
  pasteInto,
  plainText,
  splitAt,
  type TextType,
} from './blocks'
import { ImageBlock } from './ImageBlock'
import { blocksOfHtml } from './pasted'
import { placeCaret, selectionIn } from './richDom'
import { textOf } from './runs'
import { StyleTools } from './StyleTools'
import { TableBlock } from './TableBlock'
import { TextBlock } from './TextBlock'

const textTypes: readonly TextType[] = ['paragraph', 'heading', 'quote', 'list']
const typeOptions = textTypes.map((value) => ({ value, label: blockNames[value] }))

const allTypes = Object.keys(blockNames) as BlockType[]

interface BlockEditorProps extends FormProps<BlockForm[]> {
  /** The blocks that can be added; all of them when left out. */
  types?: readonly BlockType[]
}

/**
 * The article block by block. Enter begins a new paragraph, Backspace in an empty block removes it. What is pasted
 * keeps its headings, lists, tables, bold, italic and links; the server sees to it that nothing else comes along.
 */
export function BlockEditor({ form: blocks, onChange, problems, types = allTypes }: BlockEditorProps) {
  const { message } = App.useApp()
  const fields = useRef<(HTMLDivElement | null)[]>([])
  const latest = useRef(blocks)
  const [focusAt, setFocusAt] = useState<{ index: number; caret: number } | null>(null)
  useEffect(() => {
    latest.current = blocks
  })
  useEffect(() => {
    const field = focusAt && fields.current[focusAt.index]
    if (field) placeCaret(field, focusAt.caret)
  }, [focusAt])

  function change(next: BlockForm[], index: number, caret?: number) {
    onChange(next)
    const block = next[index]
    setFocusAt({ index, caret: caret ?? (block && isText(block) ? textOf(block.runs).length : 0) })
  }

  const remove = (index: number) =>
    change(
      blocks.length === 1 ? [emptyBlock('paragraph')] : blocks.filter((_, position) => position !== index),
      Math.max(0, index - 1),
    )

  function move(index: number, step: -1 | 1) {
    const to = index + step
    if (to >= 0 && to < blocks.length) change(moved(blocks, index, step), to)
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>, index: number, field: HTMLDivElement) {
    // Enter and Backspace belong to the input method while it is composing.
    if (event.nativeEvent.isComposing) return
    const block = blocks[index]!
    if (event.key === 'Enter') {
      event.preventDefault()
      const [start, end] = selectionIn(field)
      if (block.type === 'list' || event.shiftKey) document.execCommand('insertLineBreak')
      else if (blocks.length < limits.study.blocks && start === end)
        change(splitAt(blocks, index, start), index + 1, 0)
    } else if (event.key === 'Backspace' && plainText(block) === '' && blocks.length > 1) {
      event.preventDefault()
      remove(index)
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      move(index, event.key === 'ArrowUp' ? -1 : 1)
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'u') event.preventDefault()
  }

  async function onPaste(event: ClipboardEvent<HTMLDivElement>, index: number, field: HTMLDivElement) {
    event.preventDefault()
    const [html, text] = [event.clipboardData.getData('text/html'), event.clipboardData.getData('text/plain')]
    const selection = selectionIn(field)
    const insertPlain = () => {
      const pasted = blocksOfPasted(text)
      if (pasted && blocks[index]?.type !== 'list')
        onChange(pasteInto(latest.current, index, selection, pasted))
      else document.execCommand('insertText', false, text.trim())
    }
    if (html.trim() === '') return insertPlain()
    try {
      const clean = await blocksOfHtml(html)
      if (!clean) {
        void message.warning('这次粘贴的太长，只带入了文字。要保留样式，请分几次粘贴。')
        return insertPlain()
      }
      if (clean.blocks.length === 0) return insertPlain()
      onChange(pasteInto(latest.current, index, selection, clean.blocks))
      if (clean.told) void message.info(clean.told, 6)
    } catch (error) {
      void message.error(`没有整理好样式，只带入了文字：${(error as Error).message}`)
      insertPlain()
    }
  }

  const add = (type: BlockType) => change([...blocks, emptyBlock(type)], blocks.length, 0)
  return (
    <FormPart
      title="正文"
      hint={
        <>
          每块是一段。<Key>Enter</Key> 另起一段，<Key>Alt ↑ ↓</Key> 移动，<Key>Ctrl B</Key> 加粗；
          可从文档、网页或公众号里整篇粘贴，会保留标题、列表、表格和链接。
        </>
      }
    >
      <div className="blocks">
        {blocks.map((block, index) => {
          const path = `blocks.${index}`
          const label = `第 ${index + 1} 块，${blockNames[block.type]}`
          const set = (next: BlockForm) => onChange(replaced(latest.current, index, next))
          const shared = { path, label, problems }
          return (
            <div className={`block block-${block.type}`} key={index}>
              {isText(block) ? (
                <Select
                  className="block-type"
                  size="small"
                  variant="borderless"
                  value={block.type}
                  options={typeOptions}
                  aria-label={`第 ${index + 1} 块的样式`}
                  onChange={(type) => change(replaced(blocks, index, { type, runs: block.runs }), index)}
                />
              ) : (
                <span className="block-type block-name">{blockNames[block.type]}</span>
              )}
              <div className="block-text">
                {block.type === 'image' ? (
                  <ImageBlock {...shared} block={block} onChange={set} />
                ) : block.type === 'table' ? (
                  <TableBlock {...shared} block={block} onChange={set} />
                ) : (
                  <TextBlock
                    {...{ path, label, block }}
                    problem={problemOf(problems, index)}
                    onChange={set}
                    onKeyDown={(event, field) => onKeyDown(event, index, field)}
                    onPaste={(event, field) => void onPaste(event, index, field)}
                    fieldRef={(field) => {
                      fields.current[index] = field
                    }}
                  />
                )}
              </div>
              <div className="block-side">
                <BlockButtons
                  index={index}
                  last={index === blocks.length - 1}
                  onMove={(step) => move(index, step)}
                  onRemove={() => remove(index)}
                />
                {isText(block) && <StyleTools which={`第 ${index + 1} 块`} />}
              </div>
            </div>
          )
        })}
      </div>
      {problems.has('blocks') && <p className="problem">{problems.get('blocks')}</p>}
      {blocks.length < limits.study.blocks && (
        <div className="block-add">
          {types.map((type) => (
            <Button key={type} size="small" type="dashed" onClick={() => add(type)}>
              ＋ {blockNames[type]}
            </Button>
          ))}
        </div>
      )}
    </FormPart>
  )
}

/** A problem of a block, of its text, or of any line of its list. */
function problemOf(problems: Problems, index: number): string | undefined {
  const path = `blocks.${index}`
  for (const [key, problem] of problems) {
    const line = key.startsWith(`${path}.items.`) ? Number(key.slice(`${path}.items.`.length)) : NaN
    if (!Number.isNaN(line)) return `第 ${line + 1} 行：${problem}`
    if (key === path || key.startsWith(`${path}.`)) return problem
  }
  return undefined
}
