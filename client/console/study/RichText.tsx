import { type ClipboardEvent, type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { same } from '../editorial/problems'
import { elementsOf, runsIn } from './richDom'
import type { Run } from './runs'

interface Props {
  id: string
  label: string
  placeholder: string
  runs: Run[]
  invalid: boolean
  onChange: (runs: Run[]) => void
  onKeyDown: (event: KeyboardEvent<HTMLDivElement>, field: HTMLDivElement) => void
  onPaste: (event: ClipboardEvent<HTMLDivElement>, field: HTMLDivElement) => void
  fieldRef: (field: HTMLDivElement | null) => void
}

/**
 * A text that can be set in bold and italic and carry links. The browser edits it (so that every input method works);
 * what it made is read back as runs, and the elements are made anew only when the runs were changed from outside.
 */
export function RichText({ runs, invalid, onChange, onKeyDown, onPaste, fieldRef, ...field }: Props) {
  const element = useRef<HTMLDivElement | null>(null)
  useLayoutEffect(() => {
    if (element.current && !same(runsIn(element.current), runs))
      element.current.replaceChildren(elementsOf(runs))
  }, [runs])
  return (
    <div
      ref={(current) => {
        element.current = current
        fieldRef(current)
      }}
      id={field.id}
      className={runs.length === 0 ? 'rich-text empty' : 'rich-text'}
      role="textbox"
      aria-multiline
      aria-label={field.label}
      aria-invalid={invalid}
      data-placeholder={field.placeholder}
      contentEditable
      suppressContentEditableWarning
      onInput={(event) => onChange(runsIn(event.currentTarget))}
      onKeyDown={(event) => onKeyDown(event, event.currentTarget)}
      onPaste={(event) => onPaste(event, event.currentTarget)}
      onDrop={(event) => event.preventDefault()}
    />
  )
}
